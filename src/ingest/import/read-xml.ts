import { SaxesParser, type SaxesTagNS } from "saxes";
import { isDay } from "../../platform/kernel/day.js";
import { AKN_ELEMENTS } from "./akn-elements.js";
import { BOUNDS, type ImportedText, oneLine, Refused, type Warn } from "./imported.js";
import { UslmReader } from "./read-uslm.js";
import { Shaper } from "./shaper.js";
import { UnitBuilder } from "./unit-builder.js";
import { aknMeta, uslmMeta, XmlMeta } from "./xml-meta.js";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const AKN =
  /^http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0(?:\/CSD\d+)?$|^http:\/\/www\.akomantoso\.org\/2\.0$|^http:\/\/Inhaltsdaten\.LegalDocML\.de\//;
const USLM = /^(?:https?:\/\/(?:schemas\.gpo\.gov|xml\.house\.gov)\/[\w./-]*uslm[\w./-]*)$/i;

/** Of XML 1.1 there are files as of 1.0; signs that only it allows are none of a law. */
const AS_1_0 = { defaultXMLVersion: "1.0", forceXMLVersion: true } as const;

/** Elements in which only blocks stand. */
const BLOCKS = new Set([
  "content",
  "intro",
  "wrapUp",
  "item",
  "td",
  "th",
  "li",
  "authorialNote",
  "preface",
  "preamble",
  "conclusions",
]);

const NO_AKN_DAY = "9999-01-01";

/** A day, or a moment of one; a zone may follow either. */
function isAknDate(text: string): boolean {
  const [, day, moment = ""] = /^(\d{4}-\d\d-\d\d)(.*)$/s.exec(text.trim()) ?? [];
  return (
    day !== undefined &&
    isDay(day) &&
    /^(?:T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/.test(moment)
  );
}

/** Reads Akoma Ntoso and its relatives, or USLM, as a stream. Nothing that the file points to is fetched; no entity is declared. */
export function readXml(slices: Iterable<string>, warn: Warn): ImportedText {
  return new XmlReader(warn).read(slices);
}

class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true, ...AS_1_0 });
  readonly #builder: UnitBuilder;
  readonly #uslm: UslmReader;
  readonly #meta = new XmlMeta();
  /** Local names of what is open. */
  readonly #stack: string[] = [];
  readonly #unknown = new Map<string, number>();
  readonly #dropped = new Map<string, number>();
  /** How many elements were open with each that is left out. */
  readonly #left = new Set<number>();
  /** Of each element that is open, below the root. */
  readonly #namespaces: string[] = [];
  #form: "akn" | "uslm" | null = null;
  #namespace = "";
  #inMeta = 0;
  #attributes = 0;
  #instructions = 0;

  constructor(private readonly warn: Warn) {
    this.#builder = new UnitBuilder(warn, (reference) => this.#meta.periods.of(reference));
    this.#uslm = new UslmReader(new Shaper(this.#builder));
  }

  read(slices: Iterable<string>): ImportedText {
    const parser = this.#parser;
    parser.on("error", (error) => {
      throw new Refused("E_XML", `is no well-formed XML: ${error.message.replace(/^\d+:\d+: /, "")}`, this.#at());
    });
    parser.on("doctype", () => {
      throw new Refused("E_DOCTYPE", "declares a document type; take the declaration out: no entity is read", this.#at());
    });
    parser.on("processinginstruction", () => void this.#instructions++);
    parser.on("attribute", () => {
      if (++this.#attributes > BOUNDS.attributes)
        throw new Refused("E_SIZE", `an element has more than ${BOUNDS.attributes} attributes`, this.#at());
    });
    parser.on("opentag", (tag) => this.#opened(tag));
    parser.on("closetag", () => this.#closed());
    parser.on("text", (text) => this.#words(text));
    parser.on("cdata", (text) => this.#words(text));
    for (const slice of slices) parser.write(slice);
    parser.close();
    this.#tell();
    const units = this.#builder.units;
    if (units.length < 2) throw new Refused("E_EMPTY", "holds no article, section or other unit");
    const found = this.#form === "akn" ? aknMeta(this.#meta, this.warn) : uslmMeta(this.#meta, this.warn);
    return { ...found, title: oneLine(found.title), periods: this.#builder.periods.read, units };
  }

  #tell(): void {
    if (this.#instructions > 0) this.warn("W_INSTRUCTION", "1", `${this.#instructions} processing instructions are left out`);
    const { unread } = this.#builder.periods;
    if (unread > 0)
      this.warn(
        "W_PERIOD",
        "1",
        `${unread} elements have periods that are kept and not read: not of units, or not from day to day`,
      );
    const unknown = new Map([...this.#unknown, ...this.#uslm.unknown]);
    for (const [name, count] of unknown) this.warn("W_ELEMENT", "1", `${name} is shown by its text alone (${count})`);
    for (const [name, count] of this.#dropped) this.warn("W_ATTRIBUTE", "1", `attributes ${name} are left out (${count})`);
  }

  readonly #at = () => `${this.#parser.line}:${this.#parser.column}`;

  #opened(tag: SaxesTagNS): void {
    const { local } = tag;
    this.#attributes = 0;
    if (this.#stack.length === 0) this.#begin(tag);
    this.#stack.push(local);
    if (this.#stack.length > BOUNDS.depth)
      throw new Refused("E_DEPTH", `is nested deeper than ${BOUNDS.depth} elements`, this.#at());
    const value = (name: string) => Object.values(tag.attributes).find((each) => each.local === name)?.value ?? null;
    if (this.#inMeta > 0 || (local === "meta" && this.#isOutermost())) {
      this.#inMeta++;
      this.#meta.open(local, this.#stack, value);
      return;
    }
    this.#meta.shown(local, value);
    if (this.#form === "uslm") this.#uslm.open({ local, value }, this.#at());
    else if (this.#stack.length > 1) this.#openAkn(tag);
  }

  readonly #isOutermost = () => this.#stack.length === (this.#form === "akn" ? 3 : 2);

  #begin({ local, uri }: SaxesTagNS): void {
    this.#namespace = uri;
    if (USLM.test(uri)) this.#form = "uslm";
    else if (local === "akomaNtoso" && AKN.test(uri)) this.#form = "akn";
    else throw new Refused("E_NAMESPACE", `${local} in ${uri || "no namespace"} is neither Akoma Ntoso nor USLM`, this.#at());
  }

  #openAkn({ local, uri, attributes }: SaxesTagNS): void {
    const kept: Record<string, string> = {};
    for (const { prefix, local: name, value } of Object.values(attributes)) {
      if (prefix === "xmlns" || (prefix === "" && name === "xmlns")) continue;
      if (prefix === "" && name !== "id") kept[name] = value;
      else if (prefix === "xml" && name === "lang") kept["xml:lang"] = value;
      else this.#dropped.set(prefix ? `${prefix}:${name}` : name, (this.#dropped.get(`${prefix}:${name}`) ?? 0) + 1);
    }
    if (kept.eId === "") delete kept.eId;
    if (kept.date !== undefined && !isAknDate(kept.date)) kept.date = this.#noDay(local, kept.date);
    if (this.#stack.length === 2 && local !== "components") kept.name ??= local;
    const isForeign = this.#stack.includes("foreign") && uri !== this.#namespace;
    const isKnown = isForeign || (uri === this.#namespace && AKN_ELEMENTS.has(local));
    // Among blocks, where a heading between units cannot stand, it is one of them.
    const isBlock = local === "crossHeading" && BLOCKS.has(this.#builder.current ?? "");
    const namespace = isForeign ? uri : NAMESPACE;
    const changed: Record<string, string> = namespace === (this.#namespaces.at(-1) ?? NAMESPACE) ? {} : { xmlns: namespace };
    this.#namespaces.push(namespace);
    if (isBlock) this.#builder.open("block", { ...changed, name: local, ...kept }, this.#at());
    else if (isKnown) this.#builder.open(local, { ...changed, ...kept }, this.#at());
    else {
      this.#unknown.set(local, (this.#unknown.get(local) ?? 0) + 1);
      // Among rows and columns no words can stand.
      if (/^(?:table|tr|inline)$/.test(this.#builder.current ?? "") && /^col(?:group)?$/.test(local))
        this.#left.add(this.#stack.length);
      else this.#builder.open("inline", { ...changed, name: local }, this.#at());
    }
  }

  /** Of a document within the document, what is no day stands for an unknown one, as drafters write it. */
  #noDay(local: string, said: string): string {
    this.warn(
      "W_DAYS",
      this.#at(),
      `${local} says ${said.slice(0, 40)}, which is no day; it is ${NO_AKN_DAY}, which stands for none`,
    );
    return NO_AKN_DAY;
  }

  #closed(): void {
    const depth = this.#stack.length;
    this.#stack.pop();
    if (this.#inMeta > 0) {
      this.#inMeta--;
      this.#meta.close();
      return;
    }
    this.#meta.close();
    if (this.#form === "uslm") this.#uslm.close();
    else if (depth > 1) this.#closeAkn(depth);
  }

  #closeAkn(depth: number): void {
    this.#namespaces.pop();
    if (!this.#left.delete(depth)) this.#builder.close();
  }

  #words(text: string): void {
    this.#meta.text(text);
    if (this.#inMeta > 0) return;
    if (this.#form === "uslm") this.#uslm.text(text, this.#at());
    else this.#builder.text(text, this.#at());
  }
}
