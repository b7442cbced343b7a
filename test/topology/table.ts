import { setTimeout as sleep } from "node:timers/promises";
import { type Answers, type Seen, underLoad } from "./load.js";
import { ok, until } from "./processes.js";

export interface Row {
  readonly fault: string;
  readonly seen: Seen;
  /** Whether right answers came again without anybody's help. */
  readonly recovered: boolean;
  readonly expected: Expected;
}

/** What those who ask may have to bear. Wrong answers are never among it. */
export interface Expected {
  /** The releases of which answers must have come, and no others. */
  readonly releases: readonly number[];
  /** Requests that may have been cut off. */
  readonly lost?: number;
  /** Refusals that may have been given: statuses, or "not listening". */
  readonly refused?: readonly string[];
}

/** What of a row is not as it must be. */
export function faultsOf({ fault, seen, recovered, expected }: Row): string[] {
  const { releases, lost = 0, refused = [] } = expected;
  const unmeant = Object.keys(seen.refused).filter((kind) => !refused.includes(kind));
  return [
    seen.wrong > 0 && `${seen.wrong} wrong answers`,
    seen.right === 0 && "no right answer",
    !recovered && "it did not recover",
    seen.lost > lost && `${seen.lost} requests lost, of ${lost} allowed: ${[...seen.losses].join("; ")}`,
    unmeant.length > 0 && `refused by ${unmeant.join(", ")}`,
    [...seen.releases].sort().join() !== releases.join() && `answers of releases ${[...seen.releases]}, not ${releases}`,
  ]
    .filter((what) => what !== false)
    .map((what) => `${fault}: ${what}`);
}

/** Prints the table, and ends the process with 1 where anything is not as it must be. */
export function conclude(rows: readonly Row[], more: readonly string[] = []): void {
  console.log(`\n${HEAD}\n${rows.map(printRow).join("\n")}\n`);
  const faults = [...rows.flatMap(faultsOf), ...more];
  for (const fault of faults) console.error(`NOT AS IT MUST BE: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log("all as it must be");
}

/** Does one thing to what is under load, and says what those who asked saw. */
export async function trial(
  fault: string,
  url: string,
  answers: Answers,
  act: () => Promise<void>,
  { expected, after = 2_000 }: { expected: Expected; after?: number },
): Promise<Row> {
  const health = new URL("/readyz", url).href;
  const load = underLoad(url, answers);
  await sleep(1_500);
  await act();
  await sleep(after);
  const recovered = await until("right answers", () => ok(health), 20_000).then(
    () => true,
    () => false,
  );
  await sleep(500);
  const seen = await load.stop();
  const row = { fault, seen, recovered, expected };
  console.log(printRow(row));
  return row;
}

const HEAD = `| fault | asked | right | refused | lost | wrong | longest gap, ms | releases | recovered |
|---|---|---|---|---|---|---|---|---|`;

function printRow({ fault, seen, recovered }: Row): string {
  const refused = Object.entries(seen.refused).map(([status, count]) => `${count} × ${status}`);
  return `| ${[
    fault,
    seen.asked,
    seen.right,
    refused.join(", ") || 0,
    seen.lost,
    seen.wrong,
    seen.longestGap,
    [...seen.releases].join(", "),
    recovered ? "by itself" : "no",
  ].join(" | ")} |`;
}
