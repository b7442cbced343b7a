import { KINDS, RECORDED_KINDS, type RecordedKind } from "../kernel/kinds.js";

/** What hangs on records of several kinds, and where ids lead that records once had. */
const SHARED = ["discrepancy", "moved_address"] as const;

/** What follows from other records; releases do not count it as theirs. */
const DERIVED = ["legal_force", "law_change", "search_term", "search_document", "review_item"] as const;

/** What the research says: the tables whose records a release counts. */
export type ResearchedTable = (typeof KINDS)[RecordedKind]["tables"][number] | (typeof SHARED)[number];
export type Table = ResearchedTable | (typeof DERIVED)[number];

export const RESEARCHED: readonly ResearchedTable[] = [...RECORDED_KINDS.flatMap((kind) => [...KINDS[kind].tables]), ...SHARED];

/** Tables of records, in the order in which a reader would meet them. */
export const TABLES: readonly Table[] = [...RESEARCHED, ...DERIVED];

/** The table of a kind's own records, apart from those of their parts. */
export const tableOf = (kind: RecordedKind) => KINDS[kind].tables[0];

export const isDerived = (table: Table) => (DERIVED as readonly Table[]).includes(table);
