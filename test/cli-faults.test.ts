import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { refusalOfEmbedded } from "../src/platform/database/refusals.js";
import { expectSentence, type Outcome, runCli } from "./support/cli.js";
import { GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";
import { PROGRAM } from "./support/run-cli.js";

let folder: string;
let seeds: SeedFolder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-cli-faults-"));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "file"), "no folder");
  mkdirSync(join(folder, "closed"), { mode: 0o555 });
  mkdirSync(join(folder, "older"));
  writeFileSync(join(folder, "older", "PG_VERSION"), "14\n");
  seeds = seedFolder(GOOD);
  chmodSync(seeds.path, 0o755);
  expect(await run(["format"])).toMatchObject({ code: 0, error: "" });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  seeds.remove();
});

function run(args: readonly string[], environment: Record<string, string> = {}, isBound = false): Promise<Outcome> {
  const own = { MINELAW_DATA_DIR: join(folder, "data"), MINELAW_SEEDS_DIR: seeds.path };
  return runCli(args, { ...own, ...environment }, { cwd: folder, isBound });
}

const at = (path: string) => join(folder, path);

describe("a command that cannot go on says so in a sentence:", () => {
  test.each<[string, string[], () => Record<string, string>, RegExp]>([
    [
      "a file where the data directory should be",
      ["migrate"],
      () => ({ MINELAW_DATA_DIR: at("file") }),
      /^FILE_UNUSABLE: MINELAW_DATA_DIR: /,
    ],
    [
      "a data directory below a file",
      ["ingest"],
      () => ({ MINELAW_DATA_DIR: at("file/data") }),
      /^FILE_UNUSABLE: MINELAW_DATA_DIR: /,
    ],
    [
      "a data directory of another PostgreSQL",
      ["migrate"],
      () => ({ MINELAW_DATA_DIR: at("older") }),
      /^DATABASE_UNFIT: MINELAW_DATA_DIR: /,
    ],
    [
      "no seeds to format",
      ["format"],
      () => ({ MINELAW_SEEDS_DIR: at("nowhere") }),
      /^BAD_CONFIGURATION: the seeds directory .*MINELAW_SEEDS_DIR/,
    ],
    ["an address that is not this machine's", ["serve"], () => ({ HOST: "203.0.113.5" }), /^BAD_CONFIGURATION: HOST: /m],
    [
      "a data directory without tables",
      ["serve", "--no-ingest"],
      () => ({ MINELAW_DATA_DIR: at("empty") }),
      /^DATABASE_UNFIT: MINELAW_DATA_DIR: .*run minelaw migrate/,
    ],
    // Node's own making of folders never ends there.
    [
      "a data directory where the system makes none",
      ["migrate"],
      () => ({ MINELAW_DATA_DIR: "/proc/minelaw/data" }),
      /^FILE_UNUSABLE: MINELAW_DATA_DIR: /,
    ],
    [
      "a folder of texts where it makes none",
      ["export-texts", "/proc/minelaw", "--collection", "a"],
      () => ({}),
      /^FILE_UNUSABLE: /,
    ],
    [
      "folders of seeds without a name",
      ["check"],
      () => ({ MINELAW_SEEDS_DIR: "::" }),
      /^BAD_CONFIGURATION: MINELAW_SEEDS_DIR: /,
    ],
    ["files to import beside a collection to drop", ["import", "a", "--drop", "b"], () => ({}), /^BAD_CONFIGURATION: --drop: /],
    ["a name of two lines", ["new-jurisdiction", "XQ", "--name", "a\nb"], () => ({}), /^BAD_USER_INPUT: --name: /],
    [
      "a name that runs backwards",
      ["new-jurisdiction", "XQ", "--name", "a\u202eb"],
      () => ({}),
      /^BAD_USER_INPUT: --name: .*U\+202E/,
    ],
    ["a proxy that is no address", ["serve"], () => ({ MINELAW_PROXIES: "foo" }), /^BAD_CONFIGURATION: MINELAW_PROXIES: /],
    ["a Redis that is no address", ["serve"], () => ({ REDIS_URL: "redis://:::x" }), /^BAD_CONFIGURATION: REDIS_URL: /],
    ["a Redis whose database is no number", ["serve"], () => ({ REDIS_URL: "redis://a/99x" }), /^BAD_CONFIGURATION: REDIS_URL: /],
    ["a database that is no address", ["ingest"], () => ({ DATABASE_URL: "postgres://[" }), /^BAD_CONFIGURATION: DATABASE_URL: /],
    [
      "a database that nobody serves",
      ["serve", "--no-ingest"],
      () => ({ DATABASE_URL: "postgres://a:secret@127.0.0.1:1/b" }),
      /^DATABASE_UNREACHABLE: DATABASE_URL: no answer from 127\.0\.0\.1:1\/b: (?!.*secret)/,
    ],
  ])("%s", async (_what, args, environment, sentence) => {
    expectSentence(await run(args, environment()), sentence);
  });

  test("output for which there is no room", async () => {
    const environment = { ...process.env, MINELAW_SEEDS_DIR: seeds.path };
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [...PROGRAM, "check"], {
      env: environment,
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect([status, String(stderr)]).toEqual([1, expect.stringMatching(/^DISK_FULL: the output cannot be used: no space left/)]);
  });

  test.each<[string, string[], RegExp]>([
    ["a report in a form that there is none of", ["import", "a", "--report", "xml"], /Allowed choices are json/],
    ["a command that there is not", ["ingets"], /unknown command 'ingets'; there are serve, /],
    ["help on a command that there is not", ["help", "ingets"], /unknown command 'ingets'; there are serve, /],
    ["a flag that there is not", ["ingest", "--dry"], /unknown option '--dry'/],
    ["a flag before the command", ["--nope", "ingest"], /unknown option '--nope'/],
    ["a flag without what it takes", ["ingest", "--summary"], /argument missing/],
    ["a command without what it needs", ["new-jurisdiction", "--name", "a"], /missing required argument 'code'/],
    ["a command without a flag that it needs", ["new-jurisdiction", "XQ"], /required option '--name <name>' not specified/],
    ["a command with more than it takes", ["format", "a"], /too many arguments/],
  ])("%s", async (_what, args, sentence) => {
    const { code, out, error } = await run(args);
    expect([code, out, error]).toEqual([2, "", expect.stringMatching(sentence)]);
    expect(error).toMatch(/^BAD_USAGE: [^\n]+\n(\(Did you mean [^\n]+\n)?$/);
  });

  test("a directory that may not be written to", async () => {
    const outcome = await run(["migrate"], { MINELAW_DATA_DIR: at("closed/data") }, true);
    expectSentence(outcome, /^FILE_UNUSABLE: MINELAW_DATA_DIR: .*permission denied/);
  });

  test("seeds that may not be written to", async () => {
    const counts = join(seeds.path, "counts.yaml");
    chmodSync(counts, 0o444);
    expectSentence(await run(["format"], {}, true), /^FILE_UNUSABLE: .*permission denied/);
    chmodSync(counts, 0o644);
  });

  test("a folder that is called like a seed file", async () => {
    const copy = at("seeds-with-folder");
    cpSync(seeds.path, copy, { recursive: true });
    mkdirSync(join(copy, "xa", "act-9.yaml"));
    for (const command of ["check", "format"]) {
      expectSentence(await run([command], { MINELAW_SEEDS_DIR: copy }), /^SEEDS_INVALID: .*\nxa\/act-9\.yaml:1: cannot be read/);
    }
  });
});

test("a fault before there is a database is told as itself, and not as that of its folder", () => {
  const fault = new Error("of the program");
  expect(() => refusalOfEmbedded(fault, join(folder, "nowhere"))).toThrow(fault);
});

test("what is refused has changed nothing: neither the database, nor the seeds, nor the folder it is run in", async () => {
  expect(await run(["migrate"])).toMatchObject({ code: 0 });
  const [data, own] = [contentsOf(folder), contentsOf(seeds.path)];
  expect([...data.keys()]).toContain(at("data/PG_VERSION"));
  const broken = seedFolder({ ...GOOD, "xa/jurisdiction.yaml": "id: [" });
  const refused: [string[], Record<string, string>?][] = [
    [["ingest", "--dry"]],
    [["migrate", "--down", "--lose-records"], { REDIS_URL: "redis://a/99x" }],
    [["ingest"], { MINELAW_SEEDS_DIR: broken.path }],
    [["format"], { MINELAW_SEEDS_DIR: at("nowhere") }],
    [["import", "a", "--drop", "b"]],
    [["new-jurisdiction", "XQ", "--name", "a\nb"]],
  ];
  const outcomes = await Promise.all(refused.map(([args, environment]) => run(args, environment)));
  for (const { code } of outcomes) expect([1, 2]).toContain(code);
  expect([contentsOf(folder), contentsOf(seeds.path)]).toEqual([data, own]);
  broken.remove();
});

/** The digest of each file below a folder; of a folder, nothing. */
function contentsOf(path: string): Map<string, string> {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const own = join(entry.parentPath, entry.name);
      return [own, entry.isFile() ? createHash("sha256").update(readFileSync(own)).digest("hex") : ""];
    }),
  );
}
