import type { Offence } from "../../law/offence/offence.type.js";
import type { StoredCondition } from "../../law/rule/rule.row.js";
import { Condition, type Rule } from "../../law/rule/rule.type.js";
import type { Subject } from "../../law/rule/rule.vocabulary.js";
import { isRole } from "../../law/source/roles.js";
import type { FindingReason, Outcome } from "./assessment.vocabulary.js";
import type { CompiledLaw } from "./compiled-law.js";
import type { Node } from "./diagram.js";
import { factOf, type Known, minerFactOf } from "./facts.js";
import { type Statement, territoryInWords } from "./law.js";
import type { Truth } from "./logic.js";
import { type MinerQuestion, questionOn } from "./questions.js";
import type { View } from "./view.js";

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
  /** Who would commit it: the kind of miner. */
  readonly offender: Subject;
}

/** The law as it comes out for a miner, and what was said of the miner. */
export interface MinerBeforeLaw {
  readonly view: View;
  readonly known: Known;
}

/** Every rule, as it comes out: what applies first, then what might. */
export function findingsOf(miner: MinerBeforeLaw, rules: readonly Rule[]): RuleFinding[] {
  const findings = rules.map((rule) => new FindingOnRule(miner, rule));
  return findings.sort((a, b) => byOutcome(a, b) || compare(a.rule.address, b.rule.address));
}

/** Offences that the miner would commit or might. */
export function exposureOf(miner: MinerBeforeLaw, offences: readonly Offence[]): OffenceFinding[] {
  return offences
    .map((offence) => new FindingOnOffence(miner, offence))
    .filter(({ outcome }) => outcome !== "DOES_NOT_APPLY")
    .sort((a, b) => byOutcome(a, b) || compare(a.offence.address, b.offence.address));
}

/** What a law of a place says of a statement of it. */
export function compiledOf(law: CompiledLaw, statement: Statement) {
  return "modality" in statement ? law.rule(statement) : law.offence(statement);
}

/**
 * What is asked of a finding is worked out then, by accessors of its class: an object with accessors of its own has a hidden class of
 * its own, which keeps it in memory until the whole heap is collected.
 */
abstract class Finding implements Tested {
  readonly outcome: Outcome;

  constructor(
    protected readonly miner: MinerBeforeLaw,
    private readonly statement: Statement,
    protected readonly truth: Truth,
  ) {
    this.outcome = outcomeOf(truth);
  }

  get tests(): readonly Test[] {
    return testsOf(this.miner, this.statement);
  }
}

class FindingOnRule extends Finding implements RuleFinding {
  constructor(
    miner: MinerBeforeLaw,
    readonly rule: Rule,
  ) {
    super(miner, rule, miner.view.truth(miner.view.law.rule(rule).applies));
  }

  get reason(): FindingReason {
    return reasonOf(this.miner.view, this.rule, this.truth);
  }

  get liftedBy(): readonly Rule[] {
    const { view } = this.miner;
    return view.law.rule(this.rule).exceptions.filter((other) => view.truth(view.law.rule(other).before) !== false);
  }

  /** What an undetermined finding turns on, as far as anybody can tell. */
  get turnsOn(): readonly MinerQuestion[] {
    const { view } = this.miner;
    const node = view.law.rule(this.rule).applies;
    const facts = view.factsIn(node).filter((fact) => minerFactOf(fact) !== null);
    return facts
      .map((fact) =>
        questionOn(view, fact, (value) => ({ key: String(view.with(fact, value).see(node)), verdict: null, ends: null })),
      )
      .map(({ question }) => question);
  }
}

class FindingOnOffence extends Finding implements OffenceFinding {
  constructor(
    miner: MinerBeforeLaw,
    readonly offence: Offence,
  ) {
    super(miner, offence, miner.view.truth(miner.view.law.offence(offence).commits));
  }

  get offender(): Subject {
    return this.miner.view.law.here.subject;
  }
}

function reasonOf(view: View, rule: Rule, truth: Truth): FindingReason {
  const { addresses, applies, before, inTerritory, holdsHere } = view.law.rule(rule);
  if (truth) return "ALL_TESTS_HOLD";
  if (truth === null) {
    const facts = view.factsIn(applies);
    return facts.some((fact) => minerFactOf(fact) !== null) ? "UNKNOWN_FACTS" : "UNKNOWN_FORCE";
  }
  if (!addresses) return rule.subjects.some(isRole) ? "OTHER_ROLE" : "OTHER_SUBJECT";
  if (view.truth(inTerritory) === false) return "OTHER_PLACE";
  if (view.truth(holdsHere) === false) return "OTHER_SEASON";
  return view.truth(before) === false ? "CONDITION_FAILS" : "LIFTED";
}

/** Each condition with what was said of its fact; before them the territory, where it is not simply that of the law. */
function testsOf(miner: MinerBeforeLaw, statement: Statement): Test[] {
  const { law } = miner.view;
  const { row, address } = statement;
  const { territory, inTerritory, tests } = compiledOf(law, statement);
  const singledOut = "territories" in row && row.territories.length > 0;
  const ownPlace = !singledOut && law.here.place.chain.some(({ id }) => id === row.jurisdiction_id);
  return [
    ...(ownPlace ? [] : [new TestOfPlace(miner, address, territory, inTerritory)]),
    ...row.conditions.map((stored, index) => new TestOfCondition(miner, address, stored, tests[index] as Node)),
  ];
}

class TestOfCondition implements Test {
  readonly condition: Condition;
  readonly outcome: Outcome;
  readonly given: string | null;
  readonly presumed: boolean;

  constructor({ view, known }: MinerBeforeLaw, address: string, stored: StoredCondition, node: Node) {
    const said = known.get(factOf(stored));
    this.condition = new Condition(stored, address);
    this.outcome = outcomeOf(view.truth(node));
    this.given = said?.words ?? null;
    this.presumed = stored.extraordinary !== undefined && !said && this.outcome === "DOES_NOT_APPLY" && view.presumption !== null;
  }

  get ownText(): string | null {
    return null;
  }
}

class TestOfPlace extends TestOfCondition {
  readonly #words: () => string;

  constructor(miner: MinerBeforeLaw, address: string, territory: StoredCondition, node: Node) {
    super(miner, address, territory, node);
    this.#words = () => territoryInWords(miner.view.law.here.places, territory.values);
  }

  override get ownText(): string {
    return this.#words();
  }
}

function outcomeOf(truth: Truth): Outcome {
  if (truth === null) return "UNDETERMINED";
  return truth ? "APPLIES" : "DOES_NOT_APPLY";
}

const RANK: readonly Outcome[] = ["APPLIES", "UNDETERMINED", "DOES_NOT_APPLY"];
const byOutcome = (a: { outcome: Outcome }, b: { outcome: Outcome }) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
