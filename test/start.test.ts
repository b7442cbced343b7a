import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROWS } from "../src/app/rows.js";
import { type OpenDatabase, openEmbedded, openPostgres } from "../src/platform/database/data-source.js";
import { takeBack } from "../src/platform/database/migrating.js";
import { type Outcome, runCli, said, startCli } from "./support/cli.js";
import { GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";
import { newDatabase, SERVER } from "./support/template.js";

let folder: string;
let seeds: SeedFolder;
let environment: Record<string, string>;
let open: () => Promise<OpenDatabase>;
let removeDatabase = async () => {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-start-"));
  seeds = seedFolder(GOOD);
  environment = { MINELAW_SEEDS_DIR: seeds.path, MINELAW_DATA_DIR: join(folder, "data") };
  open = () => openEmbedded(join(folder, "data"), ROWS);
  if (SERVER) {
    const { address, remove } = await newDatabase();
    environment.DATABASE_URL = address;
    open = () => openPostgres(address, ROWS);
    removeDatabase = remove;
  }
  await run(["format"]);
});
afterAll(async () => {
  await removeDatabase();
  rmSync(folder, { recursive: true, force: true });
  seeds.remove();
});

const run = (args: readonly string[], more: Record<string, string> = {}): Promise<Outcome> =>
  runCli(args, { ...environment, ...more }, { cwd: folder });

const QUESTION = '{ jurisdiction(code: "XA") { rules { nodes { action } } } releases { totalCount } }';

/** Starts a server, asks it, and stops it: what it printed, and what it answered. */
async function start(more: Record<string, string> = {}): Promise<{ printed: string; action: string; releases: number }> {
  const server: ChildProcess = startCli(["serve"], { ...environment, ...more }, { cwd: folder });
  const printed = await said(server, "/graphql");
  const response = await fetch(`${/http:\/\/localhost:\d+/.exec(printed)?.[0]}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUESTION }),
  });
  const { data } = await response.json();
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
  return { printed, action: data.jurisdiction.rules.nodes[0].action, releases: data.releases.totalCount };
}

const STATUTE = GOOD["xa/act-1.yaml"] as string;
const KNOWN = "The seeds are those of release";

test("seeds that were ingested are known again, and read again only where something differs", async () => {
  expect(await start()).toEqual({
    printed: expect.stringContaining("Release 1 is published."),
    action: "Hold a licence.",
    releases: 1,
  });
  expect(await start()).toEqual({
    printed: expect.stringContaining(`${KNOWN} 1.`),
    action: "Hold a licence.",
    releases: 1,
  });

  seeds.write({ "xa/act-1.yaml": STATUTE.replace("Hold a licence.", "Hold two licences.") });
  const changed = await start();
  expect(changed).toMatchObject({ action: "Hold two licences.", releases: 2 });
  expect(changed.printed).not.toContain(KNOWN);
  expect(await start()).toMatchObject({ printed: expect.stringContaining(`${KNOWN} 2.`), releases: 2 });

  // The same files elsewhere are the same seeds.
  const elsewhere = seedFolder({});
  rmSync(elsewhere.path, { recursive: true });
  cpSync(seeds.path, elsewhere.path, { recursive: true });
  expect((await start({ MINELAW_SEEDS_DIR: elsewhere.path })).printed).toContain(`${KNOWN} 2.`);
  elsewhere.remove();
}, 240_000);

test("a faulty file is refused although its seeds were ingested once, and changes nothing", async () => {
  seeds.write({ "xa/act-1.yaml": STATUTE.replace("number:", "numer:") });
  expect(await run(["serve"])).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^SEEDS_INVALID: .*\n.*unknown key numer/),
  });
  seeds.write({ "xa/act-1.yaml": STATUTE.replace("Hold a licence.", "Hold two licences.") });
  expect(await start()).toMatchObject({ printed: expect.stringContaining(`${KNOWN} 2.`), releases: 2 });
}, 240_000);

test("an empty folder is no jurisdiction, however well the files are known", async () => {
  mkdirSync(join(seeds.path, "xb"));
  expect((await run(["serve"])).error).toMatch(/^SEEDS_INVALID: .*\nxb:1: the folder has no jurisdiction\.yaml/);
  rmSync(join(seeds.path, "xb"), { recursive: true });
}, 240_000);

test("what is ingested by hand is compared in full, and known at the next start", async () => {
  const other = seedFolder({ ...GOOD, "xa/act-1.yaml": STATUTE.replace("Hold a licence.", "Hold three licences.") });
  await run(["format"], { MINELAW_SEEDS_DIR: other.path });
  expect((await run(["ingest"], { MINELAW_SEEDS_DIR: other.path })).out).toContain("Release 3 is published.");
  expect((await run(["ingest"], { MINELAW_SEEDS_DIR: other.path })).out).toBe("Nothing has changed: no release.\n");
  expect((await start({ MINELAW_SEEDS_DIR: other.path })).printed).toContain(`${KNOWN} 3.`);
  other.remove();
  expect(await start()).toMatchObject({ action: "Hold two licences.", releases: 4 });
}, 240_000);

/** What points of review and sentences beside their English say is no reason for a release, and seeds do not say it. */
const NOT_OF_SEEDS = /review_item|law_change/;

/** Takes migrations back, here and not by the program, as long as nothing goes with them that seeds say; says how many. */
async function takeBackMore(): Promise<number> {
  const { dataSource, close } = await open();
  const without = (loseRecords: boolean) => takeBack(dataSource, { loseRecords, first: async () => undefined });
  try {
    for (let taken = 0; ; taken++) {
      const refused = await without(false).then(
        () => null,
        (error: Error) => error,
      );
      if (refused && !NOT_OF_SEEDS.test(refused.message)) return taken;
      if (refused) await without(true);
    }
  } finally {
    await close();
  }
}

test("a migration taken back makes the next start read the seeds", async () => {
  expect((await start()).printed).toContain(`${KNOWN} 4.`);
  const down = (...more: string[]) => run(["migrate", "--down", ...more]);
  const last = await down();
  const isBeside = NOT_OF_SEEDS.test(last.error);
  if (isBeside) expect((await down("--lose-records")).code).toBe(0);
  const taken = last.code === 0 || isBeside ? 1 + (await takeBackMore()) : 0;
  expect(await down()).toMatchObject({ code: 1, error: expect.stringMatching(/^RECORDS_AT_STAKE: /) });
  const { printed, releases } = await start();
  expect(printed.includes(KNOWN)).toBe(taken === 0);
  if (taken > 0) expect(await takeBackMore()).toBe(taken);
  expect((await down("--lose-records")).code).toBe(0);
  expect((await run(["migrate"])).code).toBe(0);
  // What went with it comes again, as a release of its own.
  expect((await start()).printed).not.toContain(KNOWN);
  expect((await start()).printed).toContain(`${KNOWN} ${releases + 1}.`);
}, 240_000);

test("faulty seeds make no data directory", async () => {
  const bad = seedFolder({ ...GOOD, "xa/act-1.yaml": STATUTE.replace("number:", "numer:") });
  const data = join(folder, "fresh", "data");
  const serveIn = () => run(["serve"], { MINELAW_SEEDS_DIR: bad.path, MINELAW_DATA_DIR: data, DATABASE_URL: "" });
  expect(await serveIn()).toMatchObject({ code: 1, error: expect.stringMatching(/^SEEDS_INVALID: /) });
  expect(existsSync(join(folder, "fresh"))).toBe(false);
  // What lies in one that is there stays, and nothing comes to it.
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "ours"), "");
  expect((await serveIn()).code).toBe(1);
  expect(readdirSync(data)).toEqual(["ours"]);
  bad.remove();
}, 120_000);
