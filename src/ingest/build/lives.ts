import { type Stage, type StatementLife, type StatuteForce, statuteForce } from "../../law/legislation/force.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Span } from "../../platform/kernel/period.js";
import type { SeedFile } from "../read/read.js";
import type { StatuteFile } from "../shapes/statute.js";
import { readDay, spanOf } from "./columns.js";

type Statement = { readonly from?: string; readonly until?: string; readonly broughtBy?: string; readonly enacted?: string };
type Amendment = StatuteFile["amendments"][number];

/** The lives of all statutes: what the force of statements, provisions and amendments follows from. */
export class Lives {
  readonly #byStatute = new Map<string, StatuteForce>();
  readonly #byAmendment = new Map<string, { readonly amending: StatuteForce; readonly effective: Day | null }>();

  constructor(files: readonly SeedFile<StatuteFile>[]) {
    for (const { content } of files) this.#byStatute.set(content.statute.id, statuteForce(lifeOf(content)));
    for (const { content } of files) {
      const amending = this.of(content.statute.id);
      for (const { id, effective } of content.amendments) {
        this.#byAmendment.set(id, { amending, effective: readDay(effective)?.day ?? null });
      }
    }
  }

  of(statute: string): StatuteForce {
    return this.#byStatute.get(statute) as StatuteForce;
  }

  /** The life of a statement or of a provision's version. */
  statement(statute: string, seed: Statement): StatementLife {
    const whole = this.of(statute);
    const brought = seed.broughtBy ? this.#byAmendment.get(seed.broughtBy) : undefined;
    const origin = brought?.amending ?? whole;
    const span = spanOf(seed);
    const bound = brought ? (brought.effective ?? startOf(origin)) : startOf(whole);
    return {
      period: { from: span.from ?? bound, until: span.until },
      dated: span.from !== null || brought !== undefined,
      enacted: readDay(seed.enacted)?.day ?? origin.enacted?.day ?? null,
      statute: whole,
      origin,
    };
  }

  /** The life of an amendment: it has effect from its day on, or with the statute that makes it. */
  amendment(amending: string, { effective }: Amendment): StatementLife {
    const origin = this.of(amending);
    const from = readDay(effective)?.day ?? startOf(origin);
    const lasting = { ...origin, on: (day: Day) => (origin.on(day) === "UNKNOWN" ? "UNKNOWN" : "IN_FORCE") } as StatuteForce;
    return { period: { from, until: null }, dated: true, enacted: origin.enacted?.day ?? null, statute: lasting, origin };
  }
}

function startOf(force: StatuteForce): Day | null {
  return force.period?.from ?? force.enacted?.day ?? null;
}

/**
 * The stages of a statute in the order of the file, which is that of time. A stage of which only the month or year is known
 * comes no earlier than the one before it.
 */
export function stagesOf({ statute }: StatuteFile): Stage[] {
  const stages: Stage[] = [];
  for (const [index, { event, date, inPart }] of statute.lifecycle.entries()) {
    const first = readDay(date)?.day as Day;
    const before = stages.at(-1)?.day ?? first;
    stages.push({
      id: eventId(statute.id, event, date, index),
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

function lifeOf(file: StatuteFile) {
  const { statute, provisions } = file;
  return {
    bill: statute.kind === "BILL",
    stages: stagesOf(file),
    stated: statute.inForce ? spanOf(statute.inForce) : null,
    unknownSince: readDay(statute.forceUnknownSince)?.day ?? null,
    provisions: provisions.flatMap(({ asEnacted, versions: [first] }): Span[] => (asEnacted && first ? [spanOf(first)] : [])),
  };
}

/** Whether it is law on any day: not of a bill, and not of a law that awaits its commencement. */
export function isLaw({ origin, statute, dated }: StatementLife): boolean {
  return origin.law && (dated || statute.period !== null || statute.on(FAR_FUTURE) === "UNKNOWN");
}

const FAR_FUTURE: Day = "9999-12-31";
