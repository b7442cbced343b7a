import { canonicalJson, sha256 } from "../kernel/canonical.js";

/** Tables of records, in the order in which a reader would meet them. */
export const TABLES = [
  "source",
  "jurisdiction",
  "authority",
  "mining_status",
  "unit",
  "remark",
  "indicator",
  "discrepancy",
  "statute",
  "lifecycle_event",
  "provision",
  "provision_version",
  "amendment",
  "concept",
  "element",
  "definition",
  "token_class",
  "rule",
  "offence",
  "penalty",
  "tax",
  "legal_force",
  "search_document",
] as const;
export type Table = (typeof TABLES)[number];

/** What follows from other records; releases do not count it as theirs. */
export const DERIVED: readonly Table[] = ["legal_force", "search_document"];

/** Tables whose records have addresses of their own. */
export const ADDRESSED: readonly Table[] = TABLES.filter(
  (table) => !["mining_status", "remark", "discrepancy", "lifecycle_event", "provision_version", ...DERIVED].includes(table),
);

/** A record's content, column by column, without release and hash. */
export type Content = Readonly<Record<string, unknown>> & { readonly id: string };

export type Records = ReadonlyMap<Table, ReadonlyMap<string, Content>>;

export function contentHash(content: Content): string {
  return sha256(canonicalJson(content));
}
