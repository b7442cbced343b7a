import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

const CLI = join(PACKAGE_ROOT, "dist", "src", "app", "cli.js");

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The program in a process of its own, on a port of its own, with nothing of the tests' environment that it would heed. */
export function startCli(
  args: readonly string[],
  environment: Record<string, string>,
  options: { cwd: string; uid?: number },
): ChildProcess {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const own = { PORT: "0", HOST: "127.0.0.1", NODE_OPTIONS: "" };
  return spawn(process.execPath, [CLI, ...args], { env: { ...inherited, ...own, ...environment }, ...options });
}

export async function runCli(...given: Parameters<typeof startCli>): Promise<Outcome> {
  const child = startCli(...given);
  const texts = { out: "", error: "" };
  child.stdout?.on("data", (chunk) => (texts.out += chunk));
  child.stderr?.on("data", (chunk) => (texts.error += chunk));
  const [code] = await once(child, "close");
  return { code, ...texts };
}
