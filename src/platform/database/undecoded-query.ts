import { type Connection, type FieldDef, Query, type QueryConfig } from "pg";
import type { SentRow } from "./sent-rows.js";

/** Rows as PostgreSQL sends them, and the columns that they have. */
export interface SentRows {
  readonly fields: readonly FieldDef[];
  readonly rows: readonly SentRow[];
}

type Answer = (error: Error | null, sent?: SentRows) => void;

/** What pg's own class does by the messages of a connection; its types leave it out. */
interface SentQuery {
  name?: string;
  callback: Answer;
  hasBeenParsed(connection: Connection): boolean;
  prepare(connection: Connection): void;
}

const PgQuery = Query as unknown as new (text: string, values: unknown[], callback: Answer) => SentQuery;

/** The columns of the named statements of each connection: PostgreSQL refuses to execute one whose columns have become others. */
const COLUMNS = new WeakMap<Connection, Map<string, readonly FieldDef[]>>();

/** Connections as they are to statements whose columns are known. */
const UNTOLD = new WeakMap<Connection, Connection>();

/**
 * A statement whose rows stay as PostgreSQL sends them, and that is told its columns once on each connection. A record has some
 * twenty: to read what they are called takes as long as to read ten records.
 */
export class UndecodedQuery extends PgQuery {
  readonly #rows: SentRow[] = [];
  #fields: readonly FieldDef[] = [];
  #learn: ((fields: readonly FieldDef[]) => void) | null = null;

  constructor({ name, text, values = [] }: QueryConfig, callback: Answer) {
    // What is given as one object is copied.
    super(text, values, callback);
    this.name = name;
  }

  override prepare(connection: Connection): void {
    const columns = COLUMNS.get(connection) ?? new Map<string, readonly FieldDef[]>();
    COLUMNS.set(connection, columns);
    const { name } = this;
    const known = name && this.hasBeenParsed(connection) ? columns.get(name) : undefined;
    if (known) {
      this.#fields = known;
      super.prepare(untold(connection));
      return;
    }
    if (name) this.#learn = (fields) => columns.set(name, fields);
    super.prepare(connection);
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#fields = fields;
    this.#learn?.(fields);
  }

  handleDataRow(row: SentRow): void {
    this.#rows.push(row);
  }

  handleCommandComplete(): void {
    // Rows are counted by whoever takes them.
  }

  handleReadyForQuery(): void {
    this.callback(null, { fields: this.#fields, rows: this.#rows });
  }
}

function untold(connection: Connection): Connection {
  const known = UNTOLD.get(connection);
  if (known) return known;
  const made = Object.create(connection, { describe: { value: () => undefined } }) as Connection;
  UNTOLD.set(connection, made);
  return made;
}
