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
  "moved_address",
  "legal_force",
  "law_change",
  "search_document",
] as const;
export type Table = (typeof TABLES)[number];

/** What follows from other records; releases do not count it as theirs. */
export const DERIVED: readonly Table[] = ["legal_force", "law_change", "search_document"];

/** What the research says: the tables whose records a release counts. */
export const RESEARCHED: readonly Table[] = TABLES.filter((table) => !DERIVED.includes(table));
