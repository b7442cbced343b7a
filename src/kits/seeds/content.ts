import type { RecordRow } from "../../platform/database/record.row.js";
import type { ResearchedTable, Table } from "../../platform/database/tables.js";

/** What a record says: the columns of its row, without the releases that it stood in and the hash of the rest. */
export type ContentOf<Row extends RecordRow> = Readonly<Omit<Row, "appeared" | "ceased" | "content_hash" | "private">> & {
  /** Set where it came from a folder of private additions. */
  readonly private?: true;
};

/** The records of some tables, by id. */
export type RecordsOf<Rows extends { [T in keyof Rows]: T extends Table ? RecordRow : never }> = {
  readonly [T in keyof Rows]: ReadonlyMap<string, ContentOf<Rows[T]>>;
};

/** What one seed becomes: a row of its kind's table, and those of its parts, by table. */
export type RowsOf<
  Rows extends { [T in keyof Rows]: T extends ResearchedTable | "legal_force" | "search_term" ? RecordRow : never },
> = {
  readonly [T in keyof Rows]: readonly ContentOf<Rows[T]>[];
};
