import { type MessageName, say } from "../../kits/words/say.js";
import { nameInSentence } from "../../law/jurisdiction/local-name.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Verdict } from "./assessment.vocabulary.js";
import { forceFact, isUntold } from "./facts.js";
import type { Statement } from "./law.js";
import type { MinerQuestion } from "./questions.js";
import { type Status, unaddressedOf } from "./verdict.js";
import type { View } from "./view.js";

/** What is presumed not to be so, in words, and what would hold if it were. */
export interface Unless {
  readonly text: string;
  readonly verdict: Verdict;
}

/** Why the verdict is what it is, in words that can stand alone. Recorded words are quoted, as they are recorded. */
export function because(view: View, verdict: Verdict, turnsOn: readonly MinerQuestion[], unless: readonly Unless[]): string {
  const { place, subject } = view.law.here;
  const named = { place: nameInSentence(place.self), who: say(`who.${subject}`) };
  if (verdict === "UNDETERMINED") {
    return turnsOn.length > 0
      ? say("because.turns", { ...named, what: onWhat(turnsOn) })
      : say("because.notKnown", { ...named, what: whatNoSourceTells(view) });
  }
  const told = { ...named, unless: unlessIn(unless) };
  if (verdict === "PROHIBITED") return say("because.mayNot", { ...told, why: whyNot(view) });
  const name = verdict === "PERMITTED_WITH_OBLIGATIONS" ? "because.mayWithDuties" : "because.may";
  return say(name, { ...told, why: whyAllowed(view) });
}

function unlessIn(unless: readonly Unless[]): string {
  if (unless.length === 0) return "";
  const told = unless.map(({ text, verdict }) => {
    const what = say("because.condition", { text: withoutStop(text) });
    return verdict === "UNDETERMINED" ? say("because.thenNotKnown", { what }) : what;
  });
  return say("because.unless", { what: told.reduce((one, other) => say("because.or", { one, other })) });
}

/** What keeps the miner from mining, as far as one thing alone does. */
function whyNot(view: View): string {
  const { law } = view;
  const barring = law.rules.filter((rule) => view.truth(law.rule(rule).bars) === true);
  const reasons = [
    ...barring.map((rule) => quoting(rule.modality === "PROHIBITION" ? "because.forbidden" : "because.askedFirst", rule.action)),
    ...law.offences
      .filter((offence) => view.truth(law.offence(offence).barredBy) === true)
      .map((offence) => quoting("because.offence", offence.conduct)),
  ];
  const [status] = statusesLeft(view);
  const shutOut = status && unaddressedOf(status) === "RESERVED" && view.truth(law.named) === false;
  const reserved = shutOut ? [noting("because.shutOut", status.unaddressed?.note)] : [];
  if (reasons.length > 0 || shutOut) return [...reasons.slice(0, MOST_REASONS), ...reserved].join(" ");
  if (status?.code === "BANNED") return noting("because.banned", status.note);
  return say("because.somethingBars");
}

const MOST_REASONS = 2;

function whyAllowed(view: View): string {
  const { law } = view;
  const naming = law.rules.filter((rule) => rule.ofMining && rule.modality !== "PROHIBITION" && applies(view, rule));
  const allowing = naming.filter(({ modality }) => modality !== "OBLIGATION");
  const actions = (rules: readonly Rule[]) => rules.map(({ action }) => `“${shortened(withoutStop(action))}”`).join(", ");
  if (allowing.length > 0) return say("because.allows", { what: actions(allowing) });
  const [status] = statusesLeft(view);
  if (status && unaddressedOf(status) === "FREE") return noting("because.free", status.unaddressed?.note);
  if (naming.length > 0) return say("because.firstIsThere", { what: actions(naming) });
  return status?.code === "LEGAL_UNREGULATED" ? noting("because.lawful", status.note) : say("because.underRules");
}

const applies = (view: View, rule: Rule) => view.truth(view.law.rule(rule).applies) === true;

/** The first fact that decides, with what its answers lead to, and how many others there are. */
function onWhat([first, ...others]: readonly MinerQuestion[]): string {
  const { question, answers } = first as MinerQuestion;
  const leads = answers.length <= MOST_ANSWERS ? answers.filter(({ ends }) => ends) : [];
  const cases = leads.map(({ label, verdict }) => say(leadingTo(verdict), { answer: asInSentence(label) }));
  return [
    question,
    ...(cases.length > 0
      ? [say("because.if", { cases: cases.reduce((one, other) => say("because.andIf", { one, other })) })]
      : []),
    ...(others.length > 0 ? [say("because.moreQuestions", { n: others.length })] : []),
  ].join(" ");
}

function leadingTo(verdict: Verdict | null): MessageName {
  if (verdict === "UNDETERMINED") return "because.ifNotKnown";
  return verdict === "PROHIBITED" ? "because.ifMayNot" : "because.ifMay";
}

/** Yes and no do not begin a sentence; places keep their capitals. */
const asInSentence = (label: string) => (label === say("yes") || label === say("no") ? label.toLowerCase() : label);

const MOST_ANSWERS = 4;

/** Why nothing that could be said of the miner would settle it: law of unknown force, or silence. */
function whatNoSourceTells(view: View): string {
  const { law } = view;
  const open = new Set(law.withForce.flatMap((node) => view.factsIn(node)).filter(isUntold));
  const unknown: Statement[] = [...law.rules, ...law.offences].filter(({ address }) => open.has(forceFact(address)));
  const told =
    unknown.length > 0
      ? unknown.flatMap((statement) => [
          quoting("because.forceNotKnown", "action" in statement ? statement.action : statement.conduct),
          ...(statement.note ? [noting("because.note", statement.note)] : []),
        ])
      : new Set(statusesLeft(view).map(sentenceOfSilence));
  return [...told].join(" ");
}

/** What a status leaves untold for a miner whom no rule addresses. */
function sentenceOfSilence(status: Status | null): string {
  if (!status) return say("because.noStatus");
  const { unaddressed } = status;
  if (unaddressed?.code === "RESERVED") return noting("because.reservedToNobody", unaddressed.note);
  const notes = [status.note, unaddressed?.note].filter((note) => note !== undefined);
  return [
    ...notes.map((note) => noting("because.note", note)),
    ...(unaddressed?.ofOthersAlone ? [say("because.ofOthersNotKnown")] : []),
    say("because.unaddressedNotTold"),
  ].join(" ");
}

/** The statuses of the spots that are left, the first place's first. */
function statusesLeft(view: View): (Status | null)[] {
  const { statuses } = view.law.here;
  return [...view.leftOf("AREA")].map((spot) => statuses[spot] ?? null);
}

const quoting = (name: MessageName, what: string) => say(name, { what: shortened(withoutStop(what)) });
const noting = (name: MessageName, note: string | undefined) => say(name, { note: note ?? "" });

/** Actions list what they cover; the finding has them whole. */
function shortened(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  return `${text.slice(0, text.lastIndexOf(" ", MOST_QUOTED)).replace(/[,;:]$/, "")} …`;
}

const MOST_QUOTED = 160;
const withoutStop = (text: string) => text.replace(/\.$/, "");
