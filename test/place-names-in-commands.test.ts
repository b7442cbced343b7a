import { expect, test } from "@jest/globals";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { GOOD, seedFolder } from "./support/corpus.js";
import { COVERED_NAMES } from "./support/place-names.js";
import { runCli } from "./support/run-cli.js";

/** Names of places that commands take, which read seeds and ask no database: beside place-names.test.ts, so that no server is waited for. */
test("the command line takes places by the same names", async () => {
  const names = COVERED_NAMES.map(([name]) => name);
  const review = await runCli(["review", "--kind", "BILL_PAST_SESSION", "--place", ...names], {}, { cwd: PACKAGE_ROOT });
  expect(review).toMatchObject({ code: 0, error: "" });
});

test("the command line names a place of which the seeds have nothing", async () => {
  const seeds = seedFolder(GOOD);
  const uncovered = await runCli(["review", "--place", "Albania"], { MINELAW_SEEDS_DIR: seeds.path }, { cwd: seeds.path });
  seeds.remove();
  expect([uncovered.code, uncovered.error]).toEqual([1, expect.stringContaining("the seeds have nothing on Albania")]);
});
