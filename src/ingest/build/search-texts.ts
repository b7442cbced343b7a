import type { Table } from "../../platform/database/tables.js";
import type { Content, Records } from "./records.js";

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;
type Localized = { readonly language: string; readonly text: string } | null;

/** What a record is found by in one language. */
export interface Found {
  readonly language: string;
  readonly title: string;
  readonly body?: string;
}

/** What people call an instrument of a kind, beside its title. */
const INSTRUMENT: Readonly<Record<string, string>> = {
  CONSTITUTION: "constitution конституция",
  CODE: "code law кодекс",
  ACT: "act law statute закон",
  DECREE: "decree edict указ постановление",
  REGULATION: "regulation rules resolution правила постановление",
  ORDER: "order decision приказ",
  NOTICE: "notice guidance circular уведомление",
  BILL: "bill draft proposal законопроект",
};

const MODALITY: Readonly<Record<string, string>> = {
  OBLIGATION: "obligation duty requirement",
  PROHIBITION: "prohibition ban forbidden",
  PERMISSION: "permission allowed",
  RIGHT: "right",
  EXEMPTION: "exemption exempt exception",
};

const TAX_EVENT: Readonly<Record<string, string>> = {
  MINING: "tax mining",
  DISPOSAL: "tax disposal sale",
  ELECTRICITY: "tax electricity power rate",
  INCOME: "tax income",
  LICENCE: "licence fee",
  EXEMPTION: "tax exemption relief",
};

const sentences = (...parts: readonly unknown[]) =>
  parts
    .filter(Boolean)
    .map((part) => String(part).replace(/\.$/, ""))
    .join(". ");
const named = (text: Localized): Found[] => (text ? [{ language: text.language, title: text.text }] : []);
const conditions = (record: Content) => (record.conditions as readonly { text: string }[]).map(({ text }) => text);

/** What each kind of record is found by, in each of its languages, and the words that only say what kind of thing it is. */
export const FOUND_BY: Partial<
  Record<Table, { found: (record: Content, records: Records) => Found[]; kind: (record: Content) => string }>
> = {
  statute: {
    found: ({ titles, number, other_numbers, note }) =>
      Object.entries(titles as Texts).map(([language, title]) => ({
        language,
        title,
        body: sentences(number, ...(other_numbers as string[]), language === "en" && note),
      })),
    kind: ({ kind }) => INSTRUMENT[String(kind)] ?? "",
  },
  definition: {
    found: ({ term, meaning, local_term, includes, excludes }) => [
      {
        language: "en",
        title: String(term),
        body: sentences(meaning, ...(includes as string[]), ...(excludes as string[])),
      },
      ...named(local_term as Localized),
    ],
    kind: () => "definition meaning определение",
  },
  token_class: {
    found: ({ name, local_name, criteria, rights, exclusions, examples }) => [
      {
        language: "en",
        title: String(name),
        body: sentences(criteria, ...(rights as string[]), ...(exclusions as string[]), ...(examples as string[])),
      },
      ...named(local_name as Localized),
    ],
    kind: () => "token class",
  },
  rule: {
    found: (record) => [
      { language: "en", title: String(record.action), body: sentences(...conditions(record), record.timing, record.note) },
    ],
    kind: ({ modality }) => MODALITY[String(modality)] ?? "",
  },
  offence: {
    found: (record, records) => [
      {
        language: "en",
        title: String(record.conduct),
        body: sentences(...(record.aggravated_by as string[]), ...conditions(record), ...penaltiesOf(record.id, records)),
      },
    ],
    kind: ({ branch }) => `offence penalty ${String(branch).toLowerCase()}`,
  },
  tax: {
    found: (record) => [
      { language: "en", title: String(record.summary), body: sentences(record.payer, record.base, ...conditions(record)) },
    ],
    kind: ({ event }) => TAX_EVENT[String(event)] ?? "",
  },
};

/** The penalties of all offences in words, read once for a set of records. */
const penalties = new WeakMap<Records, Map<string, string[]>>();

function penaltiesOf(offence: string, records: Records): string[] {
  let summaries = penalties.get(records);
  if (!summaries) {
    summaries = new Map();
    for (const { offence_id, summary, kind } of records.get("penalty")?.values() ?? []) {
      const of = summaries.get(String(offence_id)) ?? [];
      of.push(`${String(kind).toLowerCase().replaceAll("_", " ")}: ${summary}`);
      summaries.set(String(offence_id), of);
    }
    penalties.set(records, summaries);
  }
  return summaries.get(offence) ?? [];
}
