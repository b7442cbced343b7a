import { setTimeout as sleep } from "node:timers/promises";
import { type ClientConfig, Pool } from "pg";
import type { Sql } from "sql-template-tag";
import "./calendar-days.js";
import { isLoss, NoConnection, refusalOfRead } from "./connection-loss.js";
import { Pipelines } from "./pipelines.js";
import { inOneSession, inPool, PLANS_OF_SHORT, workedAs } from "./plans.js";
import type { Database, ReadOptions } from "./query.js";
import { ReadingClient } from "./sent-rows.js";
import { explicitAddress, placeOf } from "./server-address.js";

export interface PoolFigures {
  readonly connections: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A database that is only read, and says why where it cannot be. */
export interface Reader extends Database {
  /** Servers that can say until when their releases are complete, the best first; none where this process alone makes releases. */
  readonly sources: readonly Database[];
  /** Says that answers are given from a release from now on: a server that lacks it is read from no more. */
  requireRelease(number: number): void;
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
    ${workedAs(PLANS_OF_SHORT)};
    SELECT set_config('role', rolname, false) FROM pg_roles WHERE rolname = 'minelaw_reader' AND pg_has_role(oid, 'MEMBER')`;
}

/**
 * Reads from one PostgreSQL server: what is short over pipelines, and what may take long over a pool, one at a time on each
 * of its connections.
 */
export function openReader(url: string, { connections, statementMilliseconds }: ReaderOptions): Reader {
  // Where the network is cut, nobody else ends the wait.
  const answerMilliseconds = statementMilliseconds + CONNECTION_MILLISECONDS;
  const ofPipelines = Math.ceil(connections / 2);
  const prepare = readOnly(statementMilliseconds);
  const pipelines = new Pipelines({
    connections: ofPipelines,
    newClient: () => new ReadingClient({ ...connectionTo(url, answerMilliseconds), pipeline: true }),
    prepare,
  });
  const pool = connections > ofPipelines ? poolAt(url, connections - ofPipelines, prepare, answerMilliseconds) : null;
  const forLong = pool ? inPool(pool) : inOneSession(pipelines);
  const reader = readerOver(
    { rows: (statement, options) => (options?.long ? forLong : pipelines).rows(statement, options) },
    () => {
      const short = pipelines.figures();
      const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pool ?? {};
      return { connections: short.connections + totalCount, idle: short.idle + idleCount, waiting: waitingCount };
    },
    async () => {
      await Promise.all([pipelines.close(), pool?.end()]);
    },
    tellerOf(placeOf(url)),
  );
  return { ...reader, sources: [reader] };
}

function connectionTo(url: string, answerMilliseconds: number): ClientConfig {
  return {
    connectionString: explicitAddress(url),
    application_name: "minelaw",
    connectionTimeoutMillis: CONNECTION_MILLISECONDS,
    query_timeout: answerMilliseconds,
    keepAlive: true,
  };
}

function poolAt(url: string, most: number, prepare: string, answerMilliseconds: number): Pool {
  const pool = new Pool({
    ...connectionTo(url, answerMilliseconds),
    Client: ReadingClient,
    max: most,
    onConnect: async (client) => {
      await client.query(prepare);
    },
  });
  // A connection that is lost is replaced when it is needed, be it idle or between two statements; unheard, the event would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const TOLD_MILLISECONDS = 60_000;

/** Tells whoever runs the node why no connection comes about, once a minute: clients are told only that none does. */
function tellerOf(place: string): (error: unknown) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (!(error instanceof NoConnection) || performance.now() - told < TOLD_MILLISECONDS) return;
    told = performance.now();
    console.error(`No connection to ${place} comes about: ${error.message}`);
  };
}

/** Connections are mostly lost together; in this time the others are found out. */
const SETTLING_MILLISECONDS = 20;

/** A read that lost its connection is tried once more: it changes nothing. */
export function readerOver(
  database: Database,
  figures: () => PoolFigures,
  close: () => Promise<void>,
  tell: (error: unknown) => void = () => undefined,
): Reader {
  return {
    sources: [],
    async rows<Row extends object>(statement: Sql, options?: ReadOptions) {
      try {
        return await database.rows<Row>(statement, options);
      } catch (error) {
        if (!isLoss(error)) throw refusalOfRead(error);
      }
      await sleep(SETTLING_MILLISECONDS);
      try {
        return await database.rows<Row>(statement, options);
      } catch (error) {
        tell(error);
        throw refusalOfRead(error);
      }
    },
    requireRelease: () => undefined,
    figures,
    close,
  };
}
