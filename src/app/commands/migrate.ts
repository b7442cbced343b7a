import { forgetSeeds } from "../../ingest/load/ingested-seeds.js";
import { bringUpToDate, takeBack } from "../../platform/database/migrating.js";
import type { Config } from "../config.js";
import { withDatabase } from "../open-for-writing.js";

/** Brings the tables up to date, or takes one migration back. */
export async function migrate(config: Config, options: { down?: boolean; loseRecords?: boolean }): Promise<void> {
  await withDatabase(config, async (dataSource) => {
    if (!options.down) {
      await bringUpToDate(dataSource);
      console.log("The tables are up to date.");
      return;
    }
    // Records may go with a migration: the next start compares all of them.
    const name = await takeBack(dataSource, { loseRecords: options.loseRecords ?? false, first: forgetSeeds });
    console.log(name ? `${name} is taken back.` : "There is no migration to take back.");
  });
}
