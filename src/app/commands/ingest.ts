import type { DataSource } from "typeorm";
import { requireCorpus } from "../../ingest/corpus.js";
import { compare, compareRecords } from "../../ingest/load/load.js";
import { printDifference } from "../../ingest/load/print.js";
import { bringUpToDate } from "../../platform/database/migrating.js";
import { type Connection, requireTables } from "../../platform/database/up-to-date.js";
import { Refusal } from "../../platform/kernel/errors.js";
import type { Config } from "../config.js";
import { readKnownSeeds } from "../known-seeds.js";
import { withDatabase } from "../open-for-writing.js";
import { publish } from "../publish.js";
import { recordsAt } from "./seeds-at.js";

interface IngestOptions {
  readonly dryRun?: boolean;
  /** A folder, or a git ref, whose seeds are compared with in place of the latest release. */
  readonly against?: string;
  readonly summary?: string;
}

/** Makes a release, or says what it would hold. */
export async function ingest(config: Config, options: IngestOptions): Promise<void> {
  if (options.against !== undefined) return sayWhatDiffers(config, options.against, options.dryRun ?? false);
  const { records, digest } = readKnownSeeds(config.seedsDirectories);
  await withDatabase(config, async (dataSource) => {
    if (options.dryRun) {
      await requireTables(asConnection(dataSource), config.databaseUrl ? "DATABASE_URL" : "MINELAW_DATA_DIR");
      console.log(printDifference(await compare(dataSource, records), true));
    } else {
      await bringUpToDate(dataSource);
      const summary = options.summary ?? "Revised seeds.";
      const hasNodes = config.databaseUrl !== null;
      console.log(printDifference(await publish(dataSource, records, { summary, digest, hasNodes }), false));
    }
  });
}

/** What the seeds add, change and remove by themselves, whatever the database holds: it is not asked. */
function sayWhatDiffers({ seedsDirectories }: Config, against: string, dryRun: boolean): void {
  if (!dryRun) throw new Refusal("BAD_CONFIGURATION", "--against goes with --dry-run: a release follows the one before it");
  const records = requireCorpus(seedsDirectories);
  console.log(printDifference(compareRecords(recordsAt(against, seedsDirectories), records), true));
}

/** TypeORM's own way to ask for migrations makes a table, and a dry run makes nothing. */
function asConnection(dataSource: DataSource): Connection {
  return { query: async (text, values) => ({ rows: await dataSource.query(text, values) }) };
}
