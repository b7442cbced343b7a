import { execFile, execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

/** A program as it stood when tables of one form were last made, built in a work tree of its own. */
export interface Landed {
  readonly folder: string;
  readonly cli: string;
  /** How many migrations it knows. */
  readonly migrations: number;
}

const git = (...args: string[]): string => execFileSync("git", args, { cwd: PACKAGE_ROOT, encoding: "utf8" }).trim();

/** The last commit of each form of the tables that ever stood on this branch, but for today's: oldest first. */
export function landedCommits(): string[] {
  if (git("rev-parse", "--is-shallow-repository") === "true")
    throw new Error("older versions are in the history: git fetch --unshallow first");
  const changed = git("log", "--first-parent", "-m", "--reverse", "--format=%H", "--", "migrations").split("\n");
  return changed.slice(1).map((commit) => git("rev-parse", "--short", `${commit}^1`));
}

export const dayOf = (commit: string): string => git("log", "-1", "--format=%cs", commit);

/** Builds the program of a commit, as whoever had cloned it then would have. */
export async function build(commit: string, folder: string): Promise<Landed> {
  git("worktree", "add", "--quiet", "--detach", "--force", folder, commit);
  const npm = (...args: string[]) => promisify(execFile)("npm", args, { cwd: folder, maxBuffer: 2 ** 26 });
  const quietly = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  // Some commits of the first day have a lock file that lags behind.
  await npm("ci", ...quietly).catch(() => npm("install", ...quietly));
  await npm("run", "build");
  const cli = ["dist/minelaw.js", "dist/src/app/cli.js", "dist/src/cli.js"]
    .map((each) => join(folder, each))
    .find((each) => existsSync(each));
  if (!cli) throw new Error(`${commit} was built without a program`);
  const migrations = readdirSync(join(folder, "migrations")).filter((name) => /^\d+-.*\.ts$/.test(name)).length;
  return { folder, cli, migrations };
}

export function forget(folder: string): void {
  git("worktree", "remove", "--force", folder);
}
