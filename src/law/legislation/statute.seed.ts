import { z } from "zod";
import type { ContentOf, RowsOf } from "../../kits/seeds/content.js";
import { periodColumns, readDay } from "../../kits/seeds/days.js";
import { type FoundBy, localName, sentences } from "../../kits/seeds/found-by.js";
import { idOf, localizedText, names, partialDay, prose, span, webAddress, words } from "../../kits/seeds/primitives.js";
import { printRange } from "../../platform/kernel/period.js";
import type { DiscrepancyRow } from "../source/discrepancy.row.js";
import { discrepancies, discrepancyRows } from "../source/discrepancy.seed.js";
import { evidenceColumns, evidenced } from "../source/evidence.seed.js";
import type { LegalForceRow } from "./legal-force.row.js";
import { forceRows } from "./legal-force.seed.js";
import { StatuteKind } from "./legislation.vocabulary.js";
import type { LifecycleEventRow } from "./lifecycle-event.row.js";
import { lifecycleEvent, lifecycleRows, stagesOf } from "./lifecycle-event.seed.js";
import type { StatuteRow } from "./statute.row.js";
import type { StatuteContext } from "./statute-context.js";

const statute = z.strictObject({
  id: idOf("statute"),
  kind: z.enum(StatuteKind),
  number: words.optional(),
  /** Other numbers it goes by: of the bill, of registration. */
  otherNumbers: z.array(words).default([]),
  titles: names,
  /** Names by which practitioners call it. */
  shortTitles: z.array(localizedText).default([]),
  adoptedBy: idOf("authority").optional(),
  officialUrl: webAddress.optional(),
  note: prose.optional(),
  lifecycle: z.array(lifecycleEvent).default([]),
  /** Only where the lifecycle does not tell: in force since a day, or ended on one, that no event gives. */
  inForce: z.strictObject(span).optional(),
  /** A day by which it was in force, where no source gives the first. */
  inForceBy: partialDay.optional(),
  /** How far it was followed, where that differs from its jurisdiction: for a bill, when it was last seen as one. */
  reviewedThrough: partialDay.optional(),
  /** Enacted, known not to be in force, and without a day on which it will be. */
  awaitsCommencement: z.literal(true).optional(),
  /** The day from which no source says whether it is in force. */
  forceUnknownSince: partialDay.optional(),
  ...evidenced,
  discrepancies,
});

type StatuteSeed = z.infer<typeof statute>;

type StatuteRows = RowsOf<{
  statute: StatuteRow;
  lifecycle_event: LifecycleEventRow;
  legal_force: LegalForceRow;
  discrepancy: DiscrepancyRow;
}>;

function rows(seed: StatuteSeed, context: StatuteContext): StatuteRows {
  return {
    statute: [columns(seed, context)],
    lifecycle_event: lifecycleRows(seed),
    legal_force: forceRows(seed.id, context.force.spans),
    discrepancy: discrepancyRows(seed.id, seed.discrepancies),
  };
}

function columns(seed: StatuteSeed, { jurisdiction, force }: StatuteContext): ContentOf<StatuteRow> {
  const stages = stagesOf(seed);
  const [reviewed, statedFrom] = [readDay(seed.reviewedThrough), readDay(seed.inForce?.from)?.day];
  const precisionOf = (day: string | null | undefined) =>
    readDay(seed.lifecycle[stages.findIndex((stage) => stage.day === day)]?.date)?.precision ?? null;
  const stated = seed.inForce ? periodColumns(seed.inForce) : null;
  const commenced = seed.lifecycle.some(({ event }) => event === "COMMENCED");
  return {
    id: seed.id,
    jurisdiction_id: jurisdiction,
    kind: seed.kind,
    number: seed.number ?? null,
    other_numbers: seed.otherNumbers,
    titles: seed.titles,
    short_titles: seed.shortTitles,
    adopted_by_id: seed.adoptedBy ?? null,
    official_url: seed.officialUrl ?? null,
    note: seed.note ?? null,
    enacted: force.enacted?.day ?? null,
    enacted_precision: precisionOf(force.enacted?.day),
    valid: force.period ? printRange({ ...force.period, from: statedFrom ?? force.period.from }) : null,
    from_precision:
      stated?.from_precision ?? ((seed.inForce || seed.inForceBy) && !commenced ? null : precisionOf(force.period?.from)),
    until_precision: stated?.until_precision ?? precisionOf(force.period?.until),
    reviewed_through: reviewed?.day ?? null,
    reviewed_through_precision: reviewed?.precision ?? null,
    ...evidenceColumns(seed),
  };
}

/** What people call an instrument of a kind, beside its title. */
const INSTRUMENT: Readonly<Record<StatuteKind, string>> = {
  CONSTITUTION: "constitution конституция",
  CODE: "code law кодекс",
  ACT: "act law statute закон",
  DECREE: "decree edict указ постановление",
  REGULATION: "regulation rules resolution правила постановление",
  ORDER: "order decision приказ",
  NOTICE: "notice guidance circular уведомление",
  BILL: "bill draft proposal законопроект",
};

const foundBy: FoundBy<ContentOf<StatuteRow>, unknown> = {
  kindWords: ({ kind }) => INSTRUMENT[kind],
  texts:
    () =>
    ({ titles, short_titles, number, other_numbers, note }) => [
      ...Object.entries(titles).map(([language, title]) => ({
        language,
        title,
        body: sentences(number, ...other_numbers, language === "en" && note),
      })),
      ...short_titles.flatMap(localName),
    ],
};

export const statuteSeeds = { file: "statute", one: "statute", schema: statute, rows, foundBy } as const;
