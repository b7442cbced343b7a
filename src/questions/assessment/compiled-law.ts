import type { PlaceIndex } from "../../law/jurisdiction/place-index.js";
import type { Offence } from "../../law/offence/offence.type.js";
import type { StoredCondition } from "../../law/rule/rule.row.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Subject } from "../../law/rule/rule.vocabulary.js";
import type { Day } from "../../platform/kernel/day.js";
import { WEIGHT } from "../../platform/kernel/memory.js";
import { type CompiledOffence, type CompiledRule, compileOffence, compileRule } from "./compiled-statement.js";
import { Diagrams, type Node } from "./diagram.js";
import { domainsOf, isUntold } from "./facts.js";
import { isLaw, isProposed, LawInFormulas, type Statement } from "./law.js";
import { or } from "./logic.js";
import type { Place } from "./place.js";
import { Presumption } from "./presumption.js";
import { groundsOf, type Status, verdictsOf } from "./verdict.js";

/** The law that is held against a miner. */
export interface LawHere {
  /** The day as it was asked for: seasons turn on it. */
  readonly day: Day;
  readonly subject: Subject;
  readonly place: Place;
  readonly places: PlaceIndex;
  /** The rules and offences of the place, of those it lies in and of its parts, of whatever force. */
  readonly rules: readonly Rule[];
  readonly offences: readonly Offence[];
  /** The status at each spot of the place. */
  readonly statuses: readonly (Status | null)[];
}

/** What a statement takes beside its diagrams, and a spot with its status and what is presumed there: as measured. */
const STATEMENT_BYTES = 430;
const SPOT_BYTES = 1_500;

/** The law of a place for one kind of miner on one day, made ready for whatever is said of the miner. */
export class CompiledLaw {
  readonly diagrams: Diagrams;
  readonly rules: readonly Rule[];
  readonly offences: readonly Offence[];
  readonly proposedRules: readonly Rule[];
  readonly proposedOffences: readonly Offence[];
  /** Whether mining is forbidden, and whether it is allowed, whatever of the law turns out to be in force. */
  readonly mayNot: Node;
  readonly may: Node;
  /** Whether an obligation, or a prohibition of another act, applies; and whether any rule at all does. */
  readonly bound: Node;
  readonly addressed: Node;
  /** The same two, as they turn on whether law is in force of which no source says so. */
  readonly withForce: readonly Node[];
  /** Whether a rule other than a ban names the miner as one who mines. */
  readonly named: Node;
  /** What is presumed of a miner of whom nothing else is said: by the law, and by the law with the proposals. */
  readonly presumption: Presumption;
  readonly presumptionWithProposals: Presumption;
  /** The kinds of power that any of the law tells from others. */
  readonly energyKinds: readonly string[];
  private readonly compiledRules: ReadonlyMap<Rule, CompiledRule>;
  private readonly compiledOffences: ReadonlyMap<Offence, CompiledOffence>;

  readonly [WEIGHT]: number;

  constructor(readonly here: LawHere) {
    const { rules, offences, places, subject, day, place, statuses } = here;
    const formulas = new LawInFormulas(rules, places, subject, day);
    const conditions = [...rules, ...offences].flatMap(conditionsIn);
    this.energyKinds = [
      ...new Set(conditions.filter(({ fact }) => fact === "ENERGY_SOURCE").flatMap(({ values }) => values)),
    ].sort();
    const areas = place.spots.map(({ within }) => within);
    this.diagrams = new Diagrams(domainsOf(conditions, areas), "AREA");
    this.rules = rules.filter(isLaw);
    this.offences = offences.filter(isLaw);
    this.proposedRules = rules.filter(isProposed);
    this.proposedOffences = offences.filter(isProposed);
    const spots = place.spots.map(({ within }, index) => ({ within, status: statuses[index] ?? null }));
    const grounds = groundsOf(formulas, this.rules, this.offences);
    const { mayNot, may } = verdictsOf(spots, grounds);
    this.named = this.diagrams.of(grounds.named);
    this.withForce = [this.diagrams.of(mayNot), this.diagrams.of(may)];
    [this.mayNot, this.may] = this.withForce.map((node) => this.diagrams.always(node, isUntold)) as [Node, Node];
    const applying = (each: readonly Rule[]) => this.diagrams.of(or(...each.map((rule) => formulas.applies(rule))));
    this.bound = applying(this.rules.filter(isDuty));
    this.addressed = applying(this.rules);
    const presumed = (statements: readonly Statement[]) => new Presumption(formulas, statements, place.spots, this.diagrams);
    const inForce = [...this.rules, ...this.offences];
    this.presumption = presumed(inForce);
    const proposed = [...this.proposedRules, ...this.proposedOffences];
    this.presumptionWithProposals = proposed.length > 0 ? presumed([...inForce, ...proposed]) : this.presumption;
    this.compiledRules = new Map(rules.map((rule) => [rule, compileRule(formulas, this.diagrams, rule)]));
    this.compiledOffences = new Map(offences.map((offence) => [offence, compileOffence(formulas, this.diagrams, offence)]));
    this.diagrams.settle();
    this[WEIGHT] = this.diagrams.weight + (rules.length + offences.length) * STATEMENT_BYTES + place.spots.length * SPOT_BYTES;
  }

  rule(rule: Rule): CompiledRule {
    return this.compiledRules.get(rule) as CompiledRule;
  }

  offence(offence: Offence): CompiledOffence {
    return this.compiledOffences.get(offence) as CompiledOffence;
  }

  /** The same law for one question: what is worked out for that is forgotten with it, and the law stays as it was made. */
  opened(): CompiledLaw {
    return Object.assign(Object.create(CompiledLaw.prototype) as CompiledLaw, this, { diagrams: this.diagrams.above() });
  }
}

/** What binds a miner beside the question whether one may mine: obligations, and prohibitions of other acts. */
export function isDuty({ modality, ofMining }: Rule): boolean {
  return modality === "OBLIGATION" || (modality === "PROHIBITION" && !ofMining);
}

export function conditionsIn({ row }: Statement): StoredCondition[] {
  return [...row.conditions, ...("met_when" in row ? row.met_when : [])];
}
