import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runCli, startCli } from "./support/cli.js";
import { GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";

const ACT = "xa/act-1.yaml";
const STATUTE = GOOD[ACT] as string;
const TO_END = "throw it away.";

let before: SeedFolder;
let seeds: SeedFolder;
let temporary: string;
beforeAll(() => {
  before = seedFolder(GOOD);
  seeds = seedFolder({ ...GOOD, [ACT]: STATUTE.replace("Hold a licence.", "Hold two licences.") });
  temporary = mkdtempSync(join(tmpdir(), "minelaw-preview-test-"));
});
afterAll(() => {
  for (const folder of [before, seeds]) folder.remove();
  rmSync(temporary, { recursive: true, force: true });
});

test("a preview shows what is saved, beside what was before, and leaves nothing behind", async () => {
  const child = startCli(
    ["preview", "--against", before.path],
    { MINELAW_SEEDS_DIR: seeds.path, TMPDIR: temporary, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
    { cwd: temporary },
  );
  let printed = "";
  child.stdout?.on("data", (chunk) => (printed += chunk));
  /** All that was printed since the last time, once it says some words. */
  const said = async (words: string) => {
    while (!printed.includes(words)) {
      if (child.exitCode !== null) throw new Error(`ended without saying ${words}: ${printed}`);
      await sleep(100);
    }
    const text = printed;
    printed = "";
    return text;
  };
  try {
    const first = await said(TO_END);
    expect(first).toMatch(/changed: 1, removed: 0\.\n~ rule: 1\n {4}~ \/rule\/xa\/licence\n/);
    const origin = /http:\/\/localhost:\d+/.exec(first)?.[0] as string;
    const rule = async () => (await fetch(`${origin}/rule/xa/licence.json`)).text();
    expect(await rule()).toContain("Hold two licences.");
    const release = await fetch(`${origin}/release/2`, { headers: { accept: "text/html" } });
    expect(await release.text()).toContain("/rule/xa/licence");
    seeds.write({ [ACT]: STATUTE.replace("modality: OBLIGATION", "modality: OBLIGATIONS") });
    expect(await said("modality")).toMatch(
      /1 fault\(s\); what is shown is from before\nxa\/act-1\.yaml:\d+: rules\[0\]\.modality/,
    );
    expect(await rule()).toContain("Hold two licences.");
    seeds.write({ [ACT]: STATUTE.replace("Hold a licence.", "Hold three licences.") });
    expect(await said(TO_END)).toContain(origin);
    expect(await rule()).toContain("Hold three licences.");
  } finally {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("close", resolve));
  }
  expect(readdirSync(temporary)).toEqual([]);
}, 240_000);

test("seeds that are not good are no preview: their faults are told at once", async () => {
  const bad = seedFolder({ ...GOOD, [ACT]: STATUTE.replace("number:", "numer:") });
  const { code, error } = await runCli(["preview"], { MINELAW_SEEDS_DIR: bad.path, TMPDIR: temporary }, { cwd: temporary });
  bad.remove();
  expect([code, error]).toEqual([1, expect.stringMatching(/^SEEDS_INVALID: 1 fault/)]);
  expect(readdirSync(temporary)).toEqual([]);
}, 120_000);
