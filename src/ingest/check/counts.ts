import { parse, stringify } from "yaml";
import { RESEARCHED } from "../../platform/database/tables.js";
import { placeOfId } from "../../platform/kernel/id.js";
import { readText } from "../read/read-text.js";
import type { Fault } from "../read/seed-file.js";
import type { Records } from "../rows.js";

const FILE = "counts.yaml";

type Counts = Record<string, Record<string, number>>;

/** How many records of each kind the corpus has, in all and by jurisdiction; private additions are not counted. */
function countsOf(records: Records): Counts {
  const counts: Counts = {};
  for (const table of RESEARCHED) {
    const byPlace: Record<string, number> = { all: 0 };
    const rows: Iterable<{ readonly id: string; readonly private?: true }> = records[table].values();
    const ids = [...rows].filter((row) => !row.private).map(({ id }) => id);
    for (const id of ids.sort()) {
      byPlace.all = (byPlace.all ?? 0) + 1;
      // Where an id led that a record once had is counted once, and not by place.
      const place = table === "moved_address" ? null : placeOfId(id);
      if (place) byPlace[place] = (byPlace[place] ?? 0) + 1;
    }
    counts[table] = byPlace;
  }
  return counts;
}

export function printCounts(records: Records): string {
  return `# How many records the seeds hold: written by npm run seeds:format, checked by minelaw check, so that nothing vanishes unnoticed.\n${stringify(countsOf(records))}`;
}

/** Compares the corpus with the counts that were written down. */
export function checkCounts(directory: string, records: Records): Fault[] {
  const written = writtenCounts(directory);
  if (!written) {
    const message = "the counts are missing or no YAML; run npm run seeds:format and look at the difference";
    return [{ file: FILE, line: 1, message }];
  }
  const faults: Fault[] = [];
  const counted = countsOf(records);
  for (const table of new Set([...Object.keys(written), ...Object.keys(counted)])) {
    for (const place of new Set([...Object.keys(written[table] ?? {}), ...Object.keys(counted[table] ?? {})])) {
      const [was, is] = [written[table]?.[place] ?? 0, counted[table]?.[place] ?? 0];
      if (was !== is)
        faults.push({
          file: FILE,
          line: 1,
          message: `${table} of ${place}: ${was} are written down and there are ${is}; run npm run seeds:format if that is meant`,
        });
    }
  }
  return faults;
}

function writtenCounts(directory: string): Counts | null {
  const read = readText(directory, FILE);
  if ("faults" in read) return null;
  try {
    return parse(read.text) as Counts | null;
  } catch {
    return null;
  }
}

export const COUNTS_FILE = FILE;
