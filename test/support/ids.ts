import { requireCorpus } from "../../src/ingest/corpus.js";
import { tableOf } from "../../src/platform/database/tables.js";
import { RECORDED_KINDS } from "../../src/platform/kernel/kinds.js";

/** Every id that seeds give out, by kind. */
export function idsOf(seeds: string): ReadonlyMap<string, readonly string[]> {
  const records = requireCorpus(seeds);
  return new Map(RECORDED_KINDS.map((kind) => [kind, [...records[tableOf(kind)].keys()].sort()]));
}
