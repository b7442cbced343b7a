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
  /** The days on which it is law; null for a bill, and where it was enacted and no source says that it commenced. */
  readonly period: Span | null;
  on(day: Day): LegalForce;
}

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
  const from = life.stated?.from ?? commenced?.day ?? (life.stated ? (enacted?.day ?? null) : undefined);
  const until = life.stated?.until ?? life.stages.find(({ kind, inPart }) => ENDED.includes(kind) && !inPart)?.day ?? null;
  const period = law && from !== undefined ? { from, until } : null;

  const on = (day: Day): LegalForce => {
    const past = life.stages.filter((stage) => stage.day <= day);
    const before = past.length > 0 || life.stages.length === 0 ? "PROPOSED" : "NOT_YET_MADE";
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
    return enacted !== null && enacted.day <= day ? "NOT_YET_IN_FORCE" : before;
  };

  const days = [
    ...life.stages.map((stage) => stage.day),
    ...life.provisions.flatMap((provision) => [provision.from, provision.until]),
    from ?? null,
    until,
    life.unknownSince,
  ];
  return { law, enacted, period, on, spans: spansOf(days, on, life.stages) };
}

/** What decides the force of a statement, a provision or an amendment. */
export interface StatementLife {
  /** Its days; where no source gives the first, the earliest on which it can have been law. */
  readonly period: Span;
  /** Spans inside the period on which it does not hold: between two versions of a provision. */
  readonly gaps?: readonly Span[];
  /** Whether its first day is its own, or merely that of its statute. */
  readonly dated: boolean;
  /** The day it was put on the books. */
  readonly enacted: Day | null;
  readonly statute: StatuteForce;
  /** The statute that brought it in: its own, or the one that amended that. */
  readonly origin: StatuteForce;
}

/** Derives a statement's force from its own days and from the force of its statute. */
export function statementForce({ period, gaps = [], dated, enacted, statute, origin }: StatementLife): readonly ForceSpan[] {
  if (!origin.law) return origin.spans;
  const on = (day: Day): LegalForce => {
    if (period.until !== null && period.until <= day) return "NO_LONGER_IN_FORCE";
    if (gaps.some((gap) => contains(gap, day))) return "NO_LONGER_IN_FORCE";
    if (period.from === null || period.from <= day) {
      const whole = statute.on(day);
      if (whole === "SUSPENDED" || whole === "UNKNOWN" || whole === "NO_LONGER_IN_FORCE") return whole;
      return dated || IN_FORCE_AT_ALL.includes(whole) ? "IN_FORCE" : whole;
    }
    if (enacted !== null && enacted <= day) return "NOT_YET_IN_FORCE";
    return origin.on(day) === "PROPOSED" ? "PROPOSED" : "NOT_YET_MADE";
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

const THE_BEGINNING: Day = "0001-01-01";
const FAR_FUTURE: Day = "9999-12-31";

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
