import { readDay, spanOf } from "../../kits/seeds/days.js";
import { type StatementLife, type StatuteForce, type StatuteLife, statuteForce } from "../../law/legislation/force.js";
import { stagesOf } from "../../law/legislation/lifecycle-event.seed.js";
import type { DatedSeed } from "../../law/legislation/statute-context.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Span } from "../../platform/kernel/period.js";
import type { SeedFile, StatuteFile } from "../read/seed-file.js";

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
  statement(statute: string, seed: DatedSeed): StatementLife {
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
  amendment(amending: string, { effective }: { readonly effective?: string }): StatementLife {
    const origin = this.of(amending);
    const from = readDay(effective)?.day ?? startOf(origin);
    const lasting: StatuteForce = { ...origin, on: (day) => (origin.on(day) === "UNKNOWN" ? "UNKNOWN" : "IN_FORCE") };
    return { period: { from, until: null }, dated: true, enacted: origin.enacted?.day ?? null, statute: lasting, origin };
  }
}

function startOf(force: StatuteForce): Day | null {
  return force.period?.from ?? force.enacted?.day ?? null;
}

function lifeOf({ statute, provisions }: StatuteFile): StatuteLife {
  return {
    bill: statute.kind === "BILL",
    stages: stagesOf(statute),
    stated: statute.inForce ? spanOf(statute.inForce) : null,
    unknownSince: readDay(statute.forceUnknownSince)?.day ?? null,
    provisions: provisions.flatMap(({ asEnacted, versions: [first] }): Span[] => (asEnacted && first ? [spanOf(first)] : [])),
  };
}
