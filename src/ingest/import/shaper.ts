import type { UnitBuilder } from "./unit-builder.js";

/** What an open element may hold: units, blocks, rows of a table, or words. */
type Kind = "body" | "unit" | "blocks" | "rows" | "words" | "nothing";

interface Open {
  readonly kind: Kind;
  /** It was opened to hold what is in it, and is closed with it. */
  readonly auto: boolean;
  parts: number;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Gives what is no Akoma Ntoso its shape: words stand in paragraphs, and paragraphs in the content of a unit, or in its
 * introduction or its end where it has parts.
 */
export class Shaper {
  readonly #open: Open[] = [];

  constructor(private readonly builder: UnitBuilder) {}

  /** An element in which only units stand. */
  body(name: string, attributes: Attributes, at: string): void {
    this.#push(name, attributes, at, "body");
  }

  /** A unit that holds blocks and no units: a preface. */
  frame(name: string, at: string): void {
    this.#closeAuto();
    this.#push(name, {}, at, "blocks");
  }

  unit(name: string, attributes: Attributes, at: string): void {
    this.#closeAuto();
    const top = this.#open.at(-1);
    if (top) top.parts++;
    this.#push(name, attributes, at, "unit");
  }

  /** Its number or heading: words alone. */
  title(name: "num" | "heading", at: string): void {
    this.#closeAuto();
    this.#push(name, {}, at, "words");
  }

  /** Something that makes no element of its own, but words before and after it are not in one paragraph. */
  apart(): void {
    if (this.#top === "words" && this.#open.at(-1)?.auto) this.#pop();
    this.#open.push({ kind: "nothing", auto: false, parts: 0 });
  }

  /** A paragraph; within words, where none can stand, it is a stretch of them. */
  block(name: string, attributes: Attributes, at: string): void {
    if (this.#top === "words" && this.#open.at(-1)?.auto) this.#pop();
    if (this.#top === "words") this.#push("span", {}, at, "words");
    else {
      this.#holdBlocks(at);
      this.#push(name, attributes, at, "words");
    }
  }

  /** An element among words that holds blocks: a note. */
  aside(name: string, attributes: Attributes, at: string): void {
    this.#holdWords(at);
    this.#push(name, attributes, at, "blocks");
  }

  inline(name: string, attributes: Attributes, at: string): void {
    this.#holdWords(at);
    this.#push(name, attributes, at, "words");
  }

  table(name: "table" | "tr" | "td" | "th", attributes: Attributes, at: string): void {
    if (name === "table") {
      if (this.#top === "words" && this.#open.at(-1)?.auto) this.#pop();
      this.#holdBlocks(at);
    }
    this.#push(name, attributes, at, name === "td" || name === "th" ? "blocks" : "rows");
  }

  text(text: string, at: string): void {
    if (this.#top !== "words") {
      if (/^\s*$/.test(text) || this.#top === "rows") return;
      this.#holdWords(at);
    }
    this.builder.text(text, at);
  }

  /** Closes what was opened last by name. */
  close(): void {
    this.#closeAuto();
    if (this.#open.pop()?.kind !== "nothing") this.builder.close();
  }

  /** What the nearest element that there is may hold. */
  get #top(): Kind {
    return this.#open.findLast(({ kind }) => kind !== "nothing")?.kind ?? "body";
  }

  #push(name: string, attributes: Attributes, at: string, kind: Kind, auto = false): void {
    this.builder.open(name, attributes, at);
    this.#open.push({ kind, auto, parts: 0 });
  }

  /** What holds the blocks of a unit stays open when what began it, and makes no element, is closed. */
  #pushBelow(name: string, attributes: Attributes, at: string, kind: Kind): void {
    this.builder.open(name, attributes, at);
    const place = this.#open.findLastIndex((each) => each.kind !== "nothing") + 1;
    this.#open.splice(place, 0, { kind, auto: true, parts: 0 });
  }

  #pop(): void {
    this.#open.pop();
    this.builder.close();
  }

  #closeAuto(): void {
    while (this.#open.at(-1)?.auto) this.#pop();
  }

  #holdBlocks(at: string): void {
    if (this.#top === "body") this.#pushBelow("hcontainer", { name: "text" }, at, "unit");
    if (this.#top !== "unit") return;
    const unit = this.#open.findLast(({ kind }) => kind === "unit");
    this.#pushBelow(unit && unit.parts > 0 ? "wrapUp" : "lead", {}, at, "blocks");
  }

  #holdWords(at: string): void {
    if (this.#top === "words") return;
    this.#holdBlocks(at);
    this.#push("p", {}, at, "words", true);
  }
}
