import { nameOf } from "../../law/jurisdiction/place-index.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Subject } from "../../law/rule/rule.vocabulary.js";
import type { Verdict } from "./assessment.vocabulary.js";
import { forceFact, isUntold } from "./facts.js";
import type { Statement } from "./law.js";
import type { MinerQuestion } from "./questions.js";
import { type Status, unaddressedOf } from "./verdict.js";
import type { View } from "./view.js";

const WHO: Readonly<Record<Subject, string>> = {
  INDIVIDUAL: "an individual",
  SOLE_TRADER: "a sole trader",
  LEGAL_ENTITY: "a company",
  INFRASTRUCTURE_OPERATOR: "an infrastructure operator",
  MINING_POOL_ORGANISER: "the organiser of a mining pool",
  PUBLIC_OFFICIAL: "a public body",
  ANYONE: "anyone",
};

/** What is presumed not to be so, in words, and what would hold if it were. */
export interface Unless {
  readonly text: string;
  readonly verdict: Verdict;
}

/** Why the verdict is what it is, in words that can stand alone. */
export function because(view: View, verdict: Verdict, turnsOn: readonly MinerQuestion[], unless: readonly Unless[]): string {
  const { place, subject } = view.law.here;
  const who = `${nameOf(place.self)}: ${WHO[subject]}`;
  const otherwise = unlessIn(unless);
  switch (verdict) {
    case "PROHIBITED":
      return `${who} may not mine${otherwise}. ${whyNot(view)}`;
    case "UNDETERMINED":
      return turnsOn.length > 0
        ? `${who} may mine or may not: ${onWhat(turnsOn)}`
        : `${who}: it is not known. ${whatNoSourceTells(view)}`;
    case "PERMITTED_WITH_OBLIGATIONS":
      return `${who} may mine${otherwise}, within duties that the law sets. ${whyAllowed(view)}`;
    default:
      return `${who} may mine${otherwise}. ${whyAllowed(view)}`;
  }
}

function unlessIn(unless: readonly Unless[]): string {
  if (unless.length === 0) return "";
  const told = unless.map(
    ({ text, verdict }) => `${withoutStop(text)}${verdict === "UNDETERMINED" ? " (then it is not known)" : ""}`,
  );
  return `, unless this is so: ${told.join("; or: ")}`;
}

/** What keeps the miner from mining, as far as one thing alone does. */
function whyNot(view: View): string {
  const { law } = view;
  const barring = law.rules.filter((rule) => view.truth(law.rule(rule).bars) === true);
  const reasons = [
    ...barring.map((rule) =>
      rule.modality === "PROHIBITION"
        ? `It is forbidden: ${quoted(rule.action)}.`
        : `The law asks for this first: ${quoted(rule.action)}.`,
    ),
    ...law.offences
      .filter((offence) => view.truth(law.offence(offence).barredBy) === true)
      .map((offence) => `It is an offence: ${quoted(offence.conduct)}.`),
  ];
  const [status] = statusesLeft(view);
  const shutOut = status && unaddressedOf(status) === "RESERVED" && view.truth(law.named) === false;
  const reserved = shutOut
    ? [`Mining is reserved to those whom the law names, and it names no such miner: ${status.unaddressed?.note}`]
    : [];
  if (reasons.length > 0 || shutOut) return [...reasons.slice(0, MOST_REASONS), ...reserved].join(" ");
  if (status?.code === "BANNED") return `Mining is banned, as its mining status says: ${status.note}`;
  return "However the facts that were not said turn out, something keeps the miner from it; the findings say what.";
}

const MOST_REASONS = 2;

function whyAllowed(view: View): string {
  const { law } = view;
  const naming = law.rules.filter((rule) => rule.ofMining && rule.modality !== "PROHIBITION" && applies(view, rule));
  const allowing = naming.filter(({ modality }) => modality !== "OBLIGATION");
  if (allowing.length > 0) return `The law allows it: ${allowing.map(({ action }) => quoted(action)).join(", ")}.`;
  const [status] = statusesLeft(view);
  if (status && unaddressedOf(status) === "FREE") return `What no rule forbids is free there: ${status.unaddressed?.note}`;
  if (naming.length > 0) return `What the law asks for first is there: ${naming.map(({ action }) => quoted(action)).join(", ")}.`;
  return status?.code === "LEGAL_UNREGULATED"
    ? `Mining is lawful there, and no rule keeps the miner from it: ${status.note}`
    : "Mining is allowed under rules that speak to such a miner, and none of them keeps the miner from it.";
}

const applies = (view: View, rule: Rule) => view.truth(view.law.rule(rule).applies) === true;

/** The first fact that decides, with what its answers lead to, and how many others there are. */
function onWhat([first, ...others]: readonly MinerQuestion[]): string {
  const { question, answers } = first as MinerQuestion;
  const leads = answers.length <= MOST_ANSWERS ? answers.filter(({ verdict }) => verdict !== "UNDETERMINED") : [];
  const told = leads.map(({ label, verdict }) => `${asInSentence(label)}, ${verdict === "PROHIBITED" ? "it may not" : "it may"}`);
  const more = others.length > 0 ? ` ${others.length} more ${others.length === 1 ? "question" : "questions"} can matter.` : "";
  return `${question}${told.length > 0 ? ` If ${told.join("; if ")}.` : ""}${more}`;
}

/** Yes and no do not begin a sentence; places keep their capitals. */
const asInSentence = (label: string) => (label === "Yes" || label === "No" ? label.toLowerCase() : label);

const MOST_ANSWERS = 4;

/** Why nothing that could be said of the miner would settle it: law of unknown force, or silence. */
function whatNoSourceTells(view: View): string {
  const { law } = view;
  const open = new Set(law.withForce.flatMap((node) => view.factsIn(node)).filter(isUntold));
  const unknown: Statement[] = [...law.rules, ...law.offences].filter(({ address }) => open.has(forceFact(address)));
  if (unknown.length > 0) {
    return unknown
      .map((statement) => {
        const what = "action" in statement ? statement.action : statement.conduct;
        return `No source that was seen says whether this is in force: ${quoted(what)}.${statement.note ? ` ${statement.note}` : ""}`;
      })
      .join(" ");
  }
  const silent = [...new Set(statusesLeft(view).map(sentenceOfSilence))];
  return silent.join(" ");
}

/** What a status leaves untold for a miner whom no rule addresses. */
function sentenceOfSilence(status: Status | null): string {
  if (!status) return "Its mining status is not recorded, and no recorded rule on mining says anything of such a miner.";
  const untold = "No source that was seen says what holds for those whom no rule addresses.";
  const { unaddressed } = status;
  if (unaddressed?.code === "RESERVED")
    return `Mining is reserved, and no rule is recorded that says to whom: ${unaddressed.note}`;
  return [status.note, unaddressed?.note, untold].filter((part) => part !== undefined).join(" ");
}

/** The statuses of the spots that are left, the first place's first. */
function statusesLeft(view: View): (Status | null)[] {
  const { statuses } = view.law.here;
  return [...view.leftOf("AREA")].map((spot) => statuses[spot] ?? null);
}

const quoted = (text: string) => `“${shortened(withoutStop(text))}”`;

/** Actions list what they cover; the finding has them whole. */
function shortened(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  return `${text.slice(0, text.lastIndexOf(" ", MOST_QUOTED)).replace(/[,;:]$/, "")} …`;
}

const MOST_QUOTED = 160;
const withoutStop = (text: string) => text.replace(/\.$/, "");
