import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** Servers that refuse to run as root run as the user that their package made. */
export const POSTGRES_USER: Identity | undefined =
  process.getuid?.() === 0
    ? { uid: Number(execFileSync("id", ["-u", "postgres"])), gid: Number(execFileSync("id", ["-g", "postgres"])) }
    : undefined;

/** A server as a plain process that can be killed and started again. */
export class Service {
  #child: ChildProcess | undefined;

  constructor(
    readonly name: string,
    private readonly command: readonly string[],
    private readonly options: {
      readonly log: string;
      readonly ready: () => Promise<unknown>;
      readonly env?: Record<string, string>;
      readonly identity?: Identity;
    },
  ) {}

  /** The process that runs, or ran last. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts it and waits until it answers; `changes` are to its environment, for this time. */
  async start(changes: Record<string, string> = {}): Promise<void> {
    const { env, identity, log, ready } = this.options;
    const [program = "", ...args] = this.command;
    const child = spawn(program, args, {
      env: { PATH: process.env.PATH, ...env, ...changes },
      ...identity,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => appendFileSync(log, text));
    this.#child = child;
    await until(`${this.name} answers`, async () => {
      if (child.exitCode !== null) throw new Stopped(`${this.name} ended with ${child.exitCode}; see ${log}`);
      await ready();
    });
  }

  /** Sends a signal and waits for the end. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}

/** What is waited for will not come any more. */
export class Stopped extends Error {}

/** Tries something until it succeeds. */
export async function until(what: string, attempt: () => Promise<unknown>, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (error instanceof Stopped || Date.now() > end) throw new Error(`in vain: ${what}`, { cause: error });
    }
    await sleep(100);
  }
}

export async function ok(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
}
