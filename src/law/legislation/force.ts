import { addDays, type Day } from "../../platform/kernel/day.js";
import { contains, type Span } from "../../platform/kernel/period.js";
import type { LegalForce } from "../source/source.vocabulary.js";
import type { LifecycleEventKind } from "./legislation.vocabulary.js";

/** A stage in the life of a statute, as far as force is concerned. */
export interface Stage {
  readonly id: string;
  readonly kind: LifecycleEventKind;
  readonly day: Day;
  /** Whether it concerned only a part of the statute. */
  readonly inPart: boolean;
}

/** The force of something on certain days. */
export interface ForceSpan extends Span {
  readonly force: LegalForce;
  readonly eventId: string | null;
}

/** What decides a statute's force. Stages are in order of their days. */
export interface StatuteLife {
  readonly bill: boolean;
  readonly stages: readonly Stage[];
  /** In force since or until a day that no stage gives; `from` null where no source says since when. */
  readonly stated: Span | null;
  /** A day by which it was in force, where no source says on which day that began. */
  readonly inForceBy: Day | null;
  /** The first day of the month or year in which it came into force, where no more of the day is known. */
  readonly noEarlierThan: Day | null;
  /** The earliest day on which anything recorded shows it, in force or as a bill; null where nothing does. */
  readonly shownOn: Day | null;
  readonly unknownSince: Day | null;
  /** When those provisions are in force that stood in the statute as enacted and commence on days of their own. */
  readonly provisions: readonly Span[];
}

/** The force of a statute, day by day, and what follows from its life alone. */
export interface StatuteForce {
  readonly spans: readonly ForceSpan[];
  /** Whether it ever became law. */
  readonly law: boolean;
  readonly enacted: Stage | null;
  /**
   * The days on which it is law; null for a bill, and where it was enacted and no source says that it commenced. Where no
   * source says since when, it begins on the earliest day on which evidence shows it in force.
   */
  readonly period: Span | null;
  on(day: Day): LegalForce;
}

const THE_BEGINNING: Day = "0001-01-01";
const FAR_FUTURE: Day = "9999-12-31";

const ENDED_BEFORE_LAW: readonly LifecycleEventKind[] = ["REJECTED", "VETOED", "SHELVED", "FAILED", "WITHDRAWN"];
const ENDED: readonly LifecycleEventKind[] = ["REPEALED", "EXPIRED"];
const HALTED: readonly LifecycleEventKind[] = ["SUSPENDED", "ENJOINED"];

const IN_FORCE_AT_ALL: readonly LegalForce[] = ["IN_FORCE", "PARTLY_IN_FORCE"];

/** The stages that can bring a force about. */
const BROUGHT_BY: Partial<Record<LegalForce, readonly LifecycleEventKind[]>> = {
  PROPOSED: ["DRAFT_PUBLISHED", "INTRODUCED", "COMMITTEE_STAGE", "FIRST_READING", "SECOND_READING", "THIRD_READING", "ADOPTED"],
  WITHDRAWN: ENDED_BEFORE_LAW,
  NOT_YET_IN_FORCE: ["ADOPTED", "SIGNED", "PUBLISHED"],
  PARTLY_IN_FORCE: ["COMMENCED", "RESUMED"],
  IN_FORCE: ["COMMENCED", "RESUMED"],
  SUSPENDED: HALTED,
  NO_LONGER_IN_FORCE: ENDED,
};

/** Derives a statute's force from its lifecycle, what is stated of it, and the commencement of its provisions. */
export function statuteForce(life: StatuteLife): StatuteForce {
  const enacted = life.bill ? null : enactment(life.stages);
  const commenced = life.stages.find(({ kind }) => kind === "COMMENCED");
  const law = !life.bill && (enacted !== null || commenced !== undefined || life.stated !== null);
  const known = life.stated?.from ?? commenced?.day;
  const from = known ?? (life.stated ? (life.inForceBy ?? enacted?.day ?? life.shownOn) : undefined);
  const until = life.stated?.until ?? life.stages.find(({ kind, inPart }) => ENDED.includes(kind) && !inPart)?.day ?? null;
  const period = law && from ? { from, until } : null;

  // A bill of which no stage is known is one since the first day that shows it.
  const shownAsBill = life.bill && life.stages.length === 0 ? (life.shownOn ?? THE_BEGINNING) : null;

  const on = (day: Day): LegalForce => {
    const past = life.stages.filter((stage) => stage.day <= day);
    const before = past.length > 0 || (shownAsBill !== null && shownAsBill <= day) ? "PROPOSED" : "NOT_YET_MADE";
    if (!law) return past.length > 0 && ENDED_BEFORE_LAW.includes((past.at(-1) as Stage).kind) ? "WITHDRAWN" : before;
    if (until !== null && until <= day) return "NO_LONGER_IN_FORCE";
    if (life.unknownSince !== null && life.unknownSince <= day) return "UNKNOWN";
    if (period && contains(period, day)) {
      const halt = past.findLast(({ kind, inPart }) => !inPart && (kind === "RESUMED" || HALTED.includes(kind)));
      if (halt && halt.kind !== "RESUMED") return "SUSPENDED";
      const pending = life.provisions.some((provision) => provision.from !== null && provision.from > day);
      const endedInPart = past.some(({ kind, inPart }) => inPart && ENDED.includes(kind));
      return pending || endedInPart ? "PARTLY_IN_FORCE" : "IN_FORCE";
    }
    if (life.provisions.some((provision) => provision.from !== null && contains(provision, day))) return "PARTLY_IN_FORCE";
    if (life.stated && known === undefined && mayBeInForce(life, enacted, day)) return "UNKNOWN";
    return enacted !== null && enacted.day <= day ? "NOT_YET_IN_FORCE" : before;
  };

  const days = [
    ...life.stages.map((stage) => stage.day),
    ...life.provisions.flatMap((provision) => [provision.from, provision.until]),
    from ?? null,
    until,
    life.unknownSince,
    life.noEarlierThan,
    shownAsBill,
  ];
  return { law, enacted, period, on, spans: spansOf(days, on, life.stages) };
}

/** Whether a law of which no source says since when it is in force may be so on a day before evidence shows it. */
function mayBeInForce({ stages, noEarlierThan }: StatuteLife, enacted: Stage | null, day: Day): boolean {
  if (noEarlierThan !== null && day < noEarlierThan) return false;
  if (enacted) return enacted.day <= day;
  const [first] = stages;
  const wasDraft = first !== undefined && BROUGHT_BY.PROPOSED?.includes(first.kind);
  return !wasDraft || first.day <= day;
}

/** What decides the force of a statement, a provision or an amendment. */
export interface StatementLife {
  /** Its days; where no source gives the first, from the earliest on which evidence shows it; null where nothing does. */
  readonly period: Span;
  /** Spans inside the period on which it does not hold: between two versions of a provision. */
  readonly gaps?: readonly Span[];
  /** Whether its first day is its own, or merely that of its statute. */
  readonly dated: boolean;
  /** Whether the period begins on the earliest day that evidence shows, and it may have been law before. */
  readonly unknownBefore: boolean;
  /** The day it was put on the books. */
  readonly enacted: Day | null;
  readonly statute: StatuteForce;
  /** The statute that brought it in: its own, or the one that amended that. */
  readonly origin: StatuteForce;
}

/** Derives a statement's force from its own days and from the force of its statute. */
export function statementForce(life: StatementLife): readonly ForceSpan[] {
  const { period, gaps = [], dated, unknownBefore, enacted, statute, origin } = life;
  if (!origin.law) return origin.spans;
  const on = (day: Day): LegalForce => {
    if (period.until !== null && period.until <= day) return "NO_LONGER_IN_FORCE";
    if (gaps.some((gap) => contains(gap, day))) return "NO_LONGER_IN_FORCE";
    if (period.from !== null && period.from <= day) {
      const whole = statute.on(day);
      if (whole === "SUSPENDED" || whole === "UNKNOWN" || whole === "NO_LONGER_IN_FORCE") return whole;
      return dated || IN_FORCE_AT_ALL.includes(whole) ? "IN_FORCE" : whole;
    }
    const before = origin.on(day);
    if (unknownBefore && before !== "PROPOSED" && before !== "NOT_YET_MADE") return "UNKNOWN";
    if (enacted !== null && enacted <= day) return unknownBefore ? "UNKNOWN" : "NOT_YET_IN_FORCE";
    return before === "PROPOSED" ? "PROPOSED" : "NOT_YET_MADE";
  };
  const ends = [period, ...gaps].flatMap(({ from, until }) => [from, until]);
  const days = [...ends, enacted, ...[...statute.spans, ...origin.spans].map((span) => span.from)];
  return spansOf(days, on, []);
}

/** Whether it is law on any day: not of a bill, and not of a law that awaits its commencement. */
export function isLaw({ origin, statute, dated }: StatementLife): boolean {
  return origin.law && (dated || statute.period !== null || statute.on(FAR_FUTURE) === "UNKNOWN");
}

/** Signature; else the last adoption, publication or commencement, unless the bill came to nothing after it. */
function enactment(stages: readonly Stage[]): Stage | null {
  const signed = stages.find(({ kind }) => kind === "SIGNED");
  if (signed) return signed;
  for (const kind of ["ADOPTED", "PUBLISHED", "COMMENCED"] as const) {
    const stage = stages.findLast((each) => each.kind === kind);
    if (stage) return stages.some(({ kind, day }) => ENDED_BEFORE_LAW.includes(kind) && day >= stage.day) ? null : stage;
  }
  return null;
}

/** Cuts time at the given days, asks for the force of each piece, and joins neighbours that are alike. */
function spansOf(days: readonly (Day | null)[], on: (day: Day) => LegalForce, stages: readonly Stage[]): ForceSpan[] {
  const cuts = [...new Set(days.filter((day) => day !== null))].sort();
  const spans: { force: LegalForce; eventId: string | null; from: Day | null; until: Day | null }[] = [];
  for (const from of [null, ...cuts]) {
    const force = on(from ?? (cuts[0] ? addDays(cuts[0], -1) : THE_BEGINNING));
    const last = spans.at(-1);
    if (last?.force === force) continue;
    if (last) last.until = from;
    const brought = stages.findLast((stage) => stage.day <= (from ?? THE_BEGINNING) && BROUGHT_BY[force]?.includes(stage.kind));
    spans.push({ force, from, until: null, eventId: brought?.id ?? null });
  }
  return spans;
}
