import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { type Difference, type LoadOptions, load, NOTICE_MILLISECONDS } from "../ingest/load/load.js";
import { showProgress } from "../ingest/load/print.js";
import type { Records } from "../ingest/rows.js";

interface PublishOptions extends Pick<LoadOptions, "summary" | "digest"> {
  /** Whether nodes may read the database that have to hear of a release before it counts: nobody else reads an embedded one. */
  readonly hasNodes: boolean;
}

/** Makes a release of records, if anything in them differs, and waits until it counts. */
export async function publish(
  dataSource: DataSource,
  records: Records,
  { hasNodes, ...options }: PublishOptions,
): Promise<Difference> {
  const notice = hasNodes ? NOTICE_MILLISECONDS : 0;
  const { release, difference, publishedAt } = await load(dataSource, records, { ...options, notice, progress: showProgress() });
  if (release !== null) {
    // The instant is the database's: a clock of this machine that is behind it would have one wait for hours.
    const wait = Math.min((publishedAt?.getTime() ?? 0) - Date.now(), NOTICE_MILLISECONDS);
    if (wait > 0) await sleep(wait);
    console.log(`Release ${release} is published.`);
  }
  return difference;
}
