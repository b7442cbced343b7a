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
  readonly #base: Diagrams | null;
  /** The nodes below this are those of the base. */
  readonly #from: number;
  private readonly levels: Map<string, number>;
  private readonly facts: string[];
  private readonly level: number[];
  private readonly children: (readonly Node[])[];
  private readonly unique = new Map<string, Node>();
  private readonly ands = new Map<number, Node>();
  private readonly nots = new Map<Node, Node>();
  private readonly made = new Map<Formula, Node>();

  /** The values of each fact; of a fact that is not among them, true and false. `first` is decided before all others. */
  constructor(
    readonly domains: ReadonlyMap<string, readonly Value[]>,
    first: string,
    base: Diagrams | null = null,
  ) {
    this.#base = base;
    this.#from = base?.size ?? 0;
    this.levels = new Map(base?.levels);
    this.facts = [...(base?.facts ?? [])];
    this.level = base ? [] : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    this.children = base ? [] : [[], []];
    this.#levelOf(first);
  }

  /** Diagrams on top of these, which are not to grow from now on: what is made above is forgotten with them. */
  above(): Diagrams {
    return new Diagrams(this.domains, this.facts[0] as string, this);
  }

  /** Forgets what only the making of nodes needed; nodes above these find their like among them all the same. */
  settle(): void {
    for (const table of [this.ands, this.nots, this.made]) table.clear();
  }

  /** What the nodes take, with what they are found by: as measured. */
  get weight(): number {
    return this.children.reduce((sum, children) => sum + NODE_BYTES + children.length * CHILD_BYTES, 0);
  }

  /** How many nodes there are. */
  get size(): number {
    return this.#from + this.level.length;
  }

  valuesOf(fact: string): readonly Value[] {
    return this.domains.get(fact) ?? EITHER;
  }

  of(formula: Formula): Node {
    const known = this.made.get(formula) ?? this.#base?.made.get(formula);
    if (known !== undefined) return known;
    const node = this.#make(formula);
    this.made.set(formula, node);
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
    if (node <= TRUE_NODE) return [];
    const seen = new Set<Node>();
    const levels = new Set<number>();
    const walk = (each: Node) => {
      if (each <= TRUE_NODE || seen.has(each)) return;
      seen.add(each);
      levels.add(this.#levelAt(each));
      for (const child of this.#childrenOf(each)) walk(child);
    };
    walk(node);
    return [...levels].sort((a, b) => a - b).map((level) => this.facts[level] as string);
  }

  /** Makes of a formula what it is where only some values of some facts are left. */
  narrower(narrowing: Narrowing): (node: Node) => Node {
    if (narrowing.size === 0) return (node) => node;
    return this.#rebuilder((level, children, inside) => {
      const left = narrowing.get(this.facts[level] as string);
      if (!left) return null;
      const [only] = left;
      if (left.size === 1) return inside(children[only as number] as Node);
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
    const size = this.valuesOf(this.facts[0] as string).length;
    const children = this.#childrenAt(node, 0) ?? Array.from({ length: size }, () => node);
    return this.#node(0, children.map(make));
  }

  /** Where the formula holds however the facts turn out that are not to be told. */
  always(node: Node, untold: (fact: string) => boolean): Node {
    return this.#rebuilder((level, children, inside) =>
      untold(this.facts[level] as string) ? children.map(inside).reduce((all, child) => this.#and(all, child), TRUE_NODE) : null,
    )(node);
  }

  /** Makes nodes anew from the inside out, each part once; null for one of which only the parts change. */
  #rebuilder(
    make: (level: number, children: readonly Node[], inside: (child: Node) => Node) => Node | null,
  ): (node: Node) => Node {
    const done = new Map<Node, Node>();
    const rebuilt = (each: Node): Node => {
      if (each <= TRUE_NODE) return each;
      const known = done.get(each);
      if (known !== undefined) return known;
      const [level, children] = [this.#levelAt(each), this.#childrenOf(each)];
      const made = make(level, children, rebuilt) ?? withParts(each, level, children);
      done.set(each, made);
      return made;
    };
    const withParts = (each: Node, level: number, children: readonly Node[]): Node => {
      const parts = children.map(rebuilt);
      return parts.every((part, index) => part === children[index]) ? each : this.#node(level, parts);
    };
    return rebuilt;
  }

  #levelOf(fact: string): number {
    const known = this.levels.get(fact);
    if (known !== undefined) return known;
    this.levels.set(fact, this.facts.length);
    return this.facts.push(fact) - 1;
  }

  #node(level: number, children: readonly Node[]): Node {
    const [first] = children as [Node, ...Node[]];
    if (children.every((child) => child === first)) return first;
    const key = `${level}:${children}`;
    const known = this.unique.get(key) ?? this.#base?.unique.get(key);
    if (known !== undefined) return known;
    const node = this.#from + this.level.push(level) - 1;
    this.children.push(children);
    this.unique.set(key, node);
    return node;
  }

  #not(node: Node): Node {
    if (node <= TRUE_NODE) return node === TRUE_NODE ? FALSE_NODE : TRUE_NODE;
    const known = this.nots.get(node) ?? this.#base?.nots.get(node);
    if (known !== undefined) return known;
    const made = this.#node(
      this.#levelAt(node),
      this.#childrenOf(node).map((child) => this.#not(child)),
    );
    this.nots.set(node, made);
    this.nots.set(made, node);
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
    const known = this.ands.get(key) ?? this.#base?.ands.get(key);
    if (known !== undefined) return known;
    const level = Math.min(this.#levelAt(a), this.#levelAt(b));
    const [ofA, ofB] = [this.#childrenAt(a, level), this.#childrenAt(b, level)];
    const size = (ofA ?? ofB ?? []).length;
    const children = Array.from({ length: size }, (_, index) =>
      this.#and(ofA ? (ofA[index] as Node) : a, ofB ? (ofB[index] as Node) : b),
    );
    const made = this.#node(level, children);
    this.ands.set(key, made);
    return made;
  }

  #childrenAt(node: Node, level: number): readonly Node[] | null {
    return this.#levelAt(node) === level ? this.#childrenOf(node) : null;
  }

  #levelAt(node: Node): number {
    return (node < this.#from ? this.#base?.level[node] : this.level[node - this.#from]) as number;
  }

  #childrenOf(node: Node): readonly Node[] {
    return (node < this.#from ? this.#base?.children[node] : this.children[node - this.#from]) as readonly Node[];
  }
}

/** A node with its place in the tables and the beginning of its name, and each child in the node and in the name. */
const NODE_BYTES = 200;
const CHILD_BYTES = 24;

/** Keys of pairs stay exact numbers below this. */
const MOST_NODES = 2 ** 26;
