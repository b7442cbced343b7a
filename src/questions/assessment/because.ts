import { nameOf } from "../../law/jurisdiction/place-index.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Subject } from "../../law/rule/rule.vocabulary.js";
import type { Verdict } from "./assessment.vocabulary.js";
import { forceFact, isUntold } from "./facts.js";
import type { Statement } from "./law.js";
import type { Formula } from "./logic.js";
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

/** Why the verdict is what it is, in a sentence that can stand alone; `unless` are the presumed facts that would turn it. */
export function because(view: View, verdict: Verdict, turnsOn: readonly MinerQuestion[], unless: readonly string[]): string {
  const { place, subject } = view.law.here;
  const who = `${nameOf(place.self)}: ${WHO[subject]}`;
  const otherwise = unless.length > 0 ? `, unless this is so: ${unless.map(withoutStop).join("; or: ")}` : "";
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

/** What keeps the miner from mining, as far as one thing alone does. */
function whyNot(view: View): string {
  const { law } = view;
  const { formulas } = law;
  const settled = (formula: Formula) => view.truth(law.diagrams.of(formula)) === true;
  const barring = law.rules.filter((rule) => settled(formulas.bars(rule)));
  const reasons = [
    ...barring.map((rule) =>
      rule.modality === "PROHIBITION"
        ? `It is forbidden: ${quoted(rule.action)}.`
        : `The law asks for this first: ${quoted(rule.action)}.`,
    ),
    ...law.offences
      .filter((offence) => settled(formulas.barredBy(offence)))
      .map((offence) => `It is an offence: ${quoted(offence.conduct)}.`),
  ];
  const [status] = statusesLeft(view);
  const reserved = status && unaddressedOf(status) === "RESERVED" ? status.unaddressed?.note : undefined;
  if (reasons.length > 0) return reasons.slice(0, MOST_REASONS).join(" ");
  if (reserved) return `Mining is reserved to those whom the law names, and it names no such miner: ${reserved}`;
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

const applies = (view: View, rule: Rule) => view.truth(view.law.diagrams.of(view.law.formulas.applies(rule))) === true;

/** The first fact that decides, with what its answers lead to, and how many others there are. */
function onWhat([first, ...others]: readonly MinerQuestion[]): string {
  const { question, answers } = first as MinerQuestion;
  const leads = answers.length <= MOST_ANSWERS ? answers.filter(({ verdict }) => verdict !== "UNDETERMINED") : [];
  const told = leads.map(({ label, verdict }) => `${label.toLowerCase()}, ${verdict === "PROHIBITED" ? "it may not" : "it may"}`);
  const more = others.length > 0 ? ` ${others.length} more ${others.length === 1 ? "question" : "questions"} can matter.` : "";
  return `${question}${told.length > 0 ? ` If ${told.join("; if ")}.` : ""}${more}`;
}

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

const quoted = (text: string) => `“${withoutStop(text)}”`;
const withoutStop = (text: string) => text.replace(/\.$/, "");
