import { labelLanguage, say } from "../../kits/words/say.js";
import type { Offence } from "../../law/offence/offence.type.js";
import { Condition, type Rule } from "../../law/rule/rule.type.js";
import { MinerFact } from "../../law/rule/rule.vocabulary.js";
import type { Verdict } from "./assessment.vocabulary.js";
import { because, type Unless } from "./because.js";
import { type CompiledLaw, isDuty } from "./compiled-law.js";
import type { Narrowing } from "./diagram.js";
import { holdsOf, type Known, minerFactOf, narrowingBy } from "./facts.js";
import { compiledOf, exposureOf, findingsOf, type MinerBeforeLaw, type OffenceFinding, type RuleFinding } from "./findings.js";
import { fieldOf } from "./miner-facts.js";
import type { Mark, Presumption } from "./presumption.js";
import type { MinerQuestion } from "./questions.js";
import { mayMine, questionsThatDecide, verdictIn } from "./turns-on.js";
import { View } from "./view.js";

/** Everything that an assessment takes into account. It touches neither database nor clock. */
export interface Matter {
  readonly law: CompiledLaw;
  readonly known: Known;
  /** Whether what only an exception, an aggravation or a disability makes true is taken as not so where nothing is said. */
  readonly presume: boolean;
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

  #before(view: View): MinerBeforeLaw {
    return { view, known: this.#known };
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
    return this.#once("findings", () => findingsOf(this.#before(this.#view), this.#law.rules));
  }

  get duties(): readonly RuleFinding[] {
    return this.findings.filter(({ rule }) => isDuty(rule));
  }

  get exposure(): readonly OffenceFinding[] {
    return this.#once("exposure", () => exposureOf(this.#before(this.#view), this.#law.offences));
  }

  get ifProposalsPass() {
    return this.#once("ifProposalsPass", () => {
      const miner = this.#before(this.#viewWithProposals);
      const { proposedRules, proposedOffences } = this.#law;
      return { findings: findingsOf(miner, proposedRules), exposure: exposureOf(miner, proposedOffences) };
    });
  }

  /** What is presumed of the facts on which law that can matter here would otherwise turn. */
  get presumed(): readonly Presumed[] {
    return this.#once("presumed", () => this.#standingMarks().map((mark) => new PresumedByMark(mark)));
  }

  get missingFacts(): readonly MinerFact[] {
    return this.#once("missingFacts", () => {
      const { rules, offences, mayNot, may } = this.#law;
      const nodes = new Set([mayNot, may]);
      for (const rule of rules) {
        const { applies, bars } = this.#law.rule(rule);
        nodes.add(applies).add(bars);
      }
      for (const offence of offences) nodes.add(this.#law.offence(offence).commits);
      const missing = new Set([...nodes].flatMap((node) => this.#view.factsIn(node)).map(minerFactOf));
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
        strict.truth(compiledOf(this.#law, mark.statement).before) !== false,
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
}

class PresumedByMark implements Presumed {
  readonly reason: string;
  readonly condition: Condition;
  readonly field: string;
  readonly rule: Rule | null;
  readonly offence: Offence | null;

  constructor({ condition, statement }: Mark) {
    this.reason = condition.extraordinary as string;
    this.condition = new Condition(condition, statement.address);
    this.field = fieldOf(condition.fact);
    this.rule = "modality" in statement ? statement : null;
    this.offence = "modality" in statement ? null : statement;
  }

  get text(): string {
    return say("presumedNot", { text: this.condition.text });
  }
}
