import { escapeText, startTag } from "../../kits/formats/xml.js";
import { normalNumber, pathOfEId } from "../../kits/unit-path.js";
import { INLINE, SILENT } from "../../kits/unit-text.js";
import { searchable } from "../../law/wording/search-words.js";
import { overlap, type Span } from "../../platform/kernel/period.js";
import { table } from "../../platform/kernel/table.js";
import { BOUNDS, EIds, type ImportedUnit, labelOf, Refused, type Warn } from "./imported.js";
import { within } from "./unit-periods.js";
import { WordsHash } from "./words-hash.js";

/** What units are called in an eId. Whatever stands here is a unit, with a row of its own. */
const UNITS = table({
  article: "art", section: "sec", subsection: "subsec", paragraph: "para", subparagraph: "subpara", point: "point", clause: "cl",
  subclause: "subcl", indent: "indent", rule: "rule", subrule: "subrule", level: "level", chapter: "chp", part: "part", title: "title",
  book: "book", tome: "tome", division: "dvs", subdivision: "subdvs", subchapter: "subchp", subpart: "subpart", subtitle: "subtitle",
  hcontainer: "hcontainer", alinea: "al", list: "list", sublist: "sublist", proviso: "proviso", transitional: "transitional",
  preface: "preface", preamble: "preamble", conclusions: "conclusions", attachment: "att",
}); // biome-ignore format: a table

const QUOTED = new Set(["quotedStructure", "embeddedStructure"]);
/** Elements in which blanks between other elements say nothing. */
const APART = new Set(["body", "mainBody", "content", "intro", "wrapUp", "table", "tr", "td", "th", "blockList", "item", "ul", "ol", "authorialNote", "quotedStructure", "embeddedStructure", "attachments", "doc", "act", "bill", "statement", "longTitle", "toc", "container", "formula", "recitals", "recital", "citations", "citation", "components", "component", "meta", "coverPage", "collectionBody", "blockContainer", "listIntroduction", "lead", "colgroup"]); // biome-ignore format: a list

/** Of one unit in one file; no law has more. */
const MOST_VERSIONS = 100;

interface Draft {
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly position: number;
  readonly parent: Draft | null;
  readonly at: string;
  readonly isMatched: boolean;
  readonly valid: Span | null;
  eId: string | null;
  /** What it is called where it is matched: an eId before it was told from another. */
  named: string | null;
  number: string | null;
  heading: string | null;
  content: string;
  /** Whether its content ends with a blank; to look at a text that grows would copy it each time. */
  isBlank: boolean;
  /** Of its words and those of its parts. */
  readonly hash: WordsHash;
  words: string;
  parts: number;
}

/** Makes units of the elements of a document, one after another. Only what is open and what is made is in memory. */
export class UnitBuilder {
  readonly units: ImportedUnit[] = [];
  /** What periods are named: those of units, and how many are not read. */
  readonly periods: { readonly read: Record<string, Span>; unread: number } = { read: {}, unread: 0 };
  /** The periods of units by the eId that their source gives them: versions of one unit follow each other. */
  readonly #versions = new Map<string, readonly Span[] | "always">();
  readonly #eIds: EIds;
  readonly #open: string[] = [];
  /** How many elements were open with each unit that is open. */
  readonly #depths: number[] = [];
  #draft: Draft | null = null;
  #count = 0;
  #silent = 0;
  #quoted = 0;
  #title: { readonly name: "num" | "heading"; readonly depth: number; text: string } | null = null;

  constructor(
    private readonly warn: Warn,
    private readonly periodOf: (reference: string) => Span | null = () => null,
  ) {
    this.#eIds = new EIds(warn);
  }

  /** The element that is open. */
  get current(): string | undefined {
    return this.#open.at(-1);
  }

  open(element: string, attributes: Readonly<Record<string, string>>, at: string): void {
    const isUnit = this.#draft === null || (UNITS[element] !== undefined && this.#quoted === 0 && this.#silent === 0);
    this.#open.push(element);
    if (SILENT.has(element)) this.#silent++;
    if (QUOTED.has(element)) this.#quoted++;
    if (isUnit) {
      this.#openUnit(element, attributes, at);
      return;
    }
    const draft = this.#draft as Draft;
    if ((element === "num" || element === "heading") && this.#open.at(-2) === draft.element && this.#quoted === 0)
      this.#title = { name: element, depth: this.#open.length, text: "" };
    if (attributes.period) this.periods.unread++;
    const { eId, ...rest } = attributes;
    this.#write(startTag(element, eId === undefined ? rest : { eId: this.#eIds.take(eId, at), ...rest }));
    if (!INLINE.has(element) && this.#silent === 0) this.#say("\n");
  }

  text(text: string, at: string): void {
    if (text.length > BOUNDS.node) throw new Refused("E_SIZE", `a text is longer than ${BOUNDS.node} signs`, at);
    const draft = this.#draft;
    if (!draft) return;
    const blank = /^\s*$/.test(text);
    const inside = this.current ?? "";
    if (blank && (APART.has(inside) || UNITS[inside])) return;
    const blanks = text.replace(/[ \t\r\n]+/g, " ");
    // A comment that was between two blanks is not kept, nor is the second of them.
    const written = draft.isBlank ? blanks.replace(/^ /, "") : blanks;
    if (written === "") return;
    this.#write(escapeText(written));
    if (this.#silent > 0) return;
    if (this.#title) this.#title.text += written;
    this.#say(written);
  }

  close(): void {
    const element = this.#open.pop() as string;
    const draft = this.#draft as Draft;
    const title = this.#title;
    if (title && this.#open.length < title.depth) {
      this.#title = null;
      draft[title.name === "num" ? "number" : "heading"] = labelOf(title.text) || null;
    }
    if (SILENT.has(element)) this.#silent--;
    if (QUOTED.has(element)) this.#quoted--;
    if (this.#depths.at(-1) === this.#open.length + 1) {
      this.#closeUnit(draft);
      return;
    }
    this.#write(`</${element}>`);
    if (!INLINE.has(element) && this.#silent === 0) this.#say("\n");
  }

  #openUnit(element: string, attributes: Readonly<Record<string, string>>, at: string): void {
    if (this.#count >= BOUNDS.units) throw new Refused("E_SIZE", `holds more than ${BOUNDS.units} units`, at);
    const parent = this.#draft;
    if (parent) {
      this.#settle(parent);
      this.#write("<unit/>");
      parent.hash.say("\n");
      parent.hash.settle();
      parent.parts++;
    }
    const { eId, ...rest } = attributes;
    this.#depths.push(this.#open.length);
    this.#draft = {
      element,
      attributes: rest,
      position: this.#count++,
      parent,
      at,
      isMatched: (parent?.isMatched ?? true) && element !== "attachment",
      valid: this.#periodOf(attributes.period, parent),
      eId: parent ? (eId ? this.#eIds.take(eId, at) : null) : "",
      named: eId ?? null,
      number: null,
      heading: null,
      content: "",
      isBlank: false,
      hash: new WordsHash(parent?.hash ?? null),
      words: "",
      parts: 0,
    };
  }

  #periodOf(reference: string | undefined, parent: Draft | null): Span | null {
    const own = reference ? this.periodOf(reference) : null;
    if (reference && own) this.periods.read[reference] = own;
    else if (reference) this.periods.unread++;
    return within(parent?.valid ?? null, own);
  }

  /** Names a unit that its source does not name by its number; without a number it is named by its place, and matched with nothing. */
  #settle(unit: Draft): string {
    if (unit.eId !== null) return unit.eId;
    const above = unit.parent?.eId;
    const number = normalNumber((unit.number ?? "").split(/\s+/).at(-1) ?? "");
    const made = `${above ? `${above}__` : ""}${UNITS[unit.element]}_${number || `nn${unit.position}`}`;
    this.warn("W_EID", unit.at, `${unit.element} has no eId; it is ${made}`);
    unit.named = made;
    unit.eId = this.#eIds.take(made, unit.at);
    return unit.eId;
  }

  #closeUnit(draft: Draft): void {
    const eId = this.#settle(draft);
    this.#depths.pop();
    const inner = draft.content.replace(/<(\/?)lead>/g, draft.parts > 0 ? "<$1intro>" : "<$1content>");
    const attributes = eId ? { eId, ...draft.attributes } : draft.attributes;
    const { words, whole } = searchable(draft.words);
    if (!whole) this.warn("W_INDEX", draft.at, `${eId} is long; a search finds it by its beginning alone`);
    this.units[draft.position] = {
      position: draft.position,
      parent: draft.parent?.position ?? null,
      last: this.#count - 1,
      eId,
      path: draft.isMatched ? pathOfEId(this.#isVersion(draft) ? (draft.named ?? eId) : eId) : "",
      element: draft.element,
      number: draft.number,
      heading: draft.heading,
      valid: draft.valid,
      content: `${startTag(draft.element, attributes)}${inner}</${draft.element}>`,
      words,
      hash: draft.hash.digest(),
    };
    this.#draft = draft.parent;
    this.#draft?.hash.say("\n");
  }

  /** Whether a unit stands on none of the days of others that its source calls the same. */
  #isVersion({ named, valid }: Draft): boolean {
    const others = this.#versions.get(named ?? "") ?? [];
    const isOne = valid !== null && others !== "always" && others.length < MOST_VERSIONS;
    this.#versions.set(named ?? "", isOne ? [...others, valid] : "always");
    return isOne && others.every((other) => !overlap(other, valid));
  }

  #write(text: string): void {
    const draft = this.#draft as Draft;
    draft.content += text;
    draft.isBlank = text.endsWith(" ");
  }

  #say(text: string): void {
    const draft = this.#draft as Draft;
    draft.hash.say(text);
    draft.words += text;
  }
}
