import type { Parameter } from "../kits/parameters.js";
import { EN } from "../kits/words/en.js";
import { say } from "../kits/words/say.js";
import { Subject } from "../law/rule/rule.vocabulary.js";
import { badInput } from "../platform/kernel/errors.js";
import { message } from "../platform/kernel/message.js";
import { YES_OR_NO } from "../questions/assessment/miner-facts.js";

export const NUMBERS = { electricityKwhPerMonth: "electricityPerMonth", capacityMw: "capacityOfSite" } as const;
export const SUMS = { electricityPrice: "priceOfKwh", income: "incomeFromMining" } as const;
/** The fields that say what is so or not. */
export const QUESTIONS = [...YES_OR_NO.map(([, field]) => field), "outsideRecordedParts"] as const;
export type Question = (typeof QUESTIONS)[number];

/** The question of a field in the language of the page. */
export const questionOf = (field: Question): string => say(`ask.${field}`);

/** ANYONE is whom law can be addressed to, and nothing that a miner is. */
export const SUBJECTS = Object.keys(Subject).filter((subject) => subject !== "ANYONE");

/** What the address of an assessment takes: the fields of a MinerInput, a sum in two parts. */
export const MINER_PARAMETERS: readonly Parameter[] = [
  ...["jurisdiction", ...Object.keys(NUMBERS)].map((name) => ({ name })),
  { name: "subject", values: SUBJECTS },
  ...QUESTIONS.map((name) => ({ name, means: EN[`ask.${name}`], values: ["yes", "no"] })),
  ...Object.entries(SUMS).flatMap(([name, label]) => [
    { name, means: `${EN[label]}: an exact decimal.` },
    { name: `${name}Currency`, means: `${EN[label]}: the ISO 4217 code of the currency, such as KZT.` },
  ]),
  { name: "energySource", many: true },
  {
    name: "other",
    graphql: "otherFacts",
    many: true,
    whole: true,
    means: "A fact by the words of the condition that turns on it, after yes: or no:, such as yes:The miner is a citizen.",
  },
];

/** The miner that an address describes, as a MinerInput; null where it describes none. What is left empty is unknown. */
export function minerOf(search: URLSearchParams): Record<string, unknown> | null {
  const place = search.get("jurisdiction")?.trim();
  if (!place) return null;
  const miner: Record<string, unknown> = {
    jurisdiction: isCode(place) ? place.replace(/^[^.]+/, (code) => code.toUpperCase()) : place,
    subject: search.get("subject") || "INDIVIDUAL",
  };
  for (const name of Object.keys(NUMBERS)) {
    const value = search.get(name);
    if (value && !/^\d{1,15}(\.\d{1,10})?$/.test(value))
      throw badInput(name, message`${value} is no plain number; write it as 6000 or 6000.5`);
    if (value) miner[name] = Number(value);
  }
  for (const name of Object.keys(SUMS)) {
    const value = search.get(name)?.trim();
    if (!value) continue;
    if (!/^-?\d{1,30}(\.\d{1,10})?$/.test(value))
      throw badInput(name, message`${value} is no plain number; write it as 6000 or 6000.5`);
    const currency = search.get(`${name}Currency`)?.trim().toUpperCase();
    if (!currency) throw badInput(name, message`say in which currency, such as KZT`);
    miner[name] = { value, currency };
  }
  const power = search.getAll("energySource").filter(Boolean);
  if (power.length > 0) miner.energySource = power.join(", ");
  for (const name of QUESTIONS) {
    const answer = search.get(name);
    if (answer && !["yes", "no"].includes(answer)) throw badInput(name, message`${answer} is no answer; write yes or no`);
    if (answer) miner[name] = answer === "yes";
  }
  const others = otherFactsOf(search);
  if (others.size > 0) miner.otherFacts = [...others].map(([text, holds]) => ({ text, holds }));
  return miner;
}

/** Names of places keep their letters; a code is written in capitals. */
const isCode = (place: string) => /^[a-z]{2}(-[a-z0-9]{1,3})?(\.|$)/i.test(place);

/** Facts that no field has, by the words of the condition that turns on them: ?other=yes:The miner is a citizen. */
export function otherFactsOf(search: URLSearchParams): Map<string, boolean> {
  const said = search.getAll("other").map((fact) => {
    const [, answer, text] = /^(yes|no):(.+)$/s.exec(fact) ?? [];
    if (!text) throw badInput("other", message`${fact} says neither yes: nor no: before the condition`);
    return [text, answer === "yes"] as const;
  });
  return new Map(said);
}
