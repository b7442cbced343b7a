import type { Seeds } from "../read/seed-file.js";
import type { Warn } from "./report.js";

/** What is read at an address may be another tomorrow: a source says when it was read, or where a copy is kept. */
export function checkSources({ jurisdictions }: Seeds, warn: Warn): void {
  for (const file of jurisdictions) {
    file.content.sources.forEach(({ id, url, retrieved, archived }, index) => {
      if (!url) return;
      if (!retrieved) warn(file, ["sources", index], "UNREAD_SOURCE", `${id} has an address, and nobody noted when it was read`);
      if (!archived) warn(file, ["sources", index], "UNARCHIVED_SOURCE", `${id} has an address, and no copy of it is recorded`);
    });
  }
}
