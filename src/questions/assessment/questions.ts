import { Decimal } from "decimal.js";
import { say } from "../../kits/words/say.js";
import { nameInSentence } from "../../law/jurisdiction/local-name.js";
import { conditionIdOf } from "../../law/rule/condition-id.js";
import type { MinerFact } from "../../law/rule/rule.vocabulary.js";
import type { Verdict } from "./assessment.vocabulary.js";
import { bandsOf, labelOf, valueIn } from "./bands.js";
import { conditionsIn } from "./compiled-law.js";
import { energyLabel, groupsOfWays } from "./energy-answers.js";
import { factOf, isNumber, minerFactOf, restOf } from "./facts.js";
import type { Statement } from "./law.js";
import type { Value } from "./logic.js";
import { asQuestion, fieldOf } from "./miner-facts.js";
import type { Spot } from "./place.js";
import type { View } from "./view.js";

/** An answer that a question can have; its label is in the language in which it is read. */
export interface MinerAnswer {
  readonly label: string;
  readonly value: string;
  readonly verdict: Verdict | null;
  readonly outsideRecordedParts: boolean | null;
  /** Whether the verdict would turn on nothing more; null where there is none. */
  readonly ends: boolean | null;
}

/** A fact on which something turns, as a question whose answers cover all its values once. It asks in the language in which it is read. */
export interface MinerQuestion {
  readonly fact: MinerFact;
  readonly conditionId: string | null;
  readonly field: string;
  readonly unit: string | null;
  readonly question: string;
  readonly answers: readonly MinerAnswer[];
}

/** A question, and for each of its answers the place of a value in the fact's domain that it stands for. */
export interface QuestionWithValues {
  readonly question: MinerQuestion;
  readonly values: readonly number[];
}

/** What a value of a fact leads to. Values with one key lead to the same and may share an answer. */
export type Leads = (value: number) => { readonly key: string; readonly verdict: Verdict | null; readonly ends: boolean | null };

export function questionOn(view: View, fact: string, leads: Leads): QuestionWithValues {
  const minerFact = minerFactOf(fact) as MinerFact;
  const words = restOf(fact);
  const answers = answersTo(view, fact, minerFact, leads);
  const conditionId = minerFact === "OTHER" ? conditionIdIn(view, fact) : null;
  const question = new QuestionOfFact(minerFact, words, conditionId, answers);
  return { question, values: answers.map(({ index }) => index) };
}

class QuestionOfFact implements MinerQuestion {
  readonly field: string;
  readonly unit: string | null;
  readonly answers: readonly MinerAnswer[];

  constructor(
    readonly fact: MinerFact,
    private readonly rest: string,
    readonly conditionId: string | null,
    answers: readonly AnswerWithValue[],
  ) {
    this.field = fieldOf(fact);
    this.unit = isNumber(fact) ? rest : null;
    this.answers = answers.map(({ answer }) => answer);
  }

  get question(): string {
    return asQuestion(this.fact, this.rest);
  }
}

class AnswerInWords implements MinerAnswer {
  constructor(
    private readonly words: () => string,
    readonly value: string,
    readonly verdict: Verdict | null,
    readonly outsideRecordedParts: boolean | null,
    readonly ends: boolean | null,
  ) {}

  get label(): string {
    return this.words();
  }
}

/**
 * The id of the condition that a fact told in words stands in; where several have its words, that of the first by id. Law goes
 * before drafts, so that no proposal changes how law is asked for.
 */
function conditionIdIn(view: View, fact: string): string | null {
  const { here, rules, offences } = view.law;
  const having = (statements: readonly Statement[]) =>
    statements
      .filter((statement) => conditionsIn(statement).some((condition) => factOf(condition) === fact))
      .map(({ address }) => address)
      .sort();
  const [first] = [...having([...rules, ...offences]), ...having([...here.rules, ...here.offences])];
  return first === undefined ? null : conditionIdOf(first, restOf(fact));
}

/** An answer, and the place of a value that it stands for. */
interface AnswerWithValue {
  readonly answer: MinerAnswer;
  readonly index: number;
}

function answersTo(view: View, fact: string, minerFact: MinerFact, leads: Leads): AnswerWithValue[] {
  const left = [...view.leftOf(fact)];
  const answer = (index: number, label: () => string, value: string, outsideRecordedParts: boolean | null = null) => {
    const { verdict, ends } = leads(index);
    return { answer: new AnswerInWords(label, value, verdict, outsideRecordedParts, ends), index };
  };
  if (minerFact === "AREA") {
    return left.map((index) => {
      const { chain, hasParts } = view.law.here.place.spots[index] as Spot;
      const [place] = chain;
      const name = () => nameInSentence(place);
      const label = hasParts ? () => say("outsideParts", { place: name() }) : name;
      return answer(index, label, place.code, hasParts || null);
    });
  }
  if (minerFact === "ENERGY_SOURCE") {
    const kinds = view.law.energyKinds;
    return groupsOfWays(left, kinds, (index) => leads(index).key).map(({ index, words }) =>
      answer(index, () => energyLabel(words), words.join(", ")),
    );
  }
  const values = view.law.diagrams.valuesOf(fact);
  if (isNumber(minerFact)) {
    const cells = values as readonly Decimal[];
    return bandsOf(left, (index) => leads(index).key).map((band) => {
      return answer(band.from, () => labelOf(band, cells, restOf(fact)), valueIn(band, cells).toFixed());
    });
  }
  const yesOrNo = { true: () => say("yes"), false: () => say("no") };
  return left.map((index) => {
    const value = isYes(values[index] as Value) ? "true" : "false";
    return answer(index, yesOrNo[value], value);
  });
}

const isYes = (value: Value) => !(value instanceof Decimal) && value.has("true");
