import { labelLanguage, say } from "../../kits/words/say.js";
import type { Offence } from "../../law/offence/offence.type.js";
import type { StoredCondition } from "../../law/rule/rule.row.js";
import { Condition, type Rule } from "../../law/rule/rule.type.js";
import { MinerFact } from "../../law/rule/rule.vocabulary.js";
import type { FindingReason, Outcome, Verdict } from "./assessment.vocabulary.js";
import { because, type Unless } from "./because.js";
import { type CompiledLaw, isDuty } from "./compiled-law.js";
import type { Narrowing, Node } from "./diagram.js";
import { factOf, holdsOf, type Known, minerFactOf, narrowingBy } from "./facts.js";
import { type Statement, territoryInWords } from "./law.js";
import type { Truth } from "./logic.js";
import { fieldOf } from "./miner-facts.js";
import type { Mark, Presumption } from "./presumption.js";
import { type MinerQuestion, questionOn } from "./questions.js";
import { mayMine, questionsThatDecide, verdictIn } from "./turns-on.js";
import { View } from "./view.js";

/** Everything that an assessment takes into account. It touches neither database nor clock. */
export interface Matter {
  readonly law: CompiledLaw;
  readonly known: Known;
  /** Whether what only an exception, an aggravation or a disability makes true is taken as not so where nothing is said. */
  readonly presume: boolean;
}

interface Test {
  readonly condition: Condition;
  readonly outcome: Outcome;
  /** What was said of the fact. */
  readonly given: string | null;
  readonly presumed: boolean;
  /** Where it is no recorded condition, but where the law holds: that, in words. */
  readonly ownText: string | null;
}
interface Tested {
  readonly outcome: Outcome;
  readonly tests: readonly Test[];
}
export interface RuleFinding extends Tested {
  readonly rule: Rule;
  readonly reason: FindingReason;
  readonly liftedBy: readonly Rule[];
  readonly turnsOn: readonly MinerQuestion[];
}
export interface OffenceFinding extends Tested {
  readonly offence: Offence;
}
/** What was taken as not so, and the statement that it would make apply. */
export interface Presumed {
  readonly text: string;
  readonly reason: string;
  readonly condition: Condition;
  readonly field: string;
  readonly rule: Rule | null;
  readonly offence: Offence | null;
}

export interface Result {
  readonly verdict: Verdict;
  readonly because: string;
  readonly turnsOn: readonly MinerQuestion[];
  readonly presumed: readonly Presumed[];
  readonly duties: readonly RuleFinding[];
  readonly findings: readonly RuleFinding[];
  readonly exposure: readonly OffenceFinding[];
  readonly missingFacts: readonly MinerFact[];
  readonly ifProposalsPass: { readonly findings: readonly RuleFinding[]; readonly exposure: readonly OffenceFinding[] };
}

/** What the recorded law says of a miner on a day. Each part of the answer is worked out when it is asked for. */
export function assess(matter: Matter): Result {
  return new Assessor(matter);
}

class Assessor implements Result {
  readonly #known: Known;
  readonly #law: CompiledLaw;
  readonly #view: View;
  readonly #presumption: Presumption | null;
  readonly #said: Narrowing;
  readonly #kept = new Map<string, unknown>();

  constructor({ law, known, presume }: Matter) {
    this.#known = known;
    this.#law = law;
    this.#said = narrowingBy(known, law.diagrams.domains);
    this.#presumption = presume ? law.presumption : null;
    this.#view = new View(law, this.#said, this.#presumption);
  }

  /** The law with the proposals, seen apart: what a bill marks as extraordinary moves nothing of the law. */
  get #viewWithProposals(): View {
    const presumption = this.#presumption && this.#law.presumptionWithProposals;
    return this.#once("view with proposals", () => new View(this.#law, this.#said, presumption));
  }

  #once<T>(part: string, make: () => T): T {
    if (!this.#kept.has(part)) this.#kept.set(part, make());
    return this.#kept.get(part) as T;
  }

  get verdict(): Verdict {
    return this.#once("verdict", () => verdictIn(this.#view));
  }

  get turnsOn(): readonly MinerQuestion[] {
    return this.#once("turnsOn", () => (this.verdict === "UNDETERMINED" ? questionsThatDecide(this.#view) : []));
  }

  get because(): string {
    return this.#once(`because ${labelLanguage()}`, () => because(this.#view, this.verdict, this.turnsOn, this.#unless()));
  }

  get findings(): readonly RuleFinding[] {
    return this.#once("findings", () => this.#findings(this.#view, this.#law.rules));
  }

  get duties(): readonly RuleFinding[] {
    return this.findings.filter(({ rule }) => isDuty(rule));
  }

  get exposure(): readonly OffenceFinding[] {
    return this.#once("exposure", () => this.#exposure(this.#view, this.#law.offences));
  }

  get ifProposalsPass() {
    return this.#once("ifProposalsPass", () => ({
      findings: this.#findings(this.#viewWithProposals, this.#law.proposedRules),
      exposure: this.#exposure(this.#viewWithProposals, this.#law.proposedOffences),
    }));
  }

  /** What is presumed of the facts on which law that can matter here would otherwise turn. */
  get presumed(): readonly Presumed[] {
    return this.#once("presumed", () =>
      this.#standingMarks().map(({ condition, statement }) => ({
        get text() {
          return say("presumedNot", { text: condition.text });
        },
        reason: condition.extraordinary as string,
        condition: new Condition(condition, statement.address),
        field: fieldOf(condition.fact),
        rule: "modality" in statement ? statement : null,
        offence: "modality" in statement ? null : statement,
      })),
    );
  }

  get missingFacts(): readonly MinerFact[] {
    return this.#once("missingFacts", () => {
      const { rules, offences, mayNot, may } = this.#law;
      const nodes = [
        ...rules.map((rule) => this.#law.rule(rule)).flatMap(({ applies, bars }) => [applies, bars]),
        ...offences.map((offence) => this.#law.offence(offence).commits),
      ];
      const missing = new Set([...nodes, mayNot, may].flatMap((node) => this.#view.factsIn(node)).map(minerFactOf));
      return Object.values(MinerFact).filter((fact) => missing.has(fact));
    });
  }

  /** Marks that stand where the miner can be, in law that what was said does not rule out. */
  #standingMarks(): Mark[] {
    const presumption = this.#presumption;
    if (!presumption) return [];
    const strict = new View(this.#law, this.#view.said, null);
    const spots = [...this.#view.leftOf("AREA")];
    return presumption.marks.filter(
      (mark) =>
        !this.#known.has(mark.fact) &&
        spots.some((spot) => presumption.stands(mark, spot)) &&
        strict.truth(this.#compiled(mark.statement).before) !== false,
    );
  }

  /** What is presumed of which the contrary would turn the verdict. */
  #unless(): Unless[] {
    const settled = mayMine(this.verdict);
    if (settled === null) return [];
    const contrary = this.#standingMarks().flatMap(({ fact, condition }) =>
      [...this.#law.diagrams.valuesOf(fact).entries()]
        .filter(([, value]) => holdsOf(condition)(value))
        .map(([index]) => ({ text: condition.text, verdict: verdictIn(this.#view.with(fact, index)) })),
    );
    const turning = contrary.filter(({ verdict }) => mayMine(verdict) !== settled);
    return [...new Map(turning.map((each) => [each.text, each])).values()];
  }

  #findings(view: View, rules: readonly Rule[]): RuleFinding[] {
    const findings = rules.map((rule) => this.#finding(view, rule));
    return findings.sort((a, b) => byOutcome(a, b) || compare(a.rule.address, b.rule.address));
  }

  #finding(view: View, rule: Rule): RuleFinding {
    const { applies, exceptions } = this.#law.rule(rule);
    const truth = view.truth(applies);
    const tests = () => this.#testsOf(view, rule);
    const turnsOn = () => this.#questionsOn(view, rule);
    return {
      rule,
      outcome: outcomeOf(truth),
      reason: this.#reason(view, rule, truth),
      get tests() {
        return tests();
      },
      liftedBy: exceptions.filter((other) => view.truth(this.#law.rule(other).before) !== false),
      get turnsOn() {
        return turnsOn();
      },
    };
  }

  /** What an undetermined finding turns on, as far as anybody can tell. */
  #questionsOn(view: View, rule: Rule): MinerQuestion[] {
    const node = this.#law.rule(rule).applies;
    const facts = view.factsIn(node).filter((fact) => minerFactOf(fact) !== null);
    return facts
      .map((fact) =>
        questionOn(view, fact, (value) => ({ key: String(view.with(fact, value).see(node)), verdict: null, ends: null })),
      )
      .map(({ question }) => question);
  }

  /** Offences that the miner would commit or might. */
  #exposure(view: View, offences: readonly Offence[]): OffenceFinding[] {
    const found = offences.map((offence) => {
      const tests = () => this.#testsOf(view, offence);
      return {
        offence,
        outcome: outcomeOf(view.truth(this.#law.offence(offence).commits)),
        get tests() {
          return tests();
        },
      };
    });
    return found
      .filter(({ outcome }) => outcome !== "DOES_NOT_APPLY")
      .sort((a, b) => byOutcome(a, b) || compare(a.offence.address, b.offence.address));
  }

  /** Each condition with what was said of its fact; before them the territory, where it is not simply that of the law. */
  #testsOf(view: View, statement: Statement): Test[] {
    const { row, address } = statement;
    const { territory, inTerritory, tests } = this.#compiled(statement);
    const singledOut = "territories" in row && row.territories.length > 0;
    const ownPlace = !singledOut && this.#law.here.place.chain.some(({ id }) => id === row.jurisdiction_id);
    return [
      ...(ownPlace ? [] : [this.#inTerritory(view, address, territory, inTerritory)]),
      ...row.conditions.map((stored, index) => this.#test(view, address, stored, tests[index] as Node)),
    ];
  }

  #inTerritory(view: View, address: string, territory: StoredCondition, node: Node): Test {
    const { places } = this.#law.here;
    const test = this.#test(view, address, territory, node);
    return Object.defineProperty(test, "ownText", { get: () => territoryInWords(places, territory.values) });
  }

  #test(view: View, address: string, stored: StoredCondition, node: Node): Test {
    const said = this.#known.get(factOf(stored));
    const outcome = outcomeOf(view.truth(node));
    const presumed = stored.extraordinary !== undefined && !said && outcome === "DOES_NOT_APPLY" && view.presumption !== null;
    return { condition: new Condition(stored, address), outcome, given: said?.words ?? null, presumed, ownText: null };
  }

  #reason(view: View, rule: Rule, truth: Truth): FindingReason {
    const { addresses, applies, before, inTerritory, holdsHere } = this.#law.rule(rule);
    if (truth) return "ALL_TESTS_HOLD";
    if (truth === null) {
      const facts = view.factsIn(applies);
      return facts.some((fact) => minerFactOf(fact) !== null) ? "UNKNOWN_FACTS" : "UNKNOWN_FORCE";
    }
    if (!addresses) return "OTHER_SUBJECT";
    if (view.truth(inTerritory) === false) return "OTHER_PLACE";
    if (view.truth(holdsHere) === false) return "OTHER_SEASON";
    return view.truth(before) === false ? "CONDITION_FAILS" : "LIFTED";
  }

  #compiled(statement: Statement) {
    return "modality" in statement ? this.#law.rule(statement) : this.#law.offence(statement);
  }
}

function outcomeOf(truth: Truth): Outcome {
  if (truth === null) return "UNDETERMINED";
  return truth ? "APPLIES" : "DOES_NOT_APPLY";
}

const RANK: readonly Outcome[] = ["APPLIES", "UNDETERMINED", "DOES_NOT_APPLY"];
const byOutcome = (a: { outcome: Outcome }, b: { outcome: Outcome }) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
