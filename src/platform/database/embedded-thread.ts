import { EmbeddedRun } from "./embedded-run.js";
import { type EmbeddedServer, type EmbeddedSession, lost } from "./embedded-session.js";
import type { Place } from "./embedded-worker.js";

/**
 * An embedded database in a thread of its own, so that a statement that takes long holds up nobody who asks for nothing of
 * the database. A thread that ends, or is ended, is started again: its files bear that at any moment.
 */
export class EmbeddedThread implements EmbeddedServer {
  readonly parsed: Record<string, string> = {};
  #run: EmbeddedRun | null = null;
  #closed = false;
  #statementMilliseconds: number | null = null;

  constructor(private readonly place: Place) {}

  async session(): Promise<EmbeddedSession> {
    const run = this.#current();
    if (run.isOver) {
      // Two threads on the same files would spoil them.
      await run.ended;
      return this.session();
    }
    await run.started;
    return run;
  }

  /**
   * From now on a statement that takes longer is refused as by a server. Nothing interrupts this one: its thread ends with the
   * statement, so this is for a database that is only read.
   */
  endStatementsAfter(milliseconds: number): void {
    this.#statementMilliseconds = milliseconds;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#run?.close();
  }

  #current(): EmbeddedRun {
    if (this.#run) return this.#run;
    if (this.#closed) throw lost("it is closed");
    const run = new EmbeddedRun(this.place, () => this.#statementMilliseconds);
    this.#run = run;
    let served = false;
    run.started.then(
      () => {
        served = true;
      },
      () => undefined,
    );
    run.ended.then(() => {
      this.#run = null;
      for (const name of Object.keys(this.parsed)) delete this.parsed[name];
      // One that never came up is tried again by the next who asks; one that served is wanted again at once.
      if (served && !this.#closed) this.#current();
    });
    return run;
  }
}
