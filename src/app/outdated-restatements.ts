import { ImportWatch } from "../platform/database/import-watch.js";
import { ReleaseWatch } from "../platform/database/release-watch.js";
import { type Day, dayOf } from "../platform/kernel/day.js";
import { outdatedRestatements } from "../questions/official/outdated.reads.js";
import type { OutdatedRestatement } from "../questions/official/outdated.type.js";
import type { Config } from "./config.js";
import { openForServing } from "./open-for-serving.js";

/** What the database knows of restatements that are of an older wording. */
export interface Outdated {
  /** The release that the official words were held against; 0 where there is none. */
  readonly release: number;
  readonly restatements: readonly OutdatedRestatement[];
}

/** Reads from the database which restatements are of an older wording than the official words that stand on a day. */
export async function readOutdated(config: Config, today: Day = dayOf(new Date())): Promise<Outdated> {
  const database = await openForServing({ ...config, deadlineMilliseconds: LONG }, null);
  try {
    const [releases, imports] = [new ReleaseWatch(database), new ImportWatch(database)];
    await releases.refresh();
    await imports.refresh();
    const release = releases.published().at(-1)?.number ?? 0;
    const moment = { release, day: today, chosen: "", publicOnly: false };
    const key = String(imports.latest);
    const found = await outdatedRestatements.read(database, moment, [key]);
    return { release, restatements: found.get(key) ?? [] };
  } finally {
    await database.close();
  }
}

/** Nobody waits for an answer that a request would. */
const LONG = 600_000;
