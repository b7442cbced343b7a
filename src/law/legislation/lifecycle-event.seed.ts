import { z } from "zod";
import type { ContentOf } from "../../kits/seeds/content.js";
import { readDay } from "../../kits/seeds/days.js";
import { idOf, partialDay, prose } from "../../kits/seeds/primitives.js";
import { type CitationSeed, citations, storedCitations } from "../source/evidence.seed.js";
import type { Stage } from "./force.js";
import { LifecycleEventKind } from "./legislation.vocabulary.js";
import type { LifecycleEventRow } from "./lifecycle-event.row.js";

export const lifecycleEvent = z.strictObject({
  event: z.enum(LifecycleEventKind),
  date: partialDay,
  authority: idOf("authority").optional(),
  /** It concerned only a part of the statute: an end in part leaves the rest in force. */
  inPart: z.literal(true).optional(),
  note: prose.optional(),
  /** Left out: the statute's own. */
  citations: citations.optional(),
});

interface StatuteSeed {
  readonly id: string;
  readonly lifecycle: readonly z.infer<typeof lifecycleEvent>[];
  readonly citations: readonly CitationSeed[];
}

/**
 * The stages of a statute in the order of the file, which is that of time. A stage of which only the month or year is known
 * comes no earlier than the one before it.
 */
export function stagesOf({ id, lifecycle }: StatuteSeed): Stage[] {
  const stages: Stage[] = [];
  for (const [index, { event, date, inPart }] of lifecycle.entries()) {
    const first = readDay(date).day;
    const before = stages.at(-1)?.day ?? first;
    stages.push({
      id: eventId(id, event, date, index),
      kind: event,
      day: before > first ? before : first,
      inPart: inPart ?? false,
    });
  }
  return stages;
}

function eventId(statute: string, event: string, date: string, index: number): string {
  return `${statute}#${event.toLowerCase().replaceAll("_", "-")}-${date}-${index + 1}`;
}

export function lifecycleRows(statute: StatuteSeed): readonly ContentOf<LifecycleEventRow>[] {
  return statute.lifecycle.map((seed, position) => {
    const { day, precision } = readDay(seed.date);
    return {
      id: eventId(statute.id, seed.event, seed.date, position),
      statute_id: statute.id,
      position,
      kind: seed.event,
      date: day,
      precision,
      in_part: seed.inPart ?? false,
      authority_id: seed.authority ?? null,
      note: seed.note ?? null,
      citations: storedCitations(seed.citations ?? statute.citations),
    };
  });
}
