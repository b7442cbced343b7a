import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../kernel/errors.js";

/** What asks a database within a transaction of its own. */
interface Transaction {
  query<T>(statement: string, values?: unknown[]): Promise<T>;
}

export interface Patience {
  /** What the lock is held for, as a reader knows it: "another ingest". */
  readonly what: string;
  /** How long it is waited for. */
  readonly milliseconds: number;
  /** Is told, after a second, for whom one waits. */
  readonly report: (line: string) => void;
}

const POLL_MILLISECONDS = 200;
const SILENT_MILLISECONDS = 1_000;

/** How long a command waits for another by itself. */
export const PATIENCE_MILLISECONDS = 300_000;

/**
 * Takes an advisory lock until the end of the transaction. Whoever held it may be dead, and its server not know: so nobody
 * waits without a word, nor without end.
 */
export async function waitForLock(transaction: Transaction, lock: number, patience: Patience): Promise<void> {
  const since = performance.now();
  let told = false;
  for (;;) {
    const [row] = await transaction.query<{ taken: boolean }[]>("SELECT pg_try_advisory_xact_lock($1) AS taken", [lock]);
    if (row?.taken) return;
    const waited = performance.now() - since;
    if (waited > patience.milliseconds) {
      const holder = await holderOf(transaction, lock);
      const end = holder ? `; if nobody runs it any longer, end it: SELECT pg_terminate_backend(${holder.pid})` : "";
      throw new Refusal(
        "DATABASE_BUSY",
        `${patience.what} is still under way after ${Math.round(waited / 1000)} s${describe(holder)}${end}; nothing has changed`,
      );
    }
    if (waited > SILENT_MILLISECONDS && !told) {
      told = true;
      const limit = Math.round(patience.milliseconds / 1000);
      patience.report(`Waiting for ${patience.what}${describe(await holderOf(transaction, lock))}, ${limit} s at most.`);
    }
    await sleep(POLL_MILLISECONDS);
  }
}

interface Backend {
  readonly pid: number;
  readonly address: string | null;
  readonly since: Date | null;
}

const describe = (holder: Backend | null) =>
  holder
    ? ` (backend ${holder.pid} for ${holder.address ?? "this machine"}${holder.since ? `, since ${holder.since.toISOString()}` : ""})`
    : "";

async function holderOf(transaction: Transaction, lock: number): Promise<Backend | null> {
  const [holder] = await transaction.query<Backend[]>(
    `SELECT l.pid, host(a.client_addr) AS address, a.xact_start AS since
     FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1 AND l.classid = 0
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [lock],
  );
  return holder ?? null;
}
