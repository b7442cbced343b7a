import type { StoredCondition } from "../../law/rule/rule.row.js";
import type { Diagrams, Node } from "./diagram.js";
import { factOf, holdsOf } from "./facts.js";
import type { LawInFormulas, Statement } from "./law.js";
import type { Spot } from "./place.js";

/** A condition that only an exception, an aggravation or a disability makes true, and the statement that has it. */
export interface Mark {
  readonly fact: string;
  readonly condition: StoredCondition;
  readonly statement: Statement;
}

/** The values that are left of each fact where what is extraordinary is not so. */
type Ordinary = ReadonlyMap<string, ReadonlySet<number>>;

/** What is presumed of a miner of whom nothing else is said, from what the data marks as extraordinary. */
export class Presumption {
  readonly marks: readonly Mark[];
  readonly #bySpot: readonly Ordinary[];

  constructor(
    formulas: LawInFormulas,
    statements: readonly Statement[],
    spots: readonly Spot[],
    /** For the values of facts. No function is taken instead: it would keep alive whatever was at hand where it was made. */
    private readonly diagrams: Diagrams,
  ) {
    this.marks = statements
      .filter((statement) => formulas.addresses(statement))
      .flatMap((statement) =>
        statement.row.conditions
          .filter(({ extraordinary, fact }) => extraordinary !== undefined && fact !== "AREA")
          .map((condition) => ({ fact: factOf(condition), condition, statement })),
      );
    const ordinary = new Map<string, Ordinary>();
    this.#bySpot = spots.map(({ within }) => {
      // What a rule of one place marks says nothing about the miners of another.
      const here = this.marks.filter(({ statement }) => holdsOf(formulas.territory(statement))(within));
      const key = here.map(({ condition, statement }) => `${statement.address} ${condition.text}`).join("\n");
      const known = ordinary.get(key) ?? this.#ordinaryOf(here);
      ordinary.set(key, known);
      return known;
    });
  }

  /** Of marks that leave a fact no value at all, none stands. */
  #ordinaryOf(marks: readonly Mark[]): Ordinary {
    const left = new Map<string, ReadonlySet<number>>();
    for (const { fact, condition } of marks) {
      const holds = holdsOf(condition);
      const values = this.diagrams.valuesOf(fact);
      const before = left.get(fact) ?? new Set(values.keys());
      left.set(fact, new Set([...before].filter((index) => !holds(values[index] as (typeof values)[number]))));
    }
    return new Map([...left].filter(([, indices]) => indices.size > 0));
  }

  /** A formula as it comes out for the ordinary miner, of whom only the facts given were said anything. */
  applyTo(diagrams: Diagrams, said: ReadonlySet<string>): (node: Node) => Node {
    const narrowers = new Map<Ordinary, (node: Node) => Node>();
    const narrowerOf = (ordinary: Ordinary) => {
      const narrower = narrowers.get(ordinary) ?? diagrams.narrower(new Map([...ordinary].filter(([fact]) => !said.has(fact))));
      narrowers.set(ordinary, narrower);
      return narrower;
    };
    if (this.marks.every(({ fact }) => said.has(fact))) return (node) => node;
    return (node) => diagrams.eachFirst(node, (child, index) => narrowerOf(this.#bySpot[index] as Ordinary)(child));
  }

  /** Whether a mark stands at a spot: its fact is taken not to make it true. */
  stands({ fact, condition }: Mark, spot: number): boolean {
    const left = this.#bySpot[spot]?.get(fact);
    const values = this.diagrams.valuesOf(fact);
    return left !== undefined && ![...left].some((index) => holdsOf(condition)(values[index] as (typeof values)[number]));
  }
}
