import { isDerived } from "../../platform/database/tables.js";
import type { Difference, Progress } from "./load.js";

const SHOWN = 10;

/** What a release adds, changes and removes, by table, with the first records of each. */
export function printDifference({ tables, added, changed, removed }: Difference, wouldBe: boolean): string {
  const total = added + changed + removed;
  if (total === 0) return wouldBe ? "Nothing would change: no release." : "Nothing has changed: no release.";
  const lines = [`${wouldBe ? "Would be" : "Were"} added: ${added}, changed: ${changed}, removed: ${removed}.`];
  for (const table of tables.filter((each) => !isDerived(each.table))) {
    for (const [sign, ids] of [
      ["+", table.added.map(({ id }) => id)],
      ["~", table.changed.map(({ id }) => id)],
      ["-", table.removed],
    ] as const) {
      if (ids.length === 0) continue;
      lines.push(`${sign} ${table.table}: ${ids.length}`, ...ids.slice(0, SHOWN).map((id) => `    ${sign} ${id}`));
      if (ids.length > SHOWN) lines.push(`    … and ${ids.length - SHOWN} more`);
    }
  }
  return lines.join("\n");
}

/** Progress on the error stream: one line that moves where a person watches, plain lines where none does. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return (table, done, all) => {
    if (stream.isTTY) stream.write(`\r\u001b[2KRecording ${done}/${all}: ${table}${done === all ? "\n" : ""}`);
    else if (done === all) stream.write(`Recorded ${all} tables.\n`);
  };
}
