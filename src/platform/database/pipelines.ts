import type { Client } from "pg";
import type { Sql } from "sql-template-tag";
import { isLoss, NoConnection } from "./connection-loss.js";
import { type Database, type ReadOptions, rowsOver } from "./query.js";

export interface PipelineOptions {
  /** How many connections there are at most. */
  readonly connections: number;
  /** A client that sends without waiting for answers (`pipeline`), not yet connected. */
  readonly newClient: () => Client;
  /** What a connection is told before anything is read over it. */
  readonly prepare: string;
}

/** How many statements of one tick go together: more would wait for one another while other connections are idle. */
const STATEMENTS_TOGETHER = 8;

/** A connection, and how many answers it owes. */
interface Line {
  readonly opened: Promise<Client>;
  /** Null until it is open. */
  client: Client | null;
  owed: number;
}

/**
 * Connections over which a statement goes at once, without waiting for the answers of those before it. What is asked in one
 * tick goes together, in one write: the reads of one question mostly come several at a time, and each write and each wait
 * costs more than the reading.
 */
export class Pipelines implements Database {
  readonly #lines = new Set<Line>();
  readonly #rows = rowsOver();
  /** The line of this tick, and how many more may join. */
  #together: { readonly line: Line; left: number } | null = null;
  #closed = false;

  constructor(private readonly options: PipelineOptions) {}

  async rows<Row extends object>(statement: Sql, options?: ReadOptions): Promise<Row[]> {
    const line = this.#lineOfTick();
    line.owed++;
    try {
      const client = line.client ?? (await line.opened);
      return await this.#rows<Row>(client, statement, options);
    } catch (error) {
      if (isLoss(error)) this.#leave(line);
      throw error;
    } finally {
      line.owed--;
    }
  }

  figures(): { readonly connections: number; readonly idle: number } {
    const lines = [...this.#lines];
    return { connections: lines.length, idle: lines.filter(({ owed }) => owed === 0).length };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#lines].map(({ opened }) => opened.then((client) => client.end()).catch(() => undefined)));
  }

  /** Nothing more is sent over a line that failed; what was sent may still be answered. */
  #leave(line: Line): void {
    this.#lines.delete(line);
    line.client?.end().catch(() => undefined);
  }

  #lineOfTick(): Line {
    const together = this.#together;
    if (together && together.left > 0 && this.#lines.has(together.line)) {
      together.left--;
      return together.line;
    }
    const line = this.#leastBusy();
    const joined = { line, left: STATEMENTS_TOGETHER - 1 };
    this.#together = joined;
    const { client } = line;
    client?.connection.stream.cork();
    // After whatever of this tick waits to be read too.
    process.nextTick(() => {
      client?.connection.stream.uncork();
      if (this.#together === joined) this.#together = null;
    });
    return line;
  }

  #leastBusy(): Line {
    const [least] = [...this.#lines].sort((a, b) => a.owed - b.owed);
    if (least && (least.owed === 0 || this.#lines.size >= this.options.connections)) return least;
    return this.#open();
  }

  #open(): Line {
    if (this.#closed) throw new Error("the connections are closed");
    const line: Line = { opened: this.#connect(() => this.#lines.delete(line)), client: null, owed: 0 };
    this.#lines.add(line);
    line.opened.then(
      (client) => {
        line.client = client;
      },
      () => this.#lines.delete(line),
    );
    return line;
  }

  async #connect(lost: () => void): Promise<Client> {
    const { newClient, prepare } = this.options;
    const client = newClient();
    // A line that is lost is replaced when it is needed; unheard, the event would end the process.
    client.on("error", lost).on("end", lost);
    try {
      await client.connect();
      await client.query(prepare);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw new NoConnection(error);
    }
    return client;
  }
}
