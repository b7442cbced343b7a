import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import pg from "pg";

/** Which core servers run on, and how to give everything back as it was. */
export interface Pinning {
  readonly serverCore: number | null;
  /** What was held to which core, in a sentence for the results. */
  readonly words: string;
  release(): void;
}

const SERVER_CORE = 0;
const OTHER_CORE = 1;

/** Holds this process and a local PostgreSQL to one core and leaves another to the servers, where the system lets it. */
export async function pin(server: string): Promise<Pinning> {
  if (availableParallelism() < 2 || !has("taskset")) {
    return { serverCore: null, words: "Nothing was held to a core: that needs two cores and taskset.", release: () => undefined };
  }
  const undo: (() => void)[] = [];
  hold(process.pid, undo);
  const postmaster = await localPostmaster(server);
  let words = `Servers ran on core ${SERVER_CORE}; the load on core ${OTHER_CORE}; PostgreSQL could not be held to a core.`;
  if (postmaster !== null) {
    try {
      hold(postmaster, undo);
      words = `Servers ran on core ${SERVER_CORE}; the load and PostgreSQL on core ${OTHER_CORE}.`;
    } catch {
      // Another user's process: it stays where it is, and the results say so.
    }
  }
  let released = false;
  const release = () => {
    if (!released) for (const step of undo) step();
    released = true;
  };
  process.once("exit", release);
  return { serverCore: SERVER_CORE, words, release };
}

function has(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Holds a process to the other core. Backends that PostgreSQL starts from then on inherit it. */
function hold(pid: number, undo: (() => void)[]): void {
  const before = execFileSync("taskset", ["-p", String(pid)], { encoding: "utf8" })
    .trim()
    .split(" ")
    .at(-1) as string;
  execFileSync("taskset", ["-a", "-c", "-p", String(OTHER_CORE), String(pid)], { stdio: "ignore" });
  undo.push(() => execFileSync("taskset", ["-a", "-p", before, String(pid)], { stdio: "ignore" }));
}

/** The process that a local server's backends come from; null where it is on another machine or in another container. */
async function localPostmaster(server: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const status = readFileSync(`/proc/${rows[0]?.pid}/status`, "utf8");
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    return /^postgres/.test(readFileSync(`/proc/${parent}/comm`, "utf8")) ? parent : null;
  } catch {
    return null;
  } finally {
    await client.end();
  }
}
