import type { ClientBase, Pool, QueryConfig, Submittable } from "pg";
import type { Sql } from "sql-template-tag";
import { sha256 } from "../kernel/canonical.js";
import { isLoss, NoConnection } from "./connection-loss.js";
import { type SentRows, UndecodedQuery } from "./undecoded-query.js";
import { decoded, UndecodedRows } from "./undecoded-rows.js";

/** Where reads go: one prepared statement in, rows out. */
export interface Database {
  rows<Row extends object>(statement: Sql, options?: ReadOptions): Promise<Row[]>;
}

export interface ReadOptions {
  /** It may take long, or waits for a lock: nothing else waits behind it. */
  readonly long?: boolean;
  /** It reads about as much whatever it is given: though it may take long, it is planned once for all values. */
  readonly plannedOnce?: boolean;
  /** Rows are of records that are kept, and decoded when they are looked at (undecoded-rows.ts). */
  readonly undecoded?: boolean;
}

/**
 * Statements that get a name. Each connection keeps a plan of every named one for good, and filters can be put together in
 * thousands of ways; what comes later is planned each time.
 */
const NAMES_KEPT = 1_000;

/** Statements as the connections of one database take them: named, so that each is parsed and planned once a connection. */
function preparing(): (statement: Sql) => QueryConfig {
  const names = new Map<string, string>();
  /** A statement's name is a digest of its text. */
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known || names.size >= NAMES_KEPT) return known;
    const name = sha256(text).slice(0, 24);
    names.set(text, name);
    return name;
  };
  return ({ text, values }) => ({ name: nameOf(text), text, values: values as unknown[] });
}

/** Sends statements over a connection, and gives rows. */
export function rowsOver(): <Row extends object>(client: ClientBase, statement: Sql, options?: ReadOptions) => Promise<Row[]> {
  const prepared = preparing();
  const undecoded = new UndecodedRows();
  return async <Row extends object>(client: ClientBase, statement: Sql, options?: ReadOptions) => {
    const rows = await sent(client, prepared(statement));
    return options?.undecoded ? undecoded.of<Row>(rows) : decoded<Row>(rows);
  };
}

function sent(client: ClientBase, config: QueryConfig): Promise<SentRows> {
  return new Promise((resolve, reject) => {
    const query = new UndecodedQuery(config, (error, rows) => (rows ? resolve(rows) : reject(error)));
    client.query(query as unknown as Submittable);
  });
}

/** Reads over a pool of connections, in named prepared statements; `ready` is what a connection is told before each. */
export function databaseOver(
  pool: Pool,
  ready: (client: ClientBase, options?: ReadOptions) => Promise<void> = async () => undefined,
): Database {
  const rows = rowsOver();
  return {
    async rows<Row extends object>(statement: Sql, options?: ReadOptions) {
      const client = await pool.connect().catch((error) => {
        throw new NoConnection(error);
      });
      let lost = false;
      try {
        await ready(client, options);
        return await rows<Row>(client, statement, options);
      } catch (error) {
        lost = isLoss(error);
        throw error;
      } finally {
        client.release(lost);
      }
    },
  };
}
