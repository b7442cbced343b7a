import type { DataSource } from "typeorm";
import { load } from "../ingest/load/load.js";
import { makeCluster } from "../platform/database/pglite.js";
import type { KnownSeeds } from "./known-seeds.js";
import { withEmbedded, withTables } from "./open-for-writing.js";
import { AT_START, lawOf } from "./seeds-to-serve.js";

/** Packs a database that holds seeds, unless it is there, for all first starts over the same seeds with the same code: a build does. */
export async function packLaw({ digest, records }: KnownSeeds): Promise<void> {
  if (digest === null) return;
  const ingest = (dataSource: DataSource) => load(dataSource, records, { summary: AT_START, digest });
  await makeCluster(lawOf(digest), async (server) => void (await withEmbedded(server, withTables(ingest))));
}
