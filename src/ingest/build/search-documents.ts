import type { Table } from "../../platform/database/tables.js";
import { codesIn, eIdForms, numberForms, pairsIn } from "../../questions/search/citation.js";
import type { Put } from "./build.js";
import type { Content, Records } from "./records.js";
import { FOUND_BY, type Found, type Texts } from "./search-texts.js";

/** A document of a record: what the record itself says, and what it belongs to. */
interface Document extends Found {
  readonly id: string;
  readonly subject: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly valid: string | null;
  readonly codes: readonly string[];
  readonly lineage: readonly string[];
  readonly context: readonly string[];
}

/** The documents that a search looks through: what records say, by language and by the days on which they say it. */
export function buildSearchDocuments(records: Records, put: Put): void {
  const surroundings = new Surroundings(records);
  for (const [table, by] of Object.entries(FOUND_BY) as [Table, NonNullable<(typeof FOUND_BY)[Table]>][]) {
    for (const record of records.get(table)?.values() ?? []) {
      const own = table === "statute" ? surroundings.numbersOf(record) : NO_NUMBERS;
      const context = [
        by.kind(record),
        ...own.names,
        ...(table === "statute" ? surroundings.placesOf(record) : surroundings.ofStatement(record)),
      ];
      by.found(record, records).forEach((found, index) =>
        putDocument(put, {
          ...found,
          id: `${record.id}#words-${index + 1}`,
          subject: record.id,
          jurisdiction: String(record.jurisdiction_id),
          kind: table.toUpperCase(),
          valid: null,
          codes: own.codes,
          lineage: table === "statute" ? [] : surroundings.lineageOf(record),
          context,
        }),
      );
    }
  }
  for (const version of records.get("provision_version")?.values() ?? []) buildVersion(version, records, surroundings, put);
}

interface StoredVersionText {
  readonly language: string;
  readonly heading?: string;
  readonly text?: string;
}

function buildVersion(version: Content, records: Records, surroundings: Surroundings, put: Put): void {
  const provision = records.get("provision")?.get(String(version.provision_id));
  const statute = provision && surroundings.statute(provision);
  if (!provision || !statute) return;
  const { own, above, parts } = eIdForms(String(version.e_id));
  const texts = version.texts as readonly StoredVersionText[];
  // A provision without a heading or a text of its own is still found by its number.
  const shown = texts.length > 0 ? texts : [{ language: "en" }];
  shown.forEach(({ language, heading = "", text }: StoredVersionText, index) => {
    putDocument(put, {
      language,
      title: heading,
      body: text ?? (heading ? "" : String((statute.titles as Texts).en)),
      id: `${version.id}#words-${index + 1}`,
      subject: provision.id,
      jurisdiction: String(statute.jurisdiction_id),
      kind: "PROVISION",
      valid: version.valid as string,
      codes: own,
      lineage: [...above, ...surroundings.numbersOf(statute).codes],
      context: [...parts, ...surroundings.ofStatute(statute), "provision"],
    });
  });
}

function putDocument(put: Put, document: Document): void {
  const { id, subject, jurisdiction, kind, language, valid, title, codes, lineage, body = "", context } = document;
  const said = `${title} ${body}`;
  const unhyphenated = [...said.matchAll(/\p{L}+(?:-\p{L}+)+/gu)].map(([word]) => word.replaceAll("-", ""));
  put("search_document", {
    id,
    subject_id: subject,
    jurisdiction_id: jurisdiction,
    kind,
    language,
    valid,
    title,
    codes: codes.join(" "),
    lineage: lineage.join(" "),
    body,
    context: [...new Set([...context, ...codesIn(said), ...pairsIn(said), ...unhyphenated])].filter(Boolean).join(" ; "),
  });
}

interface Numbers {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

const NO_PROVISION = { own: [], above: [], parts: [] };

const EVERYDAY = ["en", "ru"].map((language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }));

const NO_NUMBERS: Numbers = { codes: [], names: [] };

/** What stands around a record: the place, the statute and the concept that it belongs to, by all their names. */
class Surroundings {
  readonly #numbers = new Map<string, Numbers>();

  /** What provisions are headed, by their latest version. */
  readonly #headings = new Map<string, string>();

  constructor(private readonly records: Records) {
    for (const { provision_id, texts } of records.get("provision_version")?.values() ?? []) {
      const headings = (texts as readonly StoredVersionText[]).flatMap(({ heading }) => heading ?? []);
      this.#headings.set(String(provision_id), headings.join(". "));
    }
  }

  statute({ statute_id }: Content): Content | undefined {
    return this.records.get("statute")?.get(String(statute_id));
  }

  /** A statute's numbers; the end of its address is one, as it is written in Latin letters. */
  numbersOf(statute: Content): Numbers {
    const known = this.#numbers.get(statute.id);
    if (known) return known;
    const all = [statute.number, ...(statute.other_numbers as string[]), statute.id.split("/").at(-1)]
      .filter(Boolean)
      .map(String);
    const forms = all.map(numberForms);
    const numbers = {
      codes: [...new Set(forms.flatMap(({ codes }) => codes))],
      names: [...new Set(forms.flatMap(({ names }) => names))],
    };
    this.#numbers.set(statute.id, numbers);
    return numbers;
  }

  placesOf({ jurisdiction_id, territories = [] }: Content): string[] {
    return [jurisdiction_id, ...(territories as string[])].flatMap((id) => [
      ...this.#names("jurisdiction", id, "names"),
      ...this.#everydayNames(id),
    ]);
  }

  ofStatute(statute: Content): string[] {
    const { names } = this.numbersOf(statute);
    return [...names, ...Object.values(statute.titles as Texts), ...this.placesOf(statute)];
  }

  /** The numbers of the statute and of the provision that lay a statement down. */
  lineageOf(record: Content): string[] {
    const statute = this.statute(record);
    const provision = this.records.get("provision")?.get(String(record.provision_id));
    const { own, above, parts } = provision ? eIdForms(String(provision.e_id)) : NO_PROVISION;
    return [...own, ...above, ...parts, ...(statute ? this.numbersOf(statute).codes : [])];
  }

  ofStatement(record: Content): string[] {
    const statute = this.statute(record);
    const concept = this.records.get("concept")?.get(String(record.concept_id));
    const labels = (concept?.alt_labels ?? []) as readonly { text: string }[];
    return [
      this.#headings.get(String(record.provision_id)) ?? "",
      ...(statute ? this.ofStatute(statute) : []),
      ...this.placesOf(record),
      ...this.#names("authority", record.authority_id, "names"),
      ...this.#names("concept", record.concept_id, "pref_labels"),
      ...labels.map(({ text }) => text),
    ];
  }

  /** What a country is called every day, where its recorded name is the formal one: Russia, Россия. */
  #everydayNames(id: unknown): string[] {
    const code = String(this.records.get("jurisdiction")?.get(String(id))?.code);
    return /^[A-Z]{2}$/.test(code) ? EVERYDAY.flatMap((language) => language.of(code) ?? []) : [];
  }

  #names(table: Table, id: unknown, column: string): string[] {
    return Object.values((this.records.get(table)?.get(String(id))?.[column] ?? {}) as Texts);
  }
}
