import { forgetSeeds } from "../../ingest/load/ingested-seeds.js";
import type { Config } from "../config.js";
import { withDatabase } from "../open-for-writing.js";

/** Brings the tables up to date, or takes one migration back. */
export async function migrate(config: Config, options: { down?: boolean }): Promise<void> {
  await withDatabase(config, async (dataSource) => {
    if (options.down) {
      // Records may go with a migration: the next start compares all of them.
      await forgetSeeds(dataSource.manager);
      await dataSource.undoLastMigration();
    } else await dataSource.runMigrations();
    console.log(options.down ? "The last migration is taken back." : "The tables are up to date.");
  });
}
