import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Contents, Records } from "../ingest/rows.js";
import { TABLES, type Table } from "../platform/database/tables.js";
import { sha256 } from "../platform/kernel/canonical.js";
import { PACKAGE_ROOT } from "../platform/kernel/package-root.js";
import type { KnownSeeds } from "./known-seeds.js";

const FOLDER = join(PACKAGE_ROOT, "dist", "src", "app");
const FILE = /^records-[0-9a-f]+\.json\.gz$/;

/** What is made ready of seeds, by a name. Their digest tells them and the code that reads them; the names of countries come with Node. */
export const nameOfReady = (digest: string) => sha256(`${digest} ${process.versions.icu}`).slice(0, 16);

const fileOf = (digest: string) => `records-${nameOfReady(digest)}.json.gz`;

/** The records of seeds that a build has read already, by the digest of these; null where none did: the seeds are then read. */
export function readyRecords(digest: string, folder = FOLDER): Records | null {
  const path = join(folder, fileOf(digest));
  if (!existsSync(path)) return null;
  const rows: { readonly [T in Table]: readonly Contents[T][] } = JSON.parse(gunzipSync(readFileSync(path)).toString());
  const byId = (of: readonly { readonly id: string }[]) => new Map(of.map((row) => [row.id, row] as const));
  return Object.fromEntries(TABLES.map((table) => [table, byId(rows[table])])) as unknown as Records;
}

/** Keeps what a build has read, for all who will serve the same seeds with the same code; what an earlier one kept goes. */
export function keepReady({ digest, records }: KnownSeeds, folder = FOLDER): void {
  if (digest === null) return;
  const file = fileOf(digest);
  for (const past of readdirSync(folder).filter((name) => FILE.test(name) && name !== file)) rmSync(join(folder, past));
  if (existsSync(join(folder, file))) return;
  const rows = Object.fromEntries(TABLES.map((table) => [table, [...records[table].values()]]));
  // Nobody finds one that is half written.
  const draft = join(folder, `${file}.${process.pid}`);
  writeFileSync(draft, gzipSync(JSON.stringify(rows)));
  renameSync(draft, join(folder, file));
}
