import type { MiningStatusCode } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import type { Offence } from "../../law/offence/offence.type.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Modality } from "../../law/rule/rule.vocabulary.js";
import type { Evidence } from "../../law/source/source.vocabulary.js";
import type { LawInFormulas } from "./law.js";
import { and, constant, FALSE, type Formula, not, or, TRUE, type Value } from "./logic.js";

/** The mining status of a place, and what holds there for those whom no rule addresses. */
export interface Status {
  readonly code: MiningStatusCode;
  readonly note: string;
  readonly unaddressed: Unaddressed | null;
}

export interface Unaddressed {
  readonly code: "RESERVED" | "FREE" | "UNKNOWN";
  readonly note: string;
  readonly evidence: Evidence;
  /** Whether the sources speak of others than the miner alone. */
  readonly ofOthersAlone?: boolean;
}

/** What a verdict rests on: docs/assessment.md says why. */
export interface Grounds {
  /** Whether anything keeps the miner from mining: a ban, a missing licence, an offence that mining as such is. */
  readonly barred: Formula;
  /** Whether a ban on mining is recorded for the place and the day, whoever it is for; and whether it is law. */
  readonly banRecorded: Formula;
  readonly banned: Formula;
  /** Whether a permission, a right or an exemption lets the miner mine, or lifts a ban that would apply. */
  readonly allowed: Formula;
  /**
   * Whether a rule binds such a miner's mining in the place and on the day, whether or not it applies: who is told when one may not
   * mine, or what it takes, may otherwise. What only allows mining under conditions says nothing of it where they do not hold.
   */
  readonly spokenTo: Formula;
  /** Whether a rule other than a ban names the miner as one who mines: it allows it, or asks for something first. */
  readonly named: Formula;
  /** Whether any such rule is recorded for the place and the day, whoever it is for. */
  readonly namingRecorded: Formula;
}

/** Whether one may mine, as formulas. At most one holds; where neither does, the recorded law does not say. */
export interface Verdicts {
  readonly mayNot: Formula;
  readonly may: Formula;
}

const BINDING: readonly Modality[] = ["OBLIGATION", "PROHIBITION"];

export function groundsOf(law: LawInFormulas, rules: readonly Rule[], offences: readonly Offence[]): Grounds {
  const ofMining = rules.filter((rule) => rule.ofMining);
  const bans = ofMining.filter(({ modality }) => modality === "PROHIBITION");
  const naming = ofMining.filter(({ modality }) => modality !== "PROHIBITION");
  const lifted = bans.map((rule) => law.lifted(rule));
  const applying = (each: readonly Rule[]) => each.map((rule) => law.applies(rule));
  const holding = (each: readonly Rule[]) => each.map((rule) => law.holdsHere(rule));
  return {
    barred: or(...rules.map((rule) => law.bars(rule)), ...offences.map((offence) => law.barredBy(offence))),
    banRecorded: or(...bans.map((rule) => law.recordedHere(rule))),
    banned: or(...holding(bans)),
    allowed: or(...applying(naming.filter(({ modality }) => modality !== "OBLIGATION")), ...lifted),
    spokenTo: or(...holding(ofMining.filter((rule) => law.addresses(rule) && BINDING.includes(rule.modality)))),
    named: or(...applying(naming), ...lifted),
    namingRecorded: or(...holding(naming)),
  };
}

/** The verdict where each spot has its own status. */
export function verdictsOf(spots: readonly { within: Value; status: Status | null }[], grounds: Grounds): Verdicts {
  const parts = [...new Set(spots.map(({ status }) => status))].map((status) => {
    const places = new Set(spots.filter((spot) => spot.status === status).map(({ within }) => within));
    const at: Formula = places.size === spots.length ? TRUE : { kind: "test", fact: "AREA", holds: (value) => places.has(value) };
    const forbidden = forbiddenUnder(status, grounds);
    return {
      forbidden: and(at, forbidden),
      lawful: and(at, not(forbidden), lawfulUnder(status, grounds)),
    };
  });
  return {
    mayNot: or(grounds.barred, ...parts.map(({ forbidden }) => forbidden)),
    may: and(not(grounds.barred), or(...parts.map(({ lawful }) => lawful))),
  };
}

/** What holds for those whom no rule addresses; nothing is known where nobody checked the source. */
export function unaddressedOf(status: Status | null): Unaddressed["code"] {
  const { unaddressed } = status ?? {};
  return !unaddressed || unaddressed.evidence === "UNVERIFIED" ? "UNKNOWN" : unaddressed.code;
}

/** Whether the status forbids what no recorded rule does. */
function forbiddenUnder(status: Status | null, { banRecorded, banned, allowed, named, namingRecorded }: Grounds): Formula {
  const byStatusAlone = status?.code === "BANNED" ? and(not(banRecorded), not(allowed)) : FALSE;
  if (unaddressedOf(status) !== "RESERVED") return byStatusAlone;
  // A ban reserves mining to nobody, as far as it is law. Otherwise somebody is named: where no rule says who, it may be this miner.
  const othersAreShutOut = status?.code === "BANNED" ? or(banned, not(banRecorded)) : namingRecorded;
  return or(byStatusAlone, and(not(named), othersAreShutOut));
}

/** Whether anything says that what is not barred is allowed: silence alone does not. */
function lawfulUnder(status: Status | null, { allowed, named, spokenTo }: Grounds): Formula {
  const unaddressed = unaddressedOf(status);
  if (unaddressed === "FREE") return TRUE;
  // Where nothing regulates mining nobody is addressed: what is recorded as not known of them is not known of this miner.
  if (status?.code === "LEGAL_UNREGULATED") return status.unaddressed?.code === "UNKNOWN" ? allowed : TRUE;
  const underRules = status?.code === "LEGAL_REGULATED" || status?.code === "RESTRICTED";
  return or(allowed, and(constant(underRules), unaddressed === "RESERVED" ? named : spokenTo));
}
