import { tableOf } from "../../src/platform/database/tables.js";
import { RECORDED_KINDS } from "../../src/platform/kernel/kinds.js";
import { seedRecords } from "./seed-records.js";

/** Every id that the seeds give out, by kind. */
export function idsOfSeeds(): ReadonlyMap<string, readonly string[]> {
  const records = seedRecords();
  return new Map(RECORDED_KINDS.map((kind) => [kind, [...records[tableOf(kind)].keys()].sort()]));
}
