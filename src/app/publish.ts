import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { type Difference, type LoadOptions, load } from "../ingest/load/load.js";
import { showProgress } from "../ingest/load/print.js";
import type { Records } from "../ingest/rows.js";

/** Makes a release of records, if anything in them differs, and waits until it counts. */
export async function publish(dataSource: DataSource, records: Records, options: LoadOptions): Promise<Difference> {
  const { release, difference, publishedAt } = await load(dataSource, records, { ...options, progress: showProgress() });
  if (release !== null) {
    const wait = (publishedAt?.getTime() ?? 0) - Date.now();
    if (wait > 0) await sleep(wait);
    console.log(`Release ${release} is published.`);
  }
  return difference;
}
