import { isDay } from "../../platform/kernel/day.js";
import { type ImportedText, NO_DAY, type Warn } from "./imported.js";
import { UNKNOWN_DAYS, UnitPeriods } from "./unit-periods.js";

/** The value of an attribute, by its local name. */
type Value = (name: string) => string | null;
type Described = Omit<ImportedText, "units">;

/** An element as its reader needs it. */
export interface XmlTag {
  readonly local: string;
  readonly value: Value;
}

/** Notes what a document says of itself while it is read. */
export class XmlMeta {
  /** Values of Akoma Ntoso by element, and by the level it stands in: FRBRWork/FRBRuri. The first of each counts. */
  readonly values = new Map<string, string>();
  /** What `#…` stands for. */
  readonly standsFor = new Map<string, string>();
  readonly periods = new UnitPeriods();
  restsOn: ImportedText["restsOn"];
  /** Terms that an export of ours holds. */
  readonly edition: { [Name in (typeof EDITION)[number]]?: string } = {};
  /** Texts of elements of USLM, and of the title. */
  readonly texts = new Map<string, string>();
  #capture: { readonly name: string; readonly depth: number } | null = null;
  #depth = 0;

  open(local: string, stack: readonly string[], value: Value): void {
    const level = stack.find((name) => /^FRBR(?:Work|Expression|Manifestation)$/.test(name));
    const said = value("value") ?? value("language") ?? value("date");
    if (level && said !== null && !this.values.has(`${level}/${local}`)) this.values.set(`${level}/${local}`, said);
    if (local === "edition") this.#ownEdition(value);
    this.periods.element(local, value);
    const eId = value("eId") ?? value("id");
    const showAs = value("showAs");
    if (eId && showAs && /^TLC/.test(local)) this.standsFor.set(`#${eId}`, showAs);
    this.#start(local);
  }

  /** What an export of ours says of the edition; see akn-export.ts. An address that no browser should follow is none. */
  #ownEdition(value: Value): void {
    for (const name of EDITION) {
      const said = value(name);
      if (said && (name !== "url" || /^https?:\/\//.test(said))) this.edition[name] = said;
    }
    const rests = value("restsOn");
    if (rests === "COMMIT" || rests === "FIRST_SEEN") this.restsOn = rests;
  }

  /** An element outside of the metadata. */
  shown(local: string, value: Value): void {
    const identifier = value("identifier");
    if (identifier && !this.values.has("identifier")) this.values.set("identifier", identifier);
    const href = value("href");
    if (local === "ref" && href && this.#capture?.name === "docTitle" && this.standsFor.has(href))
      this.texts.set("docTitle", `${this.texts.get("docTitle") ?? ""}${this.standsFor.get(href)}`);
    const lang = value("lang");
    if (lang && !this.values.has("lang")) this.values.set("lang", lang);
    this.#start(local);
  }

  #start(local: string): void {
    this.#depth++;
    if (this.#capture === null && !this.texts.has(local) && CAPTURED.has(local)) {
      this.#capture = { name: local, depth: this.#depth };
      this.texts.set(local, "");
    }
  }

  text(text: string): void {
    const name = this.#capture?.name;
    if (name) this.texts.set(name, (this.texts.get(name) ?? "") + text);
  }

  close(): void {
    this.#depth--;
    if (this.#capture && this.#depth < this.#capture.depth) this.#capture = null;
  }

  /** A value, or what it stands for where it only points to it; null for what is a placeholder. */
  value(name: string): string | null {
    const said = this.values.get(name);
    if (!said) return null;
    return said.startsWith("#") ? (this.standsFor.get(said) ?? null) : said;
  }
}

/** What an export tells of the edition of a text, beside what Akoma Ntoso has an element for. */
const EDITION = ["publisher", "licence", "attribution", "url"] as const;
const NO_WORK = "names no work; it is known by its path";
/** No code of a place is longer. */
const LONGEST_CODE = 40;
const CAPTURED = new Set([
  "docTitle",
  "title",
  "docNumber",
  "congress",
  "publicPrivate",
  "approvedDate",
  "actionDescription",
  "language",
  "rights",
]);

export function aknMeta(meta: XmlMeta, warn: Warn): Described {
  const work = (meta.value("FRBRWork/FRBRuri") ?? "").replace(/\/+$/, "");
  if (!work) warn("W_WORK", "1", NO_WORK);
  const [, inUri] = /^\/(?:akn\/)?([a-z]{2}(?:-[a-z0-9]+)*)\//.exec(work) ?? [];
  const told = inUri ?? meta.value("FRBRWork/FRBRcountry")?.toLowerCase() ?? "";
  const country = told.length <= LONGEST_CODE ? told : "";
  const expression = meta.value("FRBRExpression/FRBRuri") ?? "";
  const dated = meta.values.get("FRBRExpression/FRBRdate")?.slice(0, 10) ?? "";
  // An expression whose address names no day, as eng@, has the day of its work.
  const from = isDay(dated) && !UNKNOWN_DAYS.test(dated) && !/@$/.test(expression) ? dated : null;
  if (!from) warn("W_DAYS", "1", NO_DAY);
  return {
    work,
    place: country ? `/akn/${country}` : null,
    number: meta.value("FRBRWork/FRBRnumber") ?? (work.split("/").at(-1) || null),
    language: meta.value("FRBRExpression/FRBRlanguage"),
    title: meta.texts.get("docTitle")?.trim() || meta.value("FRBRWork/FRBRalias") || meta.value("FRBRWork/FRBRname") || work,
    from,
    restsOn: meta.restsOn,
    edition: meta.edition,
  };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The day of a law that says it in words alone: "Approved October 10, 2013." */
function dayOfApproval(text: string): string | null {
  const [, month = "", day = "", year = ""] = /^Approved (\w+) (\d{1,2}), (\d{4})\.?$/.exec(text) ?? [];
  const at = MONTHS.indexOf(month) + 1;
  return at > 0 ? `${year}-${String(at).padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

export function uslmMeta(meta: XmlMeta, warn: Warn): Described {
  const said = (name: string) => meta.texts.get(name)?.trim() || null;
  const identifier = meta.values.get("identifier")?.replace(/\/s\d.*$/, "");
  const number = said("docNumber");
  const congress = said("congress");
  const kind = said("publicPrivate") === "private" ? "pvtl" : "pl";
  const law = congress && number ? `/us/${kind}/${congress}/${number}` : "";
  const approved = said("approvedDate") ?? dayOfApproval(said("actionDescription") ?? "");
  // A compilation is of a later day than the law that it is of.
  const from = approved && !identifier && isDay(approved) ? approved : null;
  if (!from) warn("W_DAYS", "1", NO_DAY);
  if (!identifier && !law) warn("W_WORK", "1", NO_WORK);
  return {
    work: identifier || law,
    place: "/akn/us",
    number: congress && number ? `${congress}-${number}` : null,
    language: meta.values.get("lang") ?? said("language")?.toLowerCase() ?? "en",
    title: said("title") ?? said("docTitle") ?? identifier ?? law,
    from,
    edition: said("rights")?.includes("public domain") ? { licence: "public domain (17 U.S.C. 105)" } : {},
  };
}
