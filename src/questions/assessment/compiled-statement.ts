import type { Offence } from "../../law/offence/offence.type.js";
import type { StoredCondition } from "../../law/rule/rule.row.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Diagrams, Node } from "./diagram.js";
import type { LawInFormulas, Statement } from "./law.js";

/** A statement of the law as diagrams: what its formulas come to, without the formulas. */
interface CompiledStatement {
  /** Whether it is addressed to the miner. */
  readonly addresses: boolean;
  /** Where it holds, as a condition, and as a diagram. */
  readonly territory: StoredCondition;
  readonly inTerritory: Node;
  /** Its conditions, in their order. */
  readonly tests: readonly Node[];
  readonly holdsHere: Node;
  readonly before: Node;
}

export interface CompiledRule extends CompiledStatement {
  readonly applies: Node;
  readonly bars: Node;
  readonly exceptions: readonly Rule[];
}

export interface CompiledOffence extends CompiledStatement {
  readonly commits: Node;
  readonly barredBy: Node;
}

export function compileRule(formulas: LawInFormulas, diagrams: Diagrams, rule: Rule): CompiledRule {
  return {
    ...compileStatement(formulas, diagrams, rule),
    applies: diagrams.of(formulas.applies(rule)),
    bars: diagrams.of(formulas.bars(rule)),
    exceptions: formulas.exceptions(rule),
  };
}

export function compileOffence(formulas: LawInFormulas, diagrams: Diagrams, offence: Offence): CompiledOffence {
  return {
    ...compileStatement(formulas, diagrams, offence),
    commits: diagrams.of(formulas.commits(offence)),
    barredBy: diagrams.of(formulas.barredBy(offence)),
  };
}

function compileStatement(formulas: LawInFormulas, diagrams: Diagrams, statement: Statement): CompiledStatement {
  const territory = formulas.territory(statement);
  return {
    addresses: formulas.addresses(statement),
    territory,
    inTerritory: diagrams.of(formulas.test(territory)),
    tests: statement.row.conditions.map((condition) => diagrams.of(formulas.test(condition))),
    holdsHere: diagrams.of(formulas.holdsHere(statement)),
    before: diagrams.of(formulas.before(statement)),
  };
}
