import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { noRecords } from "../../src/ingest/build/build-records.js";
import { readCorpus } from "../../src/ingest/corpus.js";
import { forgetSeeds } from "../../src/ingest/load/ingested-seeds.js";
import { load } from "../../src/ingest/load/load.js";
import type { Records } from "../../src/ingest/rows.js";
import type { OpenDatabase } from "../../src/platform/database/data-source.js";
import { releaseOfSeeds } from "../../src/platform/database/up-to-date.js";
import { GOOD, seedFolder } from "../support/corpus.js";
import { poolOf } from "../support/open.js";
import { openCopy } from "../support/template.js";

let open: OpenDatabase;
beforeEach(async () => {
  open = await openCopy("tables");
});
afterEach(() => open.close());

const known = (digest: string) => releaseOfSeeds(poolOf(open), digest);

function small(): Records {
  const folder = seedFolder(GOOD);
  const { records } = readCorpus(folder.path, { counts: false });
  folder.remove();
  return records as Records;
}

test("the seeds that were ingested last are known, also where nothing differed, and no others", async () => {
  const ingest = (digest?: string) => load(open.dataSource, small(), { summary: "Small seeds.", digest });
  expect(await known("a")).toBeNull();
  await ingest("a");
  expect([await known("a"), await known("b")]).toEqual([1, null]);
  await ingest("b");
  expect([await known("a"), await known("b")]).toEqual([null, 1]);
  await ingest();
  expect([await known("a"), await known("b")]).toEqual([null, null]);
});

test("an ingest that fails leaves known what was known", async () => {
  await load(open.dataSource, small(), { summary: "Small seeds.", digest: "a" });
  await open.dataSource.query("UPDATE release SET published_at = now() + interval '1 day'");
  const failing = load(open.dataSource, noRecords(), { summary: "Nothing any more.", digest: "b" });
  await expect(failing).rejects.toThrow("the clock of the database is behind the latest release");
  expect([await known("a"), await known("b")]).toEqual([1, null]);
});

test("seeds are forgotten, and are not known to tables of another version", async () => {
  await load(open.dataSource, small(), { summary: "Small seeds.", digest: "a" });
  await forgetSeeds(open.dataSource.manager);
  expect(await known("a")).toBeNull();

  await load(open.dataSource, small(), { summary: "Small seeds.", digest: "a" });
  await open.dataSource.query("UPDATE migration SET name = 'Other' WHERE name LIKE 'MovedAddresses%'");
  expect(await known("a")).toBeNull();
  await open.dataSource.query("UPDATE migration SET name = 'MovedAddresses1764000001000' WHERE name = 'Other'");
  expect(await known("a")).toBe(1);

  await open.dataSource.query("DROP TABLE ingested_seeds");
  expect(await known("a")).toBeNull();
  await forgetSeeds(open.dataSource.manager);
  await open.dataSource.query("DROP TABLE migration");
  expect(await known("a")).toBeNull();
});
