import { readDay, spanOf } from "../../kits/seeds/days.js";
import { MINING_BEGAN } from "../../law/jurisdiction/mining-began.js";
import { type StatementLife, type StatuteForce, type StatuteLife, statuteForce } from "../../law/legislation/force.js";
import { stagesOf } from "../../law/legislation/lifecycle-event.seed.js";
import type { DatedSeed } from "../../law/legislation/statute-context.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Span } from "../../platform/kernel/period.js";
import type { Seeds, StatuteFile } from "../read/seed-file.js";
import { earliest, ShownDays, within } from "./shown-days.js";

/** The amendment that put something into a statute. */
interface Bringing {
  readonly amending: StatuteForce;
  readonly effective: Day | null;
}

/** A first day, and whether it is merely the earliest that evidence shows. */
interface FirstDay {
  readonly day: Day | null;
  readonly shown: boolean;
}

/** The lives of all statutes: what the force of statements, provisions and amendments follows from. */
export class Lives {
  readonly #shown: ShownDays;
  readonly #byStatute = new Map<string, StatuteForce>();
  /** Statutes whose own first day is merely the earliest that evidence shows. */
  readonly #undated = new Set<string>();
  readonly #byAmendment = new Map<string, Bringing>();

  constructor(seeds: Seeds) {
    this.#shown = new ShownDays(seeds);
    for (const { content } of seeds.statutes) {
      const life = this.#lifeOf(content);
      this.#byStatute.set(content.statute.id, statuteForce(life));
      if (life.stated?.from === null && !life.stages.some(({ kind }) => kind === "COMMENCED"))
        this.#undated.add(content.statute.id);
    }
    for (const { content } of seeds.statutes) {
      const amending = this.of(content.statute.id);
      for (const { id, effective } of content.amendments) {
        this.#byAmendment.set(id, { amending, effective: readDay(effective)?.day ?? null });
      }
    }
  }

  of(statute: string): StatuteForce {
    return this.#byStatute.get(statute) as StatuteForce;
  }

  /** The life of a statement, which is about crypto-mining, and in force on no day before there was any. */
  statement(statute: string, seed: DatedSeed): StatementLife {
    const life = this.version(statute, seed);
    const { from, until } = life.period;
    if (from !== null && from >= MINING_BEGAN) return life;
    const own = earliest([readDay(seed.enacted)?.day, this.#shown.oldestOf(seed.citations ?? [])]);
    // That an older law was made shows nothing of what it came to say of mining.
    const shown = seed.from ? MINING_BEGAN : within(own && own < MINING_BEGAN ? MINING_BEGAN : own, until);
    return { ...life, period: { from: shown, until }, unknownBefore: true };
  }

  /** The life of a version of a provision. */
  version(statute: string, seed: DatedSeed): StatementLife {
    const whole = this.of(statute);
    const brought = seed.broughtBy ? this.#byAmendment.get(seed.broughtBy) : undefined;
    const origin = brought?.amending ?? whole;
    const { from, until } = spanOf(seed);
    const first = from === null ? this.#firstDay(statute, seed, brought) : { day: noEarlier(seed.from, origin), shown: false };
    return {
      period: { from: first.day, until },
      dated: from !== null || brought !== undefined,
      unknownBefore: first.shown,
      enacted: readDay(seed.enacted)?.day ?? origin.enacted?.day ?? null,
      statute: whole,
      origin,
    };
  }

  /** The first day of what does not say its own: as its amendment or its statute has it, unless a day is known by which it was in force. */
  #firstDay(statute: string, { inForceBy, until }: DatedSeed, brought: Bringing | undefined): FirstDay {
    if (inForceBy) return { day: readDay(inForceBy).day, shown: true };
    if (brought) return { day: brought.effective ?? startOf(brought.amending), shown: false };
    const shown = this.#undated.has(statute);
    const day = startOf(this.of(statute));
    return { day: shown ? within(day, readDay(until)?.day ?? null) : day, shown };
  }

  /** The life of an amendment: it has effect from its day on, or with the statute that makes it. */
  amendment(amending: string, { effective }: { readonly effective?: string }): StatementLife {
    const origin = this.of(amending);
    const from = readDay(effective)?.day ?? startOf(origin);
    const lasting: StatuteForce = { ...origin, on: (day) => (origin.on(day) === "UNKNOWN" ? "UNKNOWN" : "IN_FORCE") };
    const enacted = origin.enacted?.day ?? null;
    return { period: { from, until: null }, dated: true, unknownBefore: false, enacted, statute: lasting, origin };
  }

  #lifeOf(file: StatuteFile): StatuteLife {
    const { statute, provisions } = file;
    const stated = statute.inForce ?? (statute.inForceBy ? {} : undefined);
    const { from, until } = spanOf(stated ?? {});
    const coarse = statute.inForceBy !== undefined && from !== null;
    return {
      bill: statute.kind === "BILL",
      stages: stagesOf(statute),
      stated: stated ? { from: coarse ? null : from, until } : null,
      inForceBy: readDay(statute.inForceBy)?.day ?? null,
      noEarlierThan: coarse ? from : null,
      shownOn: within(this.#shown.ofStatute(file), until),
      unknownSince: readDay(statute.forceUnknownSince)?.day ?? null,
      provisions: provisions.flatMap(({ asEnacted, versions: [first] }): Span[] => (asEnacted && first ? [spanOf(first)] : [])),
    };
  }
}

function startOf(force: StatuteForce): Day | null {
  return force.period?.from ?? force.enacted?.day ?? null;
}

/** A day of which only the month or year is known, and in which the law was made or came into force, counts no earlier than that. */
function noEarlier(from: string | undefined, { enacted, period }: StatuteForce): Day | null {
  const first = readDay(from);
  if (!first || first.precision === "DAY") return first?.day ?? null;
  const reachesBack = enacted && period?.from && period.from < enacted.day;
  const within = [reachesBack ? null : enacted?.day, period?.from].filter((day) => day?.startsWith(from as string));
  return within.sort().at(-1) ?? first.day;
}
