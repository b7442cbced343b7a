import { normalNumber } from "../../kits/unit-path.js";
import { BOUNDS, oneLine, Refused, type Warn } from "./imported.js";
import { type Block, emitArticle, emitWords } from "./legalize-article.js";
import { NOTE, Notes } from "./legalize-notes.js";
import { Shaper } from "./shaper.js";
import type { UnitBuilder } from "./unit-builder.js";

const HEADING = /^(#{1,6})\s+(.*)$/;
/** § 3-7., Art. 19a[^65], Artículo 4° bis.-, 제2조의2 (정의) */
const ARTICLE =
  /^(§+|Art(?:ikel|icle|ículo|\.)?)\s*([\p{N}]+(?:[-.]\p{N}+)*\s?[a-z]?(?:°|º)?(?:\s+(?:bis|ter|quater))?)(?![\p{L}\p{N}])[.:)-]*\s*(.*)$|^제(\d+)조(?:의(\d+))?\s*(?:\((.*)\))?$/iu;
const DEEPEST = 40;

interface Article {
  readonly eId: string;
  readonly at: string;
  readonly num: string;
  heading: string | null;
  /** Words of the heading's line that are of notes. */
  readonly notes: string;
  readonly blocks: Block[];
}

/** Makes units of the lines of a law: groups by their headings, and articles; words under no article are units too. */
export class LegalizeBody {
  readonly #shaper: Shaper;
  readonly #notes: Notes;
  readonly #groups: number[] = [];
  #article: Article | null = null;
  readonly #loose: Block[] = [];
  #articles = 0;
  #units = 0;

  constructor(
    builder: UnitBuilder,
    private readonly warn: Warn,
    private readonly lines: readonly string[],
    private readonly options: { readonly offset: number; readonly isAmending: boolean },
  ) {
    this.#shaper = new Shaper(builder);
    this.#notes = new Notes(lines);
  }

  read(): void {
    this.#shaper.body("act", { name: "act" }, "1");
    this.#shaper.body("body", {}, "1");
    for (const [index, line] of this.lines.entries()) {
      const at = String(this.options.offset + index);
      if (line.length > BOUNDS.node) throw new Refused("E_SIZE", `a line is longer than ${BOUNDS.node} signs`, at);
      if (this.#notes.defines(line) || /^#\s/.test(line)) continue;
      const [, marks, words = ""] = HEADING.exec(line) ?? [];
      if (marks) this.#heading(marks.length, words.trim(), at);
      else this.#line(line, at);
    }
    this.#end();
    for (const _ of this.#groups) this.#shaper.close();
    this.#shaper.close();
    this.#shaper.close();
  }

  #heading(level: number, words: string, at: string): void {
    const bare = words.replace(NOTE, "").trim();
    const article = ARTICLE.exec(bare);
    const number = article ? numberOf(article) : "";
    // An amending law quotes articles of others under headings like its own: its own come one by one.
    const isQuoted = article && this.options.isAmending && number !== String(this.#articles + 1);
    if (isQuoted) this.#line(words, at);
    else if (article) this.#openArticle(article, number, words, at);
    else if (this.#article && !this.#article.heading && this.#article.blocks.length === 0 && level === 4)
      this.#article.heading = words;
    else this.#openGroup(level, words, at);
  }

  #openArticle(article: RegExpExecArray, number: string, words: string, at: string): void {
    this.#end();
    this.#articles++;
    const rest = article[3] ?? article[6] ?? "";
    const num = article[0].slice(0, article[0].length - rest.length - (article[6] ? 1 : 0)).replace(/[(\s]+$/, "");
    const eId = `${article[1]?.startsWith("§") ? "sec" : "art"}_${number}`;
    const notes = [...words.matchAll(NOTE)].map(([mark]) => mark).join("");
    this.#article = { eId, at, num, heading: rest || null, notes, blocks: [] };
  }

  #openGroup(level: number, words: string, at: string): void {
    this.#end();
    while ((this.#groups.at(-1) ?? 0) >= level) {
      this.#groups.pop();
      this.#shaper.close();
    }
    if (this.#groups.length > DEEPEST) throw new Refused("E_DEPTH", "has headings that are nested too deep", at);
    this.#groups.push(level);
    this.#shaper.unit("hcontainer", { eId: `hcontainer_${++this.#units}`, name: "group" }, at);
    this.#title("heading", words, at);
  }

  #line(line: string, at: string): void {
    const blocks = this.#article?.blocks ?? this.#loose;
    const text = line.trim();
    const last = blocks.at(-1);
    if (text === "") {
      if (last) last.isOpen = false;
    } else if (last?.isOpen && last.text.startsWith("|") && text.startsWith("|")) last.text += `\n${text}`;
    else if (last?.isOpen && !/^(?:-\s|\||\d+\\?\.\s|[가-힣]\\?\.\s)/.test(text)) last.text += ` ${text}`;
    else blocks.push({ text, at, isOpen: true });
  }

  #end(): void {
    const article = this.#article;
    if (this.#loose.length > 0) {
      this.#shaper.unit("hcontainer", { eId: `hcontainer_${++this.#units}`, name: "text" }, this.#loose[0]?.at ?? "1");
      for (const { text, at } of this.#loose.splice(0)) emitWords(this.#shaper, this.#notes, text, at);
      this.#shaper.close();
    }
    if (!article) return;
    this.#article = null;
    const [first] = article.blocks;
    const bold = first && /^\*\*([^*①-⑳]+)\*\*((?:\s*\[\^[^\]]+\])*)$/u.exec(first.text);
    if (!article.heading && bold) {
      article.blocks.shift();
      article.heading = `${bold[1]}${bold[2]}`;
    }
    this.#shaper.unit(article.eId.startsWith("sec") ? "section" : "article", { eId: article.eId }, article.at);
    this.#title("num", article.num, article.at, article.notes);
    if (article.heading) this.#title("heading", article.heading, article.at);
    emitArticle({ shaper: this.#shaper, notes: this.#notes, warn: this.warn, isFlat: this.options.isAmending }, article);
    this.#shaper.close();
  }

  #title(name: "num" | "heading", words: string, at: string, notes = ""): void {
    this.#shaper.title(name, at);
    emitWords(this.#shaper, this.#notes, oneLine(words) + notes, at);
    this.#shaper.close();
  }
}

function numberOf(article: RegExpExecArray): string {
  const number = article[4] ? `${article[4]}${article[5] ? `-${article[5]}` : ""}` : (article[2] as string);
  return normalNumber(number.replace(/[°º]/g, ""));
}
