import { type Beginning, clusterOf } from "../platform/database/beginning.js";
import { releaseOfSeeds } from "../platform/database/up-to-date.js";
import { lazily } from "../platform/kernel/lazily.js";
import type { SeedsToServe } from "./open-for-serving.js";
import { nameOfReady } from "./ready-records.js";
import { digestOfSeeds } from "./seeds-digest.js";
import { readInThread } from "./seeds-thread.js";

/** What the release says that a first start makes, or that a build has made for it. */
export const AT_START = "The seeds as they were at start.";

/** A database that holds seeds, by their digest. */
export const lawOf = (digest: string): Beginning => ({ lawOf: nameOfReady(digest) });

/** Seeds that are read only where the database does not hold them as they are. */
export function seedsIn(directories: readonly string[]): SeedsToServe {
  // Every byte of seeds and code is read for it: once a start.
  const digestOfAll = lazily(() => digestOfSeeds(directories));
  return {
    areIn: async (connection) => {
      const digest = digestOfAll();
      const release = digest && (await releaseOfSeeds(connection, digest));
      if (!release) return false;
      console.log(`The seeds are those of release ${release}.`);
      return true;
    },
    packed: () => {
      const digest = digestOfAll();
      const begins = digest && lawOf(digest);
      return begins && clusterOf(begins).isThere ? begins : null;
    },
    read: async () => {
      const { digest, records } = await readInThread(directories, digestOfAll());
      const { publish } = await import("./publish.js");
      return async (dataSource, hasNodes) => {
        await publish(dataSource, records, { summary: AT_START, digest, hasNodes });
      };
    },
  };
}
