import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROWS } from "../src/app/rows.js";
import { readCorpus } from "../src/ingest/corpus.js";
import { compare } from "../src/ingest/load/load.js";
import { type OpenDatabase, openEmbedded, openPostgres } from "../src/platform/database/data-source.js";
import { runCli, startCli } from "./support/cli.js";
import { COUNTS, GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";
import { newDatabase, SERVER } from "./support/template.js";

let folder: string;
let seeds: SeedFolder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-killed-"));
  seeds = seedFolder(GOOD);
  seeds.write({ "counts.yaml": COUNTS });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  seeds.remove();
});

/** Where an ingest that is killed works: the embedded database in a folder, or a database of its own on the server. */
async function placeOfIngest(): Promise<{
  environment: Record<string, string>;
  open: () => Promise<OpenDatabase>;
  remove: () => Promise<void>;
}> {
  if (!SERVER) {
    const data = join(folder, "killed");
    return { environment: { MINELAW_DATA_DIR: data }, open: () => openEmbedded(data, ROWS), remove: async () => undefined };
  }
  const { address, remove } = await newDatabase();
  return { environment: { DATABASE_URL: address }, open: () => openPostgres(address, ROWS), remove };
}

test("killed in the middle of an ingest, the database keeps the release before, whole", async () => {
  const before = readCorpus(seeds.path).records;
  const more = seedFolder({
    ...GOOD,
    "xa/act-1.yaml": (GOOD["xa/act-1.yaml"] as string).replace("Hold a licence.", "Hold two licences."),
  });
  more.write({ "counts.yaml": COUNTS });
  const after = readCorpus(more.path).records;
  const { environment, open, remove } = await placeOfIngest();
  expect((await runCli(["ingest"], { ...environment, MINELAW_SEEDS_DIR: seeds.path }, { cwd: folder })).code).toBe(0);
  for (const delay of [700, 1100, 1500]) {
    const child = startCli(["ingest"], { ...environment, MINELAW_SEEDS_DIR: more.path }, { cwd: folder });
    const gone = once(child, "exit");
    await sleep(delay);
    // On a quick machine it has come to its end by itself: then the release after has to be whole.
    child.kill("SIGKILL");
    await gone;
    const database = await open();
    const [{ releases }] = (await database.dataSource.query("SELECT count(*)::int AS releases FROM release")) as [
      { releases: number },
    ];
    const whole = releases === 1 ? before : after;
    const { added, changed, removed } = await compare(database.dataSource, whole as NonNullable<typeof whole>);
    await database.close();
    expect({ releases, added, changed, removed }).toEqual({ releases: expect.any(Number), added: 0, changed: 0, removed: 0 });
  }
  await remove();
  more.remove();
}, 120_000);
