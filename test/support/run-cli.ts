import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

const CLI = join(PACKAGE_ROOT, "dist", "minelaw.js");

/**
 * What a process runs of the program. V8 compiles the embedded database once more, optimized, while it runs, which pays within
 * minutes and takes half of the processor's time of a process that ends within seconds: here it does not.
 */
export const PROGRAM: readonly string[] = ["--liftoff-only", CLI];

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs root bound by permissions as everybody is. Another user would be, too, and may not be let into the folder of the program. */
const BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search", "--"];

/** The program in a process of its own, on a port of its own, with nothing of the tests' environment that it would heed. */
export function startCli(
  args: readonly string[],
  environment: Record<string, string>,
  { cwd, isBound = false }: { cwd: string; isBound?: boolean },
): ChildProcess {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const own = { PORT: "0", HOST: "127.0.0.1", NODE_OPTIONS: "" };
  const command = [...(isBound && process.getuid?.() === 0 ? BOUND : []), process.execPath, ...PROGRAM, ...args];
  return spawn(command[0] as string, command.slice(1), { env: { ...inherited, ...own, ...environment }, cwd });
}

export async function runCli(...given: Parameters<typeof startCli>): Promise<Outcome> {
  const child = startCli(...given);
  const texts = { out: "", error: "" };
  child.stdout?.on("data", (chunk) => (texts.out += chunk));
  child.stderr?.on("data", (chunk) => (texts.error += chunk));
  const [code] = await once(child, "close");
  return { code, ...texts };
}
