import { setTimeout as sleep } from "node:timers/promises";
import { type Answers, type Seen, underLoad } from "./load.js";
import { ok, until } from "./processes.js";

export interface Row {
  readonly fault: string;
  readonly seen: Seen;
  /** Whether right answers came again without anybody's help. */
  readonly recovered: boolean;
}

/** Does one thing to what is under load, and says what those who asked saw. */
export async function trial(
  fault: string,
  url: string,
  answers: Answers,
  act: () => Promise<void>,
  { after = 2_000, health = new URL("/readyz", url).href } = {},
): Promise<Row> {
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
  const row = { fault, seen, recovered };
  console.log(printRow(row));
  return row;
}

export const HEAD = `| fault | asked | right | refused | lost | wrong | longest gap, ms | releases | recovered |
|---|---|---|---|---|---|---|---|---|`;

export function printRow({ fault, seen, recovered }: Row): string {
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
