import { ADDRESSED } from "../../src/ingest/build/records.js";
import { requireCorpus } from "../../src/ingest/corpus.js";

/** Every id that seeds give out, by kind. */
export function idsOf(seeds: string): ReadonlyMap<string, readonly string[]> {
  const records = requireCorpus(seeds);
  return new Map(ADDRESSED.map((table) => [table, [...(records.get(table)?.keys() ?? [])].sort()]));
}
