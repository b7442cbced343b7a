import type { Table } from "../database/tables.js";
import type { Put } from "./build.js";
import type { Content, Records } from "./records.js";

type Texts = Readonly<Record<string, string>>;
type Localized = { readonly language: string; readonly text: string } | null;

interface Document {
  readonly language: string;
  readonly title: string;
  readonly codes?: string;
  readonly body?: string;
}

/** What a kind of record is found by, in each of its languages. */
const DOCUMENTS: Partial<Record<Table, (record: Content) => readonly Document[]>> = {
  statute: (record) =>
    Object.entries(record.titles as Texts).map(([language, title]) => ({
      language,
      title,
      codes: [record.number, ...(record.other_numbers as string[])].filter(Boolean).join(" "),
      body: language === "en" ? String(record.note ?? "") : "",
    })),
  definition: (record) => [
    { language: "en", title: String(record.term), body: String(record.meaning) },
    ...named(record.local_term as Localized),
  ],
  token_class: (record) => [
    {
      language: "en",
      title: String(record.name),
      body: [record.criteria, ...(record.rights as string[]), ...(record.examples as string[])].join(". "),
    },
    ...named(record.local_name as Localized),
  ],
  rule: (record) => [{ language: "en", title: String(record.action), body: conditions(record) }],
  offence: (record) => [{ language: "en", title: String(record.conduct), body: conditions(record) }],
  tax: (record) => [{ language: "en", title: String(record.summary), body: `${record.payer}. ${record.base}` }],
};

/** The documents that a search looks through: what records say, by language and by the days on which they say it. */
export function buildSearchDocuments(records: Records, put: Put): void {
  for (const [table, documents] of Object.entries(DOCUMENTS) as [Table, (record: Content) => readonly Document[]][]) {
    for (const record of records.get(table)?.values() ?? []) {
      documents(record).forEach((document, index) =>
        putDocument(
          put,
          `${record.id}#words-${index + 1}`,
          record.id,
          String(record.jurisdiction_id),
          table.toUpperCase(),
          null,
          document,
        ),
      );
    }
  }
  for (const version of records.get("provision_version")?.values() ?? []) {
    const provision = records.get("provision")?.get(String(version.provision_id));
    const statute = records.get("statute")?.get(String(provision?.statute_id));
    if (!provision || !statute) continue;
    (version.texts as readonly { language: string; heading?: string; text?: string }[]).forEach((text, index) => {
      const document = {
        language: text.language,
        title: text.heading ?? "",
        codes: `${statute.number ?? ""} ${version.e_id}`,
        body: text.text ?? "",
      };
      const id = `${version.id}#words-${index + 1}`;
      putDocument(put, id, provision.id, String(statute.jurisdiction_id), "PROVISION", version.valid as string, document);
    });
  }
}

function putDocument(
  put: Put,
  id: string,
  subject: string,
  jurisdiction: string,
  kind: string,
  valid: string | null,
  document: Document,
): void {
  const { language, title, codes = "", body = "" } = document;
  put("search_document", { id, subject_id: subject, jurisdiction_id: jurisdiction, kind, language, valid, title, codes, body });
}

function named(text: Localized): Document[] {
  return text ? [{ language: text.language, title: text.text }] : [];
}

function conditions(record: Content): string {
  return (record.conditions as readonly { text: string }[]).map(({ text }) => text).join(". ");
}
