import { table } from "../../platform/kernel/table.js";
import type { Shaper } from "./shaper.js";
import type { XmlTag } from "./xml-meta.js";

/** Units of USLM by the name that Akoma Ntoso has for each. */
const UNITS = table({
  title: "title", subtitle: "subtitle", chapter: "chapter", subchapter: "subchapter", part: "part", subpart: "subpart",
  division: "division", subdivision: "subdivision", article: "article", section: "section", subsection: "subsection",
  paragraph: "paragraph", subparagraph: "subparagraph", clause: "clause", subclause: "subclause", item: "point", subitem: "indent",
  level: "level", subarticle: "hcontainer", appendix: "hcontainer", preliminary: "hcontainer", compiledAct: "hcontainer",
}); // biome-ignore format: a table

/** Parts of a document that are no units there, and stand as units of their own here. */
const CONTAINERS = new Set(["longTitle", "enactingFormula", "resolvingClause", "preamble", "legislativeHistory", "endMarker", "signatures", "action"]); // biome-ignore format: a list
const NOTES = new Set(["footnote", "sidenote", "editorialNote", "explanationNote", "editionNote", "note", "sourceCredit", "page", "statutoryNote"]); // biome-ignore format: a list
const INLINE = table({ b: "b", i: "i", sup: "sup", sub: "sub", u: "u", ref: "ref", term: "inline", inline: "inline", shortTitle: "inline", date: "inline", quotedText: "inline" }); // biome-ignore format: a table
const BLOCKS = new Set(["p", "docTitle", "officialTitle", "referenceItem", "groupItem", "property", "actionDescription", "row"]);
const APART = new Set(["content", "chapeau", "continuation", "proviso", "text", "toc", "quotedContent"]);

/** Puts USLM into the words of Akoma Ntoso, element by element. */
export class UslmReader {
  readonly #stack: string[] = [];
  /** Within a quotation or a table of contents there are no units. */
  #flat = 0;
  #isConcluded = false;
  readonly unknown = new Map<string, number>();

  constructor(private readonly shaper: Shaper) {}

  open({ local, value }: XmlTag, at: string): void {
    const parent = this.#stack.at(-1);
    this.#stack.push(local);
    if (parent === undefined) this.shaper.body("act", { name: local }, at);
    else if (local === "main") this.shaper.body("body", {}, at);
    else if (this.#stack.length === 2) this.#openFrame(local, at);
    else if (this.#flat > 0 || !this.#openUnit(local, parent, value, at)) this.#openWords(local, value, at);
  }

  /** A unit, or its number or heading; false for what is neither. */
  #openUnit(local: string, parent: string, value: XmlTag["value"], at: string): boolean {
    const isTitled = (UNITS[parent] !== undefined || CONTAINERS.has(parent)) && this.#stack[1] === "main";
    if (UNITS[local]) this.shaper.unit(UNITS[local], attributesOf(local, value), at);
    else if (CONTAINERS.has(local) && parent === "main") this.shaper.unit("hcontainer", { name: local }, at);
    else if ((local === "num" || local === "heading") && isTitled) this.shaper.title(local, at);
    else return false;
    return true;
  }

  #openWords(local: string, value: XmlTag["value"], at: string): void {
    const { shaper } = this;
    if (local === "quotedContent" || local === "toc") this.#flat++;
    if (NOTES.has(local)) shaper.aside("authorialNote", { class: local }, at);
    else if (INLINE[local]) shaper.inline(INLINE[local], inlineAttributes(local, value), at);
    else if (local === "table" || local === "tr" || local === "td" || local === "th") shaper.table(local, spansOf(value), at);
    else if (BLOCKS.has(local)) shaper.block("p", {}, at);
    else {
      if (!APART.has(local) && !KNOWN.has(local)) this.unknown.set(local, (this.unknown.get(local) ?? 0) + 1);
      shaper.apart();
    }
  }

  close(): void {
    const local = this.#stack.pop();
    if (local === "quotedContent" || local === "toc") this.#flat--;
    if (this.#stack.length === 0 && this.#isConcluded) this.shaper.close();
    this.shaper.close();
  }

  text(text: string, at: string): void {
    this.shaper.text(text, at);
  }

  /** What stands before and after the law itself; all that stands after it is one. */
  #openFrame(local: string, at: string): void {
    if (local === "preface") {
      this.shaper.frame("preface", at);
      return;
    }
    if (!this.#isConcluded) this.shaper.frame("conclusions", at);
    this.#isConcluded = true;
    this.shaper.apart();
  }
}

const KNOWN = new Set(["num", "heading", "designator", "label", "subheading", "dc:type", "type", "docNumber", "congress", "tbody", "thead", "citableAs", "currentThroughPublicLaw", "enactingFormula", "resolvingClause", "legislativeHistory", "endMarker"]); // biome-ignore format: a list

function attributesOf(local: string, value: (name: string) => string | null): Record<string, string> {
  const eId = eIdOfIdentifier(value("identifier"));
  return { ...(eId && { eId }), ...(UNITS[local] === "hcontainer" && { name: local }) };
}

function inlineAttributes(local: string, value: (name: string) => string | null): Record<string, string> {
  if (local === "ref") return { href: value("href") ?? `#${value("idref") ?? ""}` };
  return INLINE[local] === "inline" ? { name: local } : {};
}

function spansOf(value: (name: string) => string | null): Record<string, string> {
  return Object.fromEntries(["colspan", "rowspan"].flatMap((name) => (value(name) ? [[name, value(name) as string]] : [])));
}

/** sec_2__para_a of /us/act/…/s2/a: the numbers after the section are levels below it. */
function eIdOfIdentifier(identifier: string | null): string | null {
  const [, section, below = ""] = /\/s(\d[^/]*)((?:\/[^/]+)*)$/.exec(identifier ?? "") ?? [];
  if (!section) return null;
  const parts = below.split("/").filter(Boolean);
  return [`sec_${section}`, ...parts.map((part) => `para_${part}`)].join("__");
}
