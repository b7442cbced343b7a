import type { ContentOf } from "../kits/seeds/content.js";
import type { RecordRow } from "../platform/database/record.row.js";
import type { Table } from "../platform/database/tables.js";
import { ROW_CLASSES } from "./rows.generated.js";

/** The class of the rows of each table of records: what an ingest puts into a table is typed by it. */
export const RECORD_ROWS = ROW_CLASSES satisfies Readonly<Record<Table, new () => RecordRow>>;

/** What a record of each table says. */
export type Contents = { readonly [T in Table]: ContentOf<InstanceType<(typeof RECORD_ROWS)[T]>> };

/** All records of a release, by table and id. */
export type Records = { readonly [T in Table]: ReadonlyMap<string, Contents[T]> };

/** Rows by table, as a seed gives them. */
export type Rows = { readonly [T in Table]?: readonly Contents[T][] };
