import type { Warn } from "./imported.js";
import { NOTE, type Notes } from "./legalize-notes.js";
import { ListMarkers } from "./list-markers.js";
import { type Nested, nested } from "./repeated.js";
import type { Shaper } from "./shaper.js";

/** A paragraph of the file. */
export interface Block {
  text: string;
  readonly at: string;
  /** The next line goes on with it. */
  isOpen: boolean;
}

interface Means {
  readonly shaper: Shaper;
  readonly notes: Notes;
  readonly warn: Warn;
  /** The words of an amending law are not parted: their numbers are of what they quote. */
  readonly isFlat: boolean;
}

const PARAGRAPH = /^(?:(\d{1,4}[a-z]{0,6})\)|\((\d{1,4}[a-z]{0,6})\)|\*\*([①-⑳])\*\*)\s+/u;

/** Makes paragraphs and points of the blocks of an article: by their numbers, and by their places where they have none. */
export function emitArticle(means: Means, { eId, blocks, at }: { eId: string; blocks: readonly Block[]; at: string }): void {
  const { items, repeated } = nested(blocks);
  if (repeated > 0) means.warn("W_REPEATED", at, `${eId} says ${repeated} paragraphs twice; they are taken in once`);
  if (means.isFlat) {
    for (const block of blocks) emitWords(means.shaper, means.notes, block.text, block.at);
    return;
  }
  new ArticleWriter(means, eId).write(items);
}

class ArticleWriter {
  readonly #numbers = new Set<string>();
  readonly #points = new ListMarkers();
  #paragraphs = 0;
  #paragraph: string | null = null;

  constructor(
    private readonly means: Means,
    private readonly eId: string,
  ) {}

  write(items: readonly Nested[]): void {
    const isNumbered = items.some(({ text }) => PARAGRAPH.test(text));
    for (const item of items) this.#item(item, isNumbered);
    this.#endParagraph();
  }

  #item(item: Nested, isNumbered: boolean): void {
    const { text, at } = item;
    if (text.startsWith("|")) {
      this.#say(text, at);
      return;
    }
    const [marked, a, b, circled] = PARAGRAPH.exec(text) ?? [];
    const number = a ?? b ?? (circled ? String(circled.charCodeAt(0) - 0x2460 + 1) : undefined);
    if (marked && number && !this.#numbers.has(number)) {
      this.#numbers.add(number);
      this.#openParagraph(number, marked.trim().replaceAll("**", ""), at);
      this.#words(item, text.slice(marked.length));
      return;
    }
    const point = this.#points.read(text);
    if (point) {
      this.#point(item, point);
      return;
    }
    // Words that follow points, or a numbered paragraph, are of it: nothing tells where they would begin another.
    if (this.#paragraph === null || (!isNumbered && this.#points.depth === 0)) this.#openParagraph(null, null, at);
    this.#words(item, text.replace(/^-\s+/, ""));
  }

  #point(item: Nested, point: NonNullable<ReturnType<ListMarkers["read"]>>): void {
    const { shaper, warn } = this.means;
    if (this.#paragraph === null) this.#openParagraph(null, null, item.at);
    if (point.depth === null) {
      warn("W_FLAT_LIST", item.at, `${point.mark} goes on with no list that is open; it stands as a paragraph`);
      this.#say(`${point.mark} ${point.words}`, item.at);
      return;
    }
    this.#closePoints(point.depth);
    const eId = `${this.#points.eId ?? this.#paragraph}__point_${point.number}`;
    this.#points.push(point, eId);
    shaper.unit("point", { eId }, item.at);
    this.#title(point.mark, item.at);
    this.#words(item, point.words);
  }

  /** Words, and the points without a mark that are in them. */
  #words(item: Nested, words: string): void {
    this.#say(words, item.at);
    this.#parts(item, this.#points.eId ?? this.#paragraph ?? this.eId);
  }

  #parts({ parts }: Nested, above: string): void {
    for (const [index, part] of parts.entries()) {
      const eId = `${above}__point_${index + 1}`;
      this.means.shaper.unit("point", { eId }, part.at);
      this.#say(part.text, part.at);
      this.#parts(part, eId);
      this.means.shaper.close();
    }
  }

  #openParagraph(number: string | null, mark: string | null, at: string): void {
    this.#endParagraph();
    this.#paragraphs++;
    this.#paragraph = `${this.eId}__para_${number ?? this.#paragraphs}`;
    this.means.shaper.unit("paragraph", { eId: this.#paragraph }, at);
    if (mark) this.#title(mark, at);
  }

  #endParagraph(): void {
    this.#closePoints(0);
    if (this.#paragraph !== null) this.means.shaper.close();
    this.#paragraph = null;
  }

  #closePoints(depth: number): void {
    for (; this.#points.depth > depth; this.#points.pop()) this.means.shaper.close();
  }

  #title(mark: string, at: string): void {
    this.means.shaper.title("num", at);
    this.means.shaper.text(mark, at);
    this.means.shaper.close();
  }

  #say(text: string, at: string): void {
    emitWords(this.means.shaper, this.means.notes, text, at);
  }
}

/** Words with their notes; lines between pipes are rows of a table. */
export function emitWords(shaper: Shaper, notes: Notes, text: string, at: string): void {
  if (/^\|.*\|$/s.test(text)) {
    emitTable(shaper, notes, text, at);
    return;
  }
  shaper.apart();
  let done = 0;
  for (const mark of text.matchAll(NOTE)) {
    shaper.text(plain(text.slice(done, mark.index)), at);
    done = mark.index + mark[0].length;
    const name = mark[1] ?? mark[2] ?? "";
    shaper.aside("authorialNote", { marker: name }, at);
    shaper.text(plain(notes.of(name)), at);
    shaper.close();
  }
  shaper.text(plain(text.slice(done)), at);
  shaper.close();
}

function emitTable(shaper: Shaper, notes: Notes, text: string, at: string): void {
  shaper.table("table", {}, at);
  for (const row of text.split("\n")) {
    const cells = row.slice(1, -1).split("|");
    if (cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell))) continue;
    shaper.table("tr", {}, at);
    for (const cell of cells) {
      shaper.table("td", {}, at);
      emitWords(shaper, notes, cell.trim(), at);
      shaper.close();
    }
    shaper.close();
  }
  shaper.close();
}

/** Marks of Markdown are no words: escapes, and emphasis around a whole stretch. */
const plain = (text: string) => text.replace(/\\([.()*[\]_-])/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1");
