import type { ConductKind, OffenceBranch, PenaltyKind } from "./offence.vocabulary.js";

/**
 * What kinds of conduct are called by those who ask for them: an article on any business without a licence is asked for as mining
 * without one. Nothing by which something else is asked for: the licence itself, or whether mining is banned.
 */
const CONDUCT_WORDS: Readonly<Record<ConductKind, string>> = {
  UNREGISTERED_MINING: "unlicensed mining ; illegal mining",
  MINING_WHERE_BANNED: "illegal mining",
  ELECTRICITY_THEFT: "electricity theft",
  FAILURE_TO_REPORT: "failure to report",
};

const BRANCH_WORDS: Readonly<Partial<Record<OffenceBranch, string>>> = {
  CRIMINAL: "criminal liability",
  ADMINISTRATIVE: "administrative liability",
};

/** Penalties that touch the person of an offender: who asks for the fine does not mean the crime that may also cost one. */
const PERSONAL: ReadonlySet<PenaltyKind> = new Set([
  "IMPRISONMENT",
  "FORCED_LABOUR",
  "COMPULSORY_WORK",
  "CORRECTIVE_WORK",
  "RESTRICTION_OF_LIBERTY",
]);

interface Offence {
  readonly branch: OffenceBranch;
  readonly conduct_kinds: readonly ConductKind[];
}

/** What an offence is before all: the kinds of conduct, the branch that punishes, and the fine where it is what the offence costs. */
export function gistOf({ branch, conduct_kinds }: Offence, penalties: readonly PenaltyKind[]): string {
  const isFined = penalties.includes("FINE") && !penalties.some((kind) => PERSONAL.has(kind));
  return [...conduct_kinds.map((kind) => CONDUCT_WORDS[kind]), BRANCH_WORDS[branch], isFined && "fine"]
    .filter(Boolean)
    .join(" ; ");
}
