import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type KnownSeeds, readKnownSeeds } from "../src/app/known-seeds.js";
import { keepReady, readyRecords } from "../src/app/ready-records.js";
import { contentHash } from "../src/ingest/build/content-hash.js";
import type { Records } from "../src/ingest/rows.js";
import { TABLES } from "../src/platform/database/tables.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { ADDITIONS } from "./support/additions.js";
import { GOOD, seedFolder } from "./support/corpus.js";

let folder: string;
let known: KnownSeeds & { readonly digest: string };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-ready-"));
  known = readSeeds(join(PACKAGE_ROOT, "seeds"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readSeeds(...directories: string[]): KnownSeeds & { readonly digest: string } {
  const { digest, records } = readKnownSeeds(directories, { canonical: false, counts: false });
  if (digest === null) throw new Error("the seeds have no digest");
  return { digest, records };
}

/** Each record in its order, by what an ingest compares. */
const saidBy = (records: Records | null) =>
  records && TABLES.map((table) => [table, [...records[table]].map(([id, record]) => [id, contentHash(table, record)])]);

test("what a build keeps ready says of every record what the seeds say", () => {
  keepReady(known, folder);
  expect(saidBy(readyRecords(known.digest, folder))).toEqual(saidBy(known.records));
});

test("other seeds are read, and so are the same with private additions beside them; what an earlier build kept goes", () => {
  const [seeds, ours] = [seedFolder(GOOD), seedFolder(ADDITIONS)];
  const small = readSeeds(seeds.path);
  expect(readyRecords(small.digest, folder)).toBeNull();
  keepReady(small, folder);
  const kept = readdirSync(folder);
  expect(kept).toHaveLength(1);
  expect(saidBy(readyRecords(small.digest, folder))).toEqual(saidBy(small.records));
  expect(readyRecords(known.digest, folder)).toBeNull();
  expect(readyRecords(readSeeds(seeds.path, ours.path).digest, folder)).toBeNull();
  keepReady(small, folder);
  expect(readdirSync(folder)).toEqual(kept);
  seeds.remove();
  ours.remove();
});
