import type { MiningStatusCode } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import type { Offence } from "../../law/offence/offence.type.js";
import { type Condition, conditionsOf, type Rule } from "../../law/rule/rule.type.js";
import { MinerFact, type Subject } from "../../law/rule/rule.vocabulary.js";
import type { Day } from "../../platform/kernel/day.js";
import type { FindingReason, Outcome, Verdict } from "./assessment.vocabulary.js";
import { factOf, type Known, minerFactOf, testOf, withUnknownNumbers } from "./facts.js";
import { isLaw, isMiningItself, isProposed, LawInFormulas } from "./law.js";
import { evaluate, type Formula, factsIn, type Possible, type Truth } from "./logic.js";
import type { Place } from "./place.js";
import { decide, type Grounds } from "./verdict.js";

/** Everything that an assessment takes into account. It touches neither database nor clock. */
export interface Matter {
  /** The day as it was asked for: seasons turn on it. */
  readonly day: Day;
  readonly subject: Subject;
  readonly known: Known;
  readonly place: Place;
  readonly places: ConstructorParameters<typeof LawInFormulas>[1];
  /** The rules and offences of the place, of those it lies in and of its parts, of whatever force. */
  readonly rules: readonly Rule[];
  readonly offences: readonly Offence[];
  /** The status of each place where the miner can be. */
  readonly statuses: readonly (MiningStatusCode | null)[];
}

interface Test {
  readonly condition: Condition;
  readonly outcome: Outcome;
  /** What was said of the fact. */
  readonly given: string | null;
}
interface Tested {
  readonly outcome: Outcome;
  readonly tests: readonly Test[];
}
export interface RuleFinding extends Tested {
  readonly rule: Rule;
  readonly reason: FindingReason;
  readonly liftedBy: readonly Rule[];
}
export interface OffenceFinding extends Tested {
  readonly offence: Offence;
}

export interface Result {
  readonly verdict: Verdict;
  readonly because: string;
  readonly findings: readonly RuleFinding[];
  readonly exposure: readonly OffenceFinding[];
  readonly missingFacts: readonly MinerFact[];
  readonly ifProposalsPass: { readonly findings: readonly RuleFinding[]; readonly exposure: readonly OffenceFinding[] };
}

/** What the recorded law says of a miner on a day. */
export function assess(matter: Matter): Result {
  return new Assessor(matter).result();
}

class Assessor {
  readonly #law: LawInFormulas;
  readonly #possible: Possible;
  readonly #truths = new WeakMap<Formula, Truth>();

  constructor(readonly matter: Matter) {
    const { rules, offences, places, subject, day, known } = matter;
    this.#law = new LawInFormulas(rules, places, subject, day);
    const conditions = [...rules, ...offences].flatMap(({ row }) => [
      ...row.conditions,
      ...("met_when" in row ? row.met_when : []),
    ]);
    this.#possible = withUnknownNumbers(known.possible, conditions);
  }

  result(): Result {
    const { rules, offences, statuses } = this.matter;
    const law = rules.filter(isLaw);
    const punished = offences.filter(isLaw);
    const { verdict, because } = decide(statuses, this.#grounds(law, punished));
    const turnedOn = new Set([
      ...law.flatMap((rule) => [this.#law.applies(rule), this.#law.bars(rule)]).flatMap((formula) => this.#open(formula)),
      ...punished.flatMap((offence) => this.#open(this.#law.commits(offence))),
      ...(verdict === "UNDETERMINED" && new Set(statuses).size > 1 ? ["AREA"] : []),
    ]);
    const missing = new Set([...turnedOn].map(minerFactOf));
    return {
      verdict,
      because,
      findings: this.#findings(law),
      exposure: this.#exposure(punished),
      missingFacts: Object.values(MinerFact).filter((fact) => missing.has(fact)),
      ifProposalsPass: {
        findings: this.#findings(rules.filter(isProposed)),
        exposure: this.#exposure(offences.filter(isProposed)),
      },
    };
  }

  #truth(formula: Formula): Truth {
    const known = this.#truths.get(formula);
    if (known !== undefined) return known;
    const truth = evaluate(formula, this.#possible);
    this.#truths.set(formula, truth);
    return truth;
  }

  #open(formula: Formula): string[] {
    return this.#truth(formula) === null ? factsIn(formula, this.#possible) : [];
  }

  #grounds(law: readonly Rule[], punished: readonly Offence[]): Grounds {
    const any = (formulas: readonly Formula[]) => anyOf(formulas.map((formula) => this.#truth(formula)));
    const applies = (rule: Rule) => this.#law.applies(rule);
    const here = (rule: Rule) => this.#law.holdsHere(rule);
    const ofMining = law.filter((rule) => rule.ofMining);
    const bans = ofMining.filter(({ modality }) => modality === "PROHIBITION");
    const duties = law.filter(
      ({ modality, ofMining: itself }) => modality === "OBLIGATION" || (modality === "PROHIBITION" && !itself),
    );
    return {
      barred: any([
        ...law.map((rule) => this.#law.bars(rule)),
        ...punished.filter(isMiningItself).map((offence) => this.#law.commits(offence)),
      ]),
      banRecorded: any(bans.map(here)),
      banLifted: any(bans.map((rule) => this.#law.lifted(rule))),
      allowed: any(ofMining.filter(({ modality }) => !["OBLIGATION", "PROHIBITION"].includes(modality)).map(applies)),
      spokenTo: any(ofMining.filter((rule) => this.#law.addresses(rule)).map(here)),
      bound: any(duties.map(applies)),
      addressed: any(law.map(applies)),
    };
  }

  #findings(rules: readonly Rule[]): RuleFinding[] {
    const findings = rules.map((rule) => {
      const truth = this.#truth(this.#law.applies(rule));
      const tests = this.#testsOf(rule);
      const liftedBy = this.#law.exceptions(rule).filter((other) => this.#truth(this.#law.before(other)) !== false);
      return { rule, outcome: outcomeOf(truth), reason: this.#reason(rule, truth), tests, liftedBy };
    });
    return findings.sort((a, b) => byOutcome(a, b) || compare(a.rule.address, b.rule.address));
  }

  /** Offences that the miner would commit or might. */
  #exposure(offences: readonly Offence[]): OffenceFinding[] {
    const found = offences.map((offence) => {
      const outcome = outcomeOf(this.#truth(this.#law.commits(offence)));
      return { offence, outcome, tests: this.#testsOf(offence) };
    });
    return found
      .filter(({ outcome }) => outcome !== "DOES_NOT_APPLY")
      .sort((a, b) => byOutcome(a, b) || compare(a.offence.address, b.offence.address));
  }

  /** Each condition with what was said of its fact; before them the territory, where it is not simply that of the law. */
  #testsOf(statement: Rule | Offence): Test[] {
    const { chain } = this.matter.place;
    const { row } = statement;
    const singledOut = "territories" in row && row.territories.length > 0;
    const ownPlace = !singledOut && chain.some(({ address }) => address === row.jurisdiction_id);
    return [...(ownPlace ? [] : [this.#law.territory(statement)]), ...row.conditions].map((stored) => ({
      condition: conditionsOf([stored])[0] as Condition,
      outcome: outcomeOf(this.#truth(testOf(stored))),
      given: this.matter.known.said.get(factOf(stored)) ?? null,
    }));
  }

  #reason(rule: Rule, truth: Truth): FindingReason {
    if (truth) return "ALL_TESTS_HOLD";
    if (truth === null) {
      const facts = this.#open(this.#law.applies(rule));
      return facts.some((fact) => minerFactOf(fact) !== null) ? "UNKNOWN_FACTS" : "UNKNOWN_FORCE";
    }
    if (!this.#law.addresses(rule)) return "OTHER_SUBJECT";
    if (this.#truth(testOf(this.#law.territory(rule))) === false) return "OTHER_PLACE";
    if (this.#truth(this.#law.holdsHere(rule)) === false) return "OTHER_SEASON";
    return this.#truth(this.#law.before(rule)) === false ? "CONDITION_FAILS" : "LIFTED";
  }
}

/** Kleene's or. The verdict follows from findings, each settled by itself. */
function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

function outcomeOf(truth: Truth): Outcome {
  if (truth === null) return "UNDETERMINED";
  return truth ? "APPLIES" : "DOES_NOT_APPLY";
}

const RANK: readonly Outcome[] = ["APPLIES", "UNDETERMINED", "DOES_NOT_APPLY"];
const byOutcome = (a: Tested, b: Tested) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
