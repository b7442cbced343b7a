import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, type as system, totalmem } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { CONTESTANTS } from "../contestants.js";
import { BENCH_ROOT, PRODUCT_ROOT } from "../paths.js";

export interface Surroundings {
  readonly date: string;
  readonly machine: string;
  readonly versions: readonly (readonly [name: string, version: string])[];
  readonly pinning: string;
}

/** When, where and with which versions a run is made. */
export async function lookAround(server: string, pinning: string): Promise<Surroundings> {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${system()}, ${cpus().length} cores (${processor?.model.trim()}), ${memory} GB`,
    pinning,
    versions: [
      ["Minelaw", `${version(PRODUCT_ROOT)}, commit ${commit()}, on Node ${process.version}`],
      ["PostgreSQL", await serverVersion(server)],
      ["PostGraphile", `${installed("postgraphile")}, on Node ${nodeOf("postgraphile")}`],
      ["mercurius", `${installed("mercurius")} with graphql-jit ${installed("graphql-jit")}, on Node ${nodeOf("mercurius")}`],
      ["node:http with pg", `${installed("pg")}, on Node ${nodeOf("json-agg")}`],
      ["autocannon", installed("autocannon")],
    ],
  };
}

function version(directory: string): string {
  return (JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as { version: string }).version;
}

const installed = (name: string) => version(join(BENCH_ROOT, "node_modules", name));

function nodeOf(contestant: string): string {
  const node = CONTESTANTS.find(({ id }) => id === contestant)?.node ?? process.execPath;
  return execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync("git", args, { cwd: PRODUCT_ROOT, encoding: "utf8" }).trim();
    const changed = git("status", "--porcelain", "--", "src", "migrations", "package.json") !== "";
    return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes that are not committed" : ""}`;
  } catch {
    return "unknown";
  }
}

async function serverVersion(server: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    return rows[0]?.version ?? "unknown";
  } finally {
    await client.end();
  }
}
