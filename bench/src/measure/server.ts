import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Contestant } from "../contestants.js";
import type { Question, Variables } from "../questions/question.js";

/** A contestant that runs and answers. */
export interface Running {
  readonly contestant: Contestant;
  readonly url: string;
  ask(question: Question, variables: Variables): Promise<string>;
  residentBytes(): number | null;
  /** What its threads have had of the processors so far. */
  processorMilliseconds(): number | null;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly databaseUrl: string;
  readonly port: number;
  /** The core that it is held to; null for none. */
  readonly core: number | null;
  /** What it is asked until it answers. */
  readonly first: { readonly question: Question; readonly variables: Variables };
  readonly pollMilliseconds?: number;
}

const PATIENCE_MILLISECONDS = 60_000;

/** Starts a contestant and waits for its first right answer. */
export async function start(
  contestant: Contestant,
  { databaseUrl, port, core, first, pollMilliseconds = 50 }: StartOptions,
): Promise<Running> {
  await requireFree(port);
  const command = [contestant.node, ...contestant.args];
  const pinned = core === null ? command : ["taskset", "-c", String(core), ...command];
  const child = spawn(pinned[0] as string, pinned.slice(1), {
    cwd: contestant.directory,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...contestant.environment,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  const running: Running = {
    contestant,
    url,
    ask: (question, variables) => post(url, bodyOf(contestant, question, variables)),
    residentBytes: () => residentBytes(child),
    processorMilliseconds: () => processorMilliseconds(child),
    stop: () => stop(child),
  };
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      await running.ask(first.question, first.variables);
      return running;
    } catch (fault) {
      if (child.exitCode !== null || performance.now() > until) {
        await stop(child);
        throw new Error(`${contestant.title} does not answer: ${fault}\n${complaint}`);
      }
      await sleep(pollMilliseconds);
    }
  }
}

const children = new Set<ChildProcess>();
// However the run ends, its servers end with it.
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/** What another process answers on the port would be measured as if it were the contestant's. */
async function requireFree(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => reject(new Error(`port ${port} is taken; choose others with --port`)));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

function bodyOf(contestant: Contestant, question: Question, variables: Variables): string {
  const body = contestant.ask(question, variables);
  if (body === null) throw new Error(`${question.id} is not put to ${contestant.title}`);
  return body;
}

async function post(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`status ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(timer);
}

/** What a process holds in memory, where the system says so. taskset gives its process over to node, so the id is node's. */
function residentBytes({ pid }: ChildProcess): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}

/** In Linux a tick of these figures is a hundredth of a second, whatever the machine. */
const TICK_MILLISECONDS = 10;

/** What a process had of the processors, for itself and in the system; where the system says so. */
function processorMilliseconds({ pid }: ChildProcess): number | null {
  try {
    // The name of the program, in brackets, may have blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
  } catch {
    return null;
  }
}
