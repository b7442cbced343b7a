import { releaseOfSeeds } from "../platform/database/up-to-date.js";
import type { SeedsToServe } from "./open-for-serving.js";
import { digestOfSeeds } from "./seeds-digest.js";
import { readInThread } from "./seeds-thread.js";

/** Seeds that are read only where the database does not hold them as they are. */
export function seedsIn(directories: readonly string[]): SeedsToServe {
  return {
    areIn: async (connection) => {
      const digest = digestOfSeeds(directories);
      const release = digest && (await releaseOfSeeds(connection, digest));
      if (!release) return false;
      console.log(`The seeds are those of release ${release}.`);
      return true;
    },
    read: async () => {
      const { digest, records } = await readInThread(directories);
      const { publish } = await import("./publish.js");
      return async (dataSource) => {
        await publish(dataSource, records, { summary: "The seeds as they were at start.", digest });
      };
    },
  };
}
