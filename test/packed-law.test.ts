import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import sql from "sql-template-tag";
import { readConfig } from "../src/app/config.js";
import { readKnownSeeds } from "../src/app/known-seeds.js";
import { openForServing } from "../src/app/open-for-serving.js";
import { packLaw } from "../src/app/packed-law.js";
import { seedsIn } from "../src/app/seeds-to-serve.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { ADDITIONS } from "./support/additions.js";
import { runCli, said, startCli } from "./support/cli.js";
import { GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";

const PACKED = join(PACKAGE_ROOT, "dist", "src", "platform", "database");
const packedFiles = () => readdirSync(PACKED).filter((name) => name.startsWith("cluster-"));

let folder: string;
let seeds: SeedFolder;
let before: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-packed-"));
  seeds = seedFolder(GOOD);
  before = packedFiles();
  expect((await runCli(["format"], { MINELAW_SEEDS_DIR: seeds.path }, { cwd: folder })).code).toBe(0);
  await packLaw(readKnownSeeds([seeds.path], { canonical: false, counts: false }));
}, 120_000);
afterAll(() => {
  for (const name of packedFiles()) if (!before.includes(name)) rmSync(join(PACKED, name));
  rmSync(folder, { recursive: true, force: true });
  seeds.remove();
});

const RULES = sql`SELECT * FROM rule ORDER BY id`;

const configOf = (data: string) => readConfig({ MINELAW_SEEDS_DIR: seeds.path, MINELAW_DATA_DIR: join(folder, data) });

test("a first start over seeds that a build packed reads none of them, and its release is of that moment", async () => {
  const started = Date.now();
  const unread = () => Promise.reject(new Error("the seeds were read"));
  const reader = await openForServing(configOf("packed"), { ...seedsIn([seeds.path]), read: unread });
  const releases = await reader.rows<{ number: number; seconds: number }>(
    sql`SELECT number, extract(epoch FROM published_at)::float8 AS seconds FROM release`,
  );
  expect(releases).toEqual([{ number: 1, seconds: expect.any(Number) }]);
  expect(releases[0]?.seconds).toBeGreaterThanOrEqual(Math.floor(started / 1_000));
  const rules = await reader.rows(RULES);
  await reader.close();

  // The next start knows them, and a database of read seeds says the same.
  const again = await openForServing(configOf("packed"), { ...seedsIn([seeds.path]), packed: () => null, read: unread });
  await again.close();
  const read = await openForServing(configOf("read"), { ...seedsIn([seeds.path]), packed: () => null });
  const same = await read.rows(RULES);
  await read.close();
  expect(rules.length).toBeGreaterThan(0);
  expect(rules).toEqual(same);
}, 120_000);

test("seeds that were changed since, or have private additions beside them, are packed nowhere", () => {
  expect(seedsIn([seeds.path]).packed()).not.toBeNull();
  const ours = seedFolder(ADDITIONS);
  expect(seedsIn([seeds.path, ours.path]).packed()).toBeNull();
  ours.remove();
  seeds.write({ "xa/act-1.yaml": `${GOOD["xa/act-1.yaml"]}\n` });
  expect(seedsIn([seeds.path]).packed()).toBeNull();
});

test("a preview of many statutes begins with the law that was packed last, and writes what differs from it", async () => {
  const act = GOOD["xa/act-1.yaml"] as string;
  const [alone = ""] = act.split("provisions:");
  const others = Array.from({ length: 100 }, (_, index) => index + 2).map((n) => [
    `xa/act-${n}.yaml`,
    alone.replace("2019-12-01/1", `2019-12-01/${n}`).replace("1/2019", `${n}/2019`),
  ]);
  const many = seedFolder({ ...GOOD, ...Object.fromEntries(others) });
  await packLaw(readKnownSeeds([many.path], { canonical: false, counts: false }));
  many.write({ "xa/act-1.yaml": act.replace("Hold a licence.", "Hold two licences.") });
  const child = startCli(["preview"], { MINELAW_SEEDS_DIR: many.path }, { cwd: folder });
  try {
    const told = await said(child, "throw it away.");
    const [, release = ""] = /What differs from before: (\S+\/release\/2)\n/.exec(told) ?? [];
    expect(await (await fetch(`${release}.json`)).json()).toMatchObject({ node: { added: 0, changed: 1, removed: 0 } });
  } finally {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("close", resolve));
    many.remove();
  }
}, 120_000);
