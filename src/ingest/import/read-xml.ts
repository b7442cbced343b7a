import { SaxesParser, type SaxesTagNS } from "saxes";
import { element as xml } from "../../kits/formats/xml.js";
import { normalNumber } from "../../kits/unit-path.js";
import { BOUNDS, EIds, type ImportedText, type ImportedUnit, oneLine, Refused, type Warn } from "./imported.js";

const AKN = /^http:\/\/(?:docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0|www\.akomantoso\.org\/2\.0|.*LegalDocML\.de\/)/i;
const USLM = /uslm/i;

/** Elements of the hierarchy, and what an eId calls each. */
const UNITS: Readonly<Record<string, string>> = {
  article: "art", section: "sec", subsection: "subsec", paragraph: "para", subparagraph: "subpara", point: "point", clause: "cl",
  subclause: "subcl", item: "item", subitem: "subitem", indent: "indent", rule: "rule", level: "level", chapter: "chp", part: "part",
  title: "title", book: "book", division: "dvs", subchapter: "subchp", subpart: "subpart", hcontainer: "hcontainer", alinea: "al",
}; // biome-ignore format: a table

interface Open {
  readonly name: string;
  /** Null until its number is known, where the source gives none. */
  eId: string | null;
  number: string | null;
  heading: string | null;
  plain: string;
  content: string;
  readonly line: number;
  readonly slot: number;
}

interface Meta {
  uri: string | null;
  language: string | null;
  date: string | null;
  title: string;
  alias: string;
  country: string | null;
  number: string | null;
}

/** Reads Akoma Ntoso (and its relatives) or USLM as a stream. Nothing that the file points to is fetched; no entity is declared. */
export function readXml(text: string, warn: Warn): ImportedText {
  return new XmlReader(text, warn).read();
}

class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #eIds: EIds;
  readonly #stack: string[] = [];
  readonly #open: Open[] = [];
  readonly #units: (ImportedUnit | null)[] = [];
  readonly #unknown = new Map<string, number>();
  readonly #meta: Meta = { uri: null, language: null, date: null, title: "", alias: "", country: null, number: null };
  #capture: { name: "num" | "heading" | "docTitle" | "title"; depth: number; text: string } | null = null;
  #quoted = 0;
  #instructions = 0;
  #form: "akn" | "uslm" | null = null;

  constructor(
    private readonly text: string,
    private readonly warn: Warn,
  ) {
    this.#eIds = new EIds(warn);
  }

  read(): ImportedText {
    const parser = this.#parser;
    parser.on("error", (error) => {
      throw new Refused("E_XML", `is no well-formed XML: ${error.message.replace(/^\d+:\d+: /, "")}`, this.#at());
    });
    parser.on("doctype", () => {
      throw new Refused("E_DOCTYPE", "declares a document type; take the declaration out: no entity is read", this.#at());
    });
    parser.on("processinginstruction", () => void this.#instructions++);
    parser.on("opentag", (tag) => this.#opened(tag));
    parser.on("closetag", (tag) => this.#closed(tag));
    parser.on("text", (text) => this.#words(text));
    parser.on("cdata", (text) => this.#words(text));
    parser.write(this.text).close();
    if (this.#instructions > 0) this.warn("W_INSTRUCTION", "1", `${this.#instructions} processing instructions are left out`);
    for (const [name, count] of this.#unknown) this.warn("W_ELEMENT", "1", `${name} is shown by its text alone (${count})`);
    const units = this.#units.filter((unit) => unit !== null);
    if (units.length === 0) throw new Refused("E_EMPTY", "holds no article, section or other unit");
    return this.#found(units);
  }

  #found(units: readonly ImportedUnit[]): ImportedText {
    const { uri, date, language, title, alias, country, number } = this.#meta;
    const placeholder = uri === null || uri === "" || uri.startsWith("#") || date === "9999-01-01";
    if (placeholder && this.#form === "akn") this.warn("W_WORK", "1", "names no work of its own; it is known by its path");
    const work = placeholder ? "" : (uri as string).replace(/\/+$/, "");
    const [, inUri] = /^\/(?:akn\/)?([a-z]{2}(?:-[a-z0-9]+)?)\//.exec(work) ?? [];
    const place = inUri ?? country;
    return {
      work,
      place: placeholder ? null : place ? `/akn/${place.toLowerCase()}` : null,
      number: work ? (number ?? (work.split("/").at(-1) as string)) : null,
      language: language ?? (this.#form === "uslm" ? "en" : null),
      title: oneLine(title) || alias || work,
      from: date && /^\d{4}-\d{2}-\d{2}$/.test(date) && !/^(?:9999|1900-01-01|0)/.test(date) ? date : null,
      edition: {},
      units,
    };
  }

  readonly #at = () => `${this.#parser.line}:${this.#parser.column}`;

  #opened(tag: SaxesTagNS): void {
    const { local, uri } = tag;
    if (this.#stack.length === 0) this.#form = formOf(local, uri, this.#at());
    this.#stack.push(local);
    if (this.#stack.length > BOUNDS.depth)
      throw new Refused("E_DEPTH", `is nested deeper than ${BOUNDS.depth} elements`, this.#at());
    const attributes = Object.values(tag.attributes);
    if (attributes.length > BOUNDS.attributes)
      throw new Refused("E_SIZE", `${local} has more than ${BOUNDS.attributes} attributes`, this.#at());
    const value = (name: string) => attributes.find((each) => each.local === name)?.value ?? null;
    if (this.#inMeta()) {
      this.#metaOf(local, value);
      return;
    }
    if (/^(?:quotedStructure|quotedContent|embeddedStructure)$/.test(local)) this.#quoted++;
    if (this.#capture) return;
    if (local === "docTitle" || (local === "title" && this.#stack.at(-2) === "meta")) this.#start("docTitle");
    const unit = this.#open.at(-1);
    if (unit && this.#quoted === 0 && (local === "num" || local === "heading") && UNITS[this.#stack.at(-2) ?? ""]) {
      this.#start(local);
      return;
    }
    if (UNITS[local] && this.#quoted === 0 && this.#isBody()) {
      this.#openUnit(local, value);
      return;
    }
    if (unit && /^(?:p|block|listIntroduction|item|tr|td|th|li|br|eol|chapeau|continuation|blockList|table)$/.test(local))
      this.#append("\n");
    else if (unit && !KNOWN.has(local)) this.#unknown.set(local, (this.#unknown.get(local) ?? 0) + 1);
    if (unit) unit.content += `<${local}>`;
  }

  #openUnit(local: string, value: (name: string) => string | null): void {
    const given = value("eId") ?? (this.#form === "uslm" ? eIdOfIdentifier(value("identifier")) : null);
    const number = value("value");
    const parent = this.#open.at(-1);
    if (parent) this.#settle(parent);
    const eId = given ? this.#eIds.take(given, this.#at()) : null;
    if (this.#units.length >= BOUNDS.units) throw new Refused("E_SIZE", `holds more than ${BOUNDS.units} units`, this.#at());
    this.#open.push({
      name: local,
      eId,
      number,
      heading: null,
      plain: "",
      content: "",
      line: this.#parser.line,
      slot: this.#units.length,
    });
    this.#units.push(null);
  }

  /** Names a unit that its source does not name by its number; without a number it is named by its place, and matched with nothing. */
  #settle(unit: Open): string {
    if (unit.eId) return unit.eId;
    const above = this.#open[this.#open.indexOf(unit) - 1]?.eId;
    const number = unit.number ? normalNumber(unit.number.split(/\s+/).at(-1) ?? "") : "";
    const made = `${above ? `${above}__` : ""}${UNITS[unit.name]}_${number || `nn${unit.slot + 1}`}`;
    if (this.#form === "akn") this.warn("W_EID", `${unit.line}`, `${unit.name} has no eId; it is ${made}`);
    unit.eId = this.#eIds.take(made, `${unit.line}`);
    return unit.eId;
  }

  #closed(tag: SaxesTagNS): void {
    const { local } = tag;
    this.#stack.pop();
    const capture = this.#capture;
    if (capture && this.#stack.length < capture.depth) {
      this.#capture = null;
      const unit = this.#open.at(-1);
      if (capture.name === "docTitle") this.#meta.title ||= capture.text;
      else if (unit && capture.name === "num") unit.number = oneLine(capture.text) || null;
      else if (unit) unit.heading = oneLine(capture.text) || null;
      return;
    }
    if (/^(?:quotedStructure|quotedContent|embeddedStructure)$/.test(local)) this.#quoted--;
    const unit = this.#open.at(-1);
    if (!unit || capture || this.#inMeta()) return;
    if (unit.name === local && this.#quoted === 0 && this.#open.length > 0 && UNITS[local]) {
      this.#closeUnit(unit);
      return;
    }
    unit.content += `</${local}>`;
  }

  #closeUnit(unit: Open): void {
    const eId = this.#settle(unit);
    this.#open.pop();
    const plain = unit.plain
      .replace(/[ \t\u00a0]+/g, " ")
      .replace(/ ?\n\s*/g, "\n")
      .trim();
    this.#units[unit.slot] = {
      eId,
      element: unit.name,
      number: unit.number,
      heading: unit.heading,
      plain,
      content: unit.content,
    };
    const parent = this.#open.at(-1);
    if (parent) parent.plain += `\n${[unit.number, unit.heading, plain].filter(Boolean).join(" ")}\n`;
  }

  #start(name: "num" | "heading" | "docTitle"): void {
    this.#capture = { name, depth: this.#stack.length, text: "" };
  }

  #words(text: string): void {
    if (text.length > BOUNDS.node) throw new Refused("E_SIZE", `a text is longer than ${BOUNDS.node} signs`, this.#at());
    if (this.#capture) this.#capture.text += text;
    else if (this.#open.length > 0) {
      this.#append(/^\s+$/.test(text) ? " " : text);
      const unit = this.#open.at(-1) as Open;
      unit.content += xml("x", {}, text).text.slice(3, -4);
    }
  }

  #append(text: string): void {
    const unit = this.#open.at(-1);
    if (unit) unit.plain += text;
  }

  #inMeta = () => this.#stack.includes("meta");
  #isBody = () =>
    this.#stack.some((name) =>
      /^(?:body|mainBody|main|attachment|attachments|legislativeDoc|pLaw|statuteCompilation|sComp|hcontainer)$/.test(name),
    ) || this.#form === "uslm";

  #metaOf(local: string, value: (name: string) => string | null): void {
    const inside = this.#stack;
    if (local === "FRBRuri" && inside.includes("FRBRWork")) this.#meta.uri = value("value");
    if (local === "FRBRdate" && inside.includes("FRBRExpression")) this.#meta.date ??= value("date");
    if (local === "FRBRlanguage") this.#meta.language ??= value("language");
    if (local === "FRBRalias" && inside.includes("FRBRWork")) this.#meta.alias ||= (value("value") ?? "").replace(/^#.*$/, "");
    if (local === "FRBRcountry") this.#meta.country ??= value("value");
    if (local === "FRBRnumber") this.#meta.number ??= value("value");
  }
}

const KNOWN = new Set([
  "content",
  "intro",
  "wrapUp",
  "body",
  "list",
  "num",
  "heading",
  "ref",
  "i",
  "b",
  "u",
  "sup",
  "sub",
  "span",
  "inline",
  "def",
  "term",
  "date",
  "authorialNote",
  "footnote",
  "mod",
  "rref",
  "mref",
  "quotedStructure",
  "quotedContent",
  "embeddedStructure",
  "embeddedText",
  "noteRef",
  "remark",
  "subheading",
  "a",
  "toc",
  "referenceItem",
  "shortTitle",
]);

function formOf(local: string, uri: string, at: string): "akn" | "uslm" {
  if (USLM.test(uri)) return "uslm";
  if (local === "akomaNtoso" && (AKN.test(uri) || /legaldocml/i.test(uri))) return "akn";
  throw new Refused("E_NAMESPACE", `${local} in ${uri || "no namespace"} is neither Akoma Ntoso nor USLM`, at);
}

/** sec_2__subsec_a of /us/act/…/s2/a: the numbers after the section are levels below it. */
function eIdOfIdentifier(identifier: string | null): string | null {
  const [, section, below = ""] = /\/s(\d[^/]*)((?:\/[^/]+)*)$/.exec(identifier ?? "") ?? [];
  if (!section) return null;
  return [
    `sec_${section}`,
    ...below
      .split("/")
      .filter(Boolean)
      .map((part) => `para_${part}`),
  ].join("__");
}
