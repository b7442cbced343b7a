import { Pool } from "pg";
import sql, { type Sql } from "sql-template-tag";
import { Refusal } from "../kernel/errors.js";
import "./calendar-days.js";
import { type Database, databaseOver } from "./query.js";

export interface PoolFigures {
  readonly connections: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A database that is only read, and says why where it cannot be. */
export interface Reader extends Database {
  /** Servers that can say until when their releases are complete, the best first; none where this process alone makes releases. */
  readonly sources: readonly Database[];
  figures(): PoolFigures;
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly connections: number;
  readonly statementMilliseconds: number;
}

/** How long a read waits for a connection: made, or given back by another read. */
const CONNECTION_MILLISECONDS = 2_000;

/**
 * Connections that cannot write: as the role minelaw_reader, where the one who logs in may take it, and in transactions that
 * are read-only in any case. No statement runs longer than anybody waits for it.
 */
export function readOnly(statementMilliseconds: number): string {
  return `
    SET default_transaction_read_only = on;
    SET statement_timeout = ${statementMilliseconds};
    SELECT set_config('role', rolname, false) FROM pg_roles WHERE rolname = 'minelaw_reader' AND pg_has_role(oid, 'MEMBER')`;
}

function poolAt(url: string, { connections, statementMilliseconds }: ReaderOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: "minelaw",
    max: connections,
    connectionTimeoutMillis: CONNECTION_MILLISECONDS,
    // Where the network is cut, nobody else ends the wait.
    query_timeout: statementMilliseconds + CONNECTION_MILLISECONDS,
    keepAlive: true,
    onConnect: async (client) => {
      await client.query(readOnly(statementMilliseconds));
    },
  });
  // An idle connection that is lost is replaced when it is needed; unheard, the event would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/** Reads from one PostgreSQL server. */
export function openReader(url: string, options: ReaderOptions): Reader {
  const pool = poolAt(url, options);
  const reader = readerOver(pool, () => pool.end());
  return { ...reader, sources: [reader] };
}

/** Reads over a pool of this process alone. A read that lost its connection is tried once more: it changes nothing. */
export function readerOver(pool: Pool, close: () => Promise<void>): Reader {
  const database = databaseOver(pool);
  return {
    sources: [],
    async rows<Row extends object>(statement: Sql) {
      try {
        return await database.rows<Row>(statement);
      } catch (error) {
        if (!isLoss(error)) throw named(error);
      }
      try {
        return await database.rows<Row>(statement);
      } catch (error) {
        throw named(error);
      }
    },
    figures: () => ({ connections: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close,
  };
}

/** How often a replica that was lost is asked whether it is back. */
const RETURN_MILLISECONDS = 1_000;

/**
 * Reads from a replica, and from the primary while the replica is lost. A release is the same on both, so an answer that is
 * read in parts from each is still of one release. The replica is taken back only when it holds every release that this
 * node has heard of meanwhile.
 */
export class ReplicaReader implements Reader {
  readonly sources: readonly Database[];
  #lost = false;
  #newest = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly replica: Reader,
    private readonly primary: Reader,
  ) {
    this.sources = [primary, replica];
  }

  async rows<Row extends object>(statement: Sql): Promise<Row[]> {
    if (!this.#lost) {
      try {
        return await this.replica.rows<Row>(statement);
      } catch (error) {
        if (!(error instanceof Refusal && error.code === "DATABASE_UNAVAILABLE")) throw error;
        this.#leave();
      }
    }
    return this.primary.rows<Row>(statement);
  }

  figures(): PoolFigures {
    const [a, b] = [this.replica.figures(), this.primary.figures()];
    return { connections: a.connections + b.connections, idle: a.idle + b.idle, waiting: a.waiting + b.waiting };
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([this.replica.close(), this.primary.close()]);
  }

  #leave(): void {
    if (this.#lost) return;
    this.#lost = true;
    const again = () => {
      this.#timer = setTimeout(() => void this.#tryReturn().then((returned) => returned || again()), RETURN_MILLISECONDS);
      this.#timer.unref();
    };
    again();
  }

  async #tryReturn(): Promise<boolean> {
    this.#newest = Math.max(this.#newest, (await newestOf(this.primary)) ?? 0);
    const held = await newestOf(this.replica);
    if (held === null || held < this.#newest) return false;
    this.#lost = false;
    return true;
  }
}

async function newestOf(reader: Reader): Promise<number | null> {
  try {
    const [row] = await reader.rows<{ number: number }>(sql`SELECT coalesce(max(number), 0)::int AS number FROM release`);
    return row?.number ?? null;
  } catch {
    return null;
  }
}

const TIMED_OUT = "57014";

/** A value that is not what its place needs: cursors are the clients' to forge. */
const BAD_VALUE = /^22/;

/** Classes and codes of SQLSTATE, and of the operating system, that say that the server is gone, full or starting. */
const LOSSES = /^(08...|57P0[123]|53...|40001|E[A-Z_]+)$/;
const LOSS_MESSAGES = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/;

function isLoss(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return LOSSES.test(String(code ?? "")) || LOSS_MESSAGES.test(String(message ?? ""));
}

function named(error: unknown): unknown {
  if (isLoss(error)) return new Refusal("DATABASE_UNAVAILABLE", "the database does not answer; ask again in a moment");
  const code = String((error as { code?: unknown }).code ?? "");
  if (BAD_VALUE.test(code)) {
    return new Refusal("BAD_USER_INPUT", "a cursor or another value of the query is not what its place needs");
  }
  if (code === TIMED_OUT) {
    return new Refusal("DEADLINE_EXCEEDED", "a read took longer than anybody waits for it; ask for less at once");
  }
  return error;
}
