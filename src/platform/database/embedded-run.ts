import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { PACKAGE_ROOT } from "../kernel/package-root.js";
import { type EmbeddedSession, lost } from "./embedded-session.js";
import type { FromWorker, Place, ToWorker } from "./embedded-worker.js";

/** What runs in a thread of its own is loaded compiled, also where tests load the rest as it is written. */
const WORKER = join(PACKAGE_ROOT, "dist", "src", "platform", "database", "embedded-worker.js");

interface Waiting {
  readonly fulfil: (answer: Uint8Array) => void;
  readonly refuse: (fault: Error) => void;
}

/** One life of the thread of an embedded database. What waits when it ends is refused with the reason. */
export class EmbeddedRun implements EmbeddedSession {
  readonly started: Promise<void>;
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  #over = false;

  constructor(
    place: Place,
    private readonly statementMilliseconds: () => number | null,
  ) {
    this.#worker = new Worker(WORKER, { workerData: place });
    this.ended = new Promise((resolve) => this.#worker.once("exit", () => resolve()));
    this.started = new Promise((resolve, reject) => {
      this.#worker.on("message", (message: FromWorker) => this.#hear(message, resolve, reject));
      // A thread that ends by an error of its own says so, and exits.
      this.#worker.on("error", (fault: Error) => {
        this.#over = true;
        reject(fault);
      });
      this.#worker.once("exit", () => {
        reject(lost("its thread ended"));
        this.#refuseAll();
      });
    });
    // Whoever asks for it hears of it.
    this.started.catch(() => undefined);
  }

  /** Whether it answers no longer, though it may not have ended yet. */
  get isOver(): boolean {
    return this.#over;
  }

  async exchange(messages: Uint8Array): Promise<Uint8Array> {
    if (this.#over) throw lost("its thread ended");
    return new Promise((fulfil, refuse) => {
      this.#waiting.push({ fulfil, refuse });
      if (this.#waiting.length === 1) this.#time();
      this.#worker.postMessage(messages satisfies ToWorker);
    });
  }

  async close(): Promise<void> {
    this.#worker.postMessage("close" satisfies ToWorker);
    await this.ended;
  }

  #hear(message: FromWorker, resolve: () => void, reject: (fault: Error) => void): void {
    if (message === "ready") resolve();
    else if (message === "closed") void this.#worker.terminate();
    else if (message instanceof Uint8Array) this.#settle(({ fulfil }) => fulfil(message));
    else {
      const fault = Object.assign(new Error(message.fault.message), message.fault);
      reject(fault);
      if (this.#waiting.length > 0) this.#settle(({ refuse }) => refuse(fault));
      else void this.#worker.terminate();
    }
  }

  /** Answers come in the order of the questions. */
  #settle(settle: (first: Waiting) => void): void {
    clearTimeout(this.#timer);
    const first = this.#waiting.shift();
    if (first) settle(first);
    if (this.#waiting.length > 0) this.#time();
  }

  #time(): void {
    const milliseconds = this.statementMilliseconds();
    if (milliseconds === null) return;
    this.#timer = setTimeout(() => {
      this.#over = true;
      this.#waiting.shift()?.fulfil(CANCELLED);
      void this.#worker.terminate();
    }, milliseconds);
  }

  #refuseAll(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    for (const { refuse } of this.#waiting.splice(0)) refuse(lost("its thread ended"));
  }
}

/** What a server answers to a statement that took too long: an ErrorResponse, and that it is ready. */
const CANCELLED = cancelled("canceling statement due to statement timeout");

function cancelled(message: string): Buffer {
  const fields = Buffer.from(["SERROR", "VERROR", "C57014", `M${message}`, ""].map((field) => `${field}\0`).join(""));
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields, Buffer.from([0x5a, 0, 0, 0, 5, 0x49])]);
}
