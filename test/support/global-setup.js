import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MADE_OF = join(ROOT, "dist", "test-template-of");
/** What decides what the template holds: the seeds, and the code that makes records and tables of them. */
const SOURCES = [
  "seeds",
  "migrations",
  "src/app/rows.ts",
  "src/ingest",
  "src/kits",
  "src/law",
  "src/platform",
  "src/questions",
  "test/support",
];
const IN_MEMORY = "/dev/shm";
const ROOM = 2 ** 31;

function digest() {
  const hash = createHash("sha256");
  for (const source of SOURCES.map((path) => join(ROOT, path))) {
    const files = statSync(source).isFile() ? [source] : readdirSync(source, { recursive: true, withFileTypes: true });
    for (const file of files.map((each) =>
      typeof each === "string" ? each : each.isFile() && join(each.parentPath, each.name),
    )) {
      if (file) hash.update(file).update(readFileSync(file));
    }
  }
  // A release is of a day, so a template lives no longer.
  return hash.update(new Date().toISOString().slice(0, 10)).digest("hex");
}

/** Where the run writes: in memory, where the system has a folder for that with room in it. Databases of tests are gone within seconds. */
function temporaryFolder() {
  if (process.env.TMPDIR || !existsSync(IN_MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM ? IN_MEMORY : tmpdir();
}

/** Compiles tests and program, and makes the template that every test database is copied from. */
export default async function prepare() {
  execFileSync(process.execPath, ["scripts/build.js"], { cwd: ROOT, stdio: "inherit" });
  const globals = join(ROOT, "dist", "node_modules", "@jest", "globals");
  cpSync(join(ROOT, "test", "support", "jest-globals.js"), join(globals, "index.js"));
  writeFileSync(join(globals, "package.json"), JSON.stringify({ type: "module", exports: "./index.js" }));
  const folder = mkdtempSync(join(temporaryFolder(), "minelaw-tests-"));
  process.env.TMPDIR = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  // On a server any test run may have dropped the template: there it is always made anew.
  const made = process.env.TEST_DATABASE_URL ? null : digest();
  if (made && existsSync(MADE_OF) && readFileSync(MADE_OF, "utf8") === made) return;
  const { prepareTemplate } = await import("../../dist/test/support/template.js");
  await prepareTemplate();
  if (made) writeFileSync(MADE_OF, made);
}
