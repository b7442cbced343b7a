import { EITHER, type Formula, type Truth, type Value } from "./logic.js";

/** A formula as a diagram: two formulas that come out alike in every case are one node. */
export type Node = number;

const FALSE_NODE: Node = 0;
const TRUE_NODE: Node = 1;

/** Which of a fact's values are left, by their places in its domain; a fact that is not in it can be anything. */
export type Narrowing = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Formulas as ordered, reduced decision diagrams. In such a diagram a formula that is settled however the unknown facts turn
 * out is a constant, and the facts that occur are exactly those that can make a difference. Kleene's tables are neither:
 * they lose what a fact that occurs twice brings with it.
 */
export class Diagrams {
  readonly #levels = new Map<string, number>();
  readonly #facts: string[] = [];
  readonly #level: number[] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  readonly #children: (readonly Node[])[] = [[], []];
  readonly #unique = new Map<string, Node>();
  readonly #ands = new Map<number, Node>();
  readonly #nots = new Map<Node, Node>();
  readonly #made = new Map<Formula, Node>();

  /** The values of each fact; of a fact that is not among them, true and false. `first` is decided before all others. */
  constructor(
    readonly domains: ReadonlyMap<string, readonly Value[]>,
    first: string,
  ) {
    this.#levelOf(first);
  }

  valuesOf(fact: string): readonly Value[] {
    return this.domains.get(fact) ?? EITHER;
  }

  of(formula: Formula): Node {
    const known = this.#made.get(formula);
    if (known !== undefined) return known;
    const node = this.#make(formula);
    this.#made.set(formula, node);
    return node;
  }

  #make(formula: Formula): Node {
    switch (formula.kind) {
      case "constant":
        return formula.truth ? TRUE_NODE : FALSE_NODE;
      case "test": {
        const children = this.valuesOf(formula.fact).map((value) => (formula.holds(value) ? TRUE_NODE : FALSE_NODE));
        return this.#node(this.#levelOf(formula.fact), children);
      }
      case "not":
        return this.#not(this.of(formula.part));
      case "and": {
        let node: Node = TRUE_NODE;
        for (const part of formula.parts) {
          node = this.#and(node, this.of(part));
          if (node === FALSE_NODE) break;
        }
        return node;
      }
      case "or": {
        let node: Node = FALSE_NODE;
        for (const part of formula.parts) {
          node = this.#or(node, this.of(part));
          if (node === TRUE_NODE) break;
        }
        return node;
      }
    }
  }

  truth(node: Node): Truth {
    return node === TRUE_NODE ? true : node === FALSE_NODE ? false : null;
  }

  /** The facts that can make a difference, in the order in which they are decided. */
  support(node: Node): string[] {
    const seen = new Set<Node>();
    const levels = new Set<number>();
    const walk = (each: Node) => {
      if (each <= TRUE_NODE || seen.has(each)) return;
      seen.add(each);
      levels.add(this.#level[each] as number);
      for (const child of this.#children[each] as readonly Node[]) walk(child);
    };
    walk(node);
    return [...levels].sort((a, b) => a - b).map((level) => this.#facts[level] as string);
  }

  /** Makes of a formula what it is where only some values of some facts are left. */
  narrower(narrowing: Narrowing): (node: Node) => Node {
    if (narrowing.size === 0) return (node) => node;
    return this.#rebuilder((level, children, inside) => {
      const left = narrowing.get(this.#facts[level] as string);
      if (!left) return this.#node(level, children.map(inside));
      // A value that is ruled out counts as one that is not: it makes no difference of its own.
      const kept = children.map((child, index) => (left.has(index) ? inside(child) : null));
      const any = kept.find((child) => child !== null) ?? FALSE_NODE;
      return this.#node(
        level,
        kept.map((child) => child ?? any),
      );
    });
  }

  /** Makes a formula anew from what it is under each value of the fact that is decided first. */
  eachFirst(node: Node, make: (child: Node, index: number) => Node): Node {
    const size = this.valuesOf(this.#facts[0] as string).length;
    const children = this.#childrenAt(node, 0) ?? Array.from({ length: size }, () => node);
    return this.#node(0, children.map(make));
  }

  /** Where the formula holds however the facts turn out that are not to be told. */
  always(node: Node, untold: (fact: string) => boolean): Node {
    return this.#rebuilder((level, children, inside) =>
      untold(this.#facts[level] as string)
        ? children.map(inside).reduce((all, child) => this.#and(all, child), TRUE_NODE)
        : this.#node(level, children.map(inside)),
    )(node);
  }

  /** Makes nodes anew from the inside out, each part once. */
  #rebuilder(make: (level: number, children: readonly Node[], inside: (child: Node) => Node) => Node): (node: Node) => Node {
    const done = new Map<Node, Node>();
    const rebuilt = (each: Node): Node => {
      if (each <= TRUE_NODE) return each;
      const known = done.get(each);
      if (known !== undefined) return known;
      const made = make(this.#level[each] as number, this.#children[each] as readonly Node[], rebuilt);
      done.set(each, made);
      return made;
    };
    return rebuilt;
  }

  #levelOf(fact: string): number {
    const known = this.#levels.get(fact);
    if (known !== undefined) return known;
    this.#levels.set(fact, this.#facts.length);
    return this.#facts.push(fact) - 1;
  }

  #node(level: number, children: readonly Node[]): Node {
    const [first] = children as [Node, ...Node[]];
    if (children.every((child) => child === first)) return first;
    const key = `${level}:${children}`;
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    const node = this.#level.push(level) - 1;
    this.#children.push(children);
    this.#unique.set(key, node);
    return node;
  }

  #not(node: Node): Node {
    if (node <= TRUE_NODE) return node === TRUE_NODE ? FALSE_NODE : TRUE_NODE;
    const known = this.#nots.get(node);
    if (known !== undefined) return known;
    const made = this.#node(
      this.#level[node] as number,
      (this.#children[node] as readonly Node[]).map((child) => this.#not(child)),
    );
    this.#nots.set(node, made);
    this.#nots.set(made, node);
    return made;
  }

  #or(a: Node, b: Node): Node {
    return this.#not(this.#and(this.#not(a), this.#not(b)));
  }

  #and(a: Node, b: Node): Node {
    if (a === FALSE_NODE || b === FALSE_NODE) return FALSE_NODE;
    if (a === TRUE_NODE || a === b) return b;
    if (b === TRUE_NODE) return a;
    const key = a < b ? a * MOST_NODES + b : b * MOST_NODES + a;
    const known = this.#ands.get(key);
    if (known !== undefined) return known;
    const level = Math.min(this.#level[a] as number, this.#level[b] as number);
    const [ofA, ofB] = [this.#childrenAt(a, level), this.#childrenAt(b, level)];
    const size = (ofA ?? ofB ?? []).length;
    const children = Array.from({ length: size }, (_, index) =>
      this.#and(ofA ? (ofA[index] as Node) : a, ofB ? (ofB[index] as Node) : b),
    );
    const made = this.#node(level, children);
    this.#ands.set(key, made);
    return made;
  }

  #childrenAt(node: Node, level: number): readonly Node[] | null {
    return this.#level[node] === level ? (this.#children[node] as readonly Node[]) : null;
  }
}

/** Keys of pairs stay exact numbers below this. */
const MOST_NODES = 2 ** 26;
