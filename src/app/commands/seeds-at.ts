import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireCorpus } from "../../ingest/corpus.js";
import type { Records } from "../../ingest/rows.js";
import { Refusal } from "../../platform/kernel/errors.js";

/** The records of seeds that are named by their folder or a git ref, with the same private additions. Their counts are their own. */
export function recordsAt(named: string, [dataset = "", ...additions]: readonly string[]): Records {
  return withSeedsAt(named, dataset, (folder) => requireCorpus([folder, ...additions], { counts: false }));
}

/** Does something with seeds that are named by their folder, or by a git ref at which the folder of seeds is looked up. */
function withSeedsAt<T>(named: string, seedsDirectory: string, work: (folder: string) => T): T {
  if (statSync(named, { throwIfNoEntry: false })?.isDirectory()) return work(named);
  const folder = mkdtempSync(join(tmpdir(), "minelaw-seeds-at-"));
  try {
    unpack(named, seedsDirectory, folder);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seeds of all countries, with room to grow. */
const MOST_BYTES = 1024 ** 3;

function unpack(ref: string, seedsDirectory: string, folder: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", seedsDirectory, ...args], { maxBuffer: MOST_BYTES, stdio: ["ignore", "pipe", "ignore"] });
  let tree: string;
  try {
    // As a commit by its hash: what begins with a dash is no ref, and no option either.
    tree = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).toString().trim();
  } catch {
    throw new Refusal(
      "BAD_CONFIGURATION",
      `--against: ${JSON.stringify(ref)} is neither a folder nor a git ref of ${seedsDirectory}`,
    );
  }
  try {
    execFileSync("tar", ["-x", "-C", folder], {
      input: git("archive", "--format=tar", tree, "."),
      stdio: ["pipe", "ignore", "ignore"],
    });
  } catch {
    throw new Refusal("FILE_UNUSABLE", `--against: the seeds of ${ref} cannot be unpacked; git and tar are needed for it`);
  }
}
