import type { CompiledLaw } from "./compiled-law.js";
import type { Narrowing, Node } from "./diagram.js";
import type { Truth } from "./logic.js";
import type { Presumption } from "./presumption.js";

/** The law of a place as it comes out for a miner: by what was said, and by what is presumed where nothing was. */
export class View {
  readonly #see: (node: Node) => Node;

  constructor(
    readonly law: CompiledLaw,
    readonly said: Narrowing,
    /** Null where nothing is presumed. */
    readonly presumption: Presumption | null,
  ) {
    const presumed = presumption?.applyTo(law.diagrams, new Set(said.keys())) ?? ((node: Node) => node);
    const narrowed = law.diagrams.narrower(said);
    this.#see = (node) => narrowed(presumed(node));
  }

  see(node: Node): Node {
    return this.#see(node);
  }

  truth(node: Node): Truth {
    return this.law.diagrams.truth(this.see(node));
  }

  /** The facts on which it still turns. */
  factsIn(node: Node): string[] {
    return this.law.diagrams.support(this.see(node));
  }

  /** The places of the values of a fact that are left by what was said. */
  leftOf(fact: string): ReadonlySet<number> {
    return this.said.get(fact) ?? new Set(this.law.diagrams.valuesOf(fact).keys());
  }

  /** The view where one value of a fact were said in addition. */
  with(fact: string, value: number): View {
    return new View(this.law, new Map(this.said).set(fact, new Set([value])), this.presumption);
  }
}
