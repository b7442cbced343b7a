import sql, { type Sql } from "sql-template-tag";
import { Refusal } from "../kernel/errors.js";
import type { Database, ReadOptions } from "./query.js";
import type { PoolFigures, Reader } from "./reader.js";

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
  #required = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly replica: Reader,
    private readonly primary: Reader,
  ) {
    this.sources = [primary, replica];
  }

  async rows<Row extends object>(statement: Sql, options?: ReadOptions): Promise<Row[]> {
    if (!this.#lost) {
      try {
        return await this.replica.rows<Row>(statement, options);
      } catch (error) {
        if (!(error instanceof Refusal && error.code === "DATABASE_UNAVAILABLE")) throw error;
        this.#leave();
      }
    }
    return this.primary.rows<Row>(statement, options);
  }

  requireRelease(number: number): void {
    this.#required = Math.max(this.#required, number);
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
    this.requireRelease((await newestOf(this.primary)) ?? 0);
    const held = await newestOf(this.replica);
    if (held === null || held < this.#required) return false;
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
