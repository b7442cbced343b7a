import type { MiningStatusCode } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import type { Verdict } from "./assessment.vocabulary.js";
import type { Truth } from "./logic.js";

/** What a verdict rests on: docs/assessment.md says why. */
export interface Grounds {
  /** Whether anything keeps the miner from mining: a ban, a missing licence, an offence that mining would be. */
  readonly barred: Truth;
  /** Whether a ban on mining is recorded for the place and the day, whoever it is for. */
  readonly banRecorded: Truth;
  /** Whether an exception lifts a ban that would apply. */
  readonly banLifted: Truth;
  /** Whether a permission, a right or an exemption lets the miner mine. */
  readonly allowed: Truth;
  /** Whether a rule about mining itself speaks to such a miner in the place and on the day, whether or not it applies. */
  readonly spokenTo: Truth;
  /** Whether an obligation, or a prohibition of another act, applies. */
  readonly bound: Truth;
  /** Whether any rule at all applies. */
  readonly addressed: Truth;
}

export interface Decision {
  readonly verdict: Verdict;
  /** Why, in a sentence. */
  readonly because: string;
}

/** The verdict under each status that the place can have; undetermined where they differ. */
export function decide(statuses: readonly (MiningStatusCode | null)[], grounds: Grounds): Decision {
  const [first, ...others] = [...new Set(statuses)].map((status) => decideUnder(status, grounds)) as [Decision, ...Decision[]];
  if (others.every(({ verdict }) => verdict === first.verdict)) return first;
  return undetermined("The parts of the place differ in whether mining is allowed there.");
}

function decideUnder(status: MiningStatusCode | null, grounds: Grounds): Decision {
  const { barred, bound, addressed } = grounds;
  if (barred) {
    return prohibited("A prohibition of mining applies, something that the law asks for first is missing, or it is an offence.");
  }
  if (barred === null) return undetermined("Something may keep the miner from mining; the undetermined findings say what.");
  if (status === "BANNED" && grounds.banRecorded === false && grounds.allowed === false) {
    return prohibited("Mining is banned in the place, as its mining status says; no rule of the ban is recorded.");
  }
  if (!lawful(status, grounds)) return undetermined(SILENT[status ?? "UNCLEAR"]);
  if (bound) {
    return {
      verdict: "PERMITTED_WITH_OBLIGATIONS",
      because: "Nothing keeps the miner from mining, and obligations or prohibitions of other acts apply.",
    };
  }
  if (bound === null) return undetermined("Nothing keeps the miner from mining; whether obligations apply is open.");
  if (status === "LEGAL_UNREGULATED" && addressed === null) return undetermined("Whether any rule applies to the miner is open.");
  if (status === "LEGAL_UNREGULATED" && !addressed) {
    return { verdict: "NOT_REGULATED", because: "Mining is lawful in the place, and no recorded rule applies to the miner." };
  }
  return { verdict: "PERMITTED", because: "Nothing keeps the miner from mining, and no obligation applies." };
}

/** Whether anything says that what is not barred is allowed: silence alone does not. */
function lawful(status: MiningStatusCode | null, { allowed, banLifted, spokenTo }: Grounds): boolean {
  if (allowed || banLifted || status === "LEGAL_UNREGULATED") return true;
  return (status === "LEGAL_REGULATED" || status === "RESTRICTED") && spokenTo === true;
}

/** Why a status does not say that a miner whom nothing bars may mine. */
const SILENT: Readonly<Record<MiningStatusCode, string>> = {
  BANNED: "The mining status of the place is a ban, and no recorded rule of the ban applies to this miner.",
  UNCLEAR: "No recorded source says whether mining is allowed in the place.",
  LEGAL_REGULATED: "Mining is allowed in the place under its rules, and none of those recorded speaks to such a miner.",
  RESTRICTED: "Mining is allowed in the place only in part, and no recorded rule says whether to such a miner.",
  LEGAL_UNREGULATED: "No rule made for mining is recorded.",
};

const prohibited = (because: string): Decision => ({ verdict: "PROHIBITED", because });
const undetermined = (because: string): Decision => ({ verdict: "UNDETERMINED", because });
