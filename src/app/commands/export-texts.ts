import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportTexts } from "../../ingest/import/akn-export.js";
import { makeFolder } from "../../platform/kernel/make-folder.js";
import type { Config } from "../config.js";
import { withDatabase } from "../open-for-writing.js";

/** Writes the texts of a collection that stand into a folder, each as a document of Akoma Ntoso. */
export async function exportTextsCommand(config: Config, folder: string, { collection }: { collection: string }): Promise<void> {
  makeFolder(folder);
  await withDatabase(config, async (dataSource) => {
    let count = 0;
    for await (const { name, xml } of exportTexts(dataSource, collection)) {
      writeFileSync(join(folder, name), xml);
      count++;
    }
    console.log(count > 0 ? `${count} texts of ${collection} are in ${folder}.` : `No text of ${collection} stands.`);
  });
}
