import "reflect-metadata";
import { COSTLY, PUBLISHED } from "./questions.js";
import { serve } from "./served.js";

/** Prints the points of each kind of question beside the microseconds that it takes, one after the other, each unlike the others, no answer kept: `npm run points`. */
const TIMES = 9;
/** By how much a row may be off the middle one. */
const FARTHEST = 5;

const served = await serve();
const rows: { readonly name: string; readonly points: number; readonly microseconds: number }[] = [];
try {
  for (const { name, body } of [...COSTLY, ...PUBLISHED]) {
    const taken: number[] = [];
    let points = 0;
    // The first of a kind reads what all of them share.
    await served.ask(body(TIMES), 1);
    for (let n = 0; n < TIMES; n++) {
      const began = performance.now();
      const response = await served.ask(body(n), 1);
      taken.push((performance.now() - began) * 1_000);
      const { data, errors, extensions } = JSON.parse(await response.text());
      if (errors || !data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      points = extensions.cost.points ?? extensions.cost.cost;
    }
    taken.sort((a, b) => a - b);
    rows.push({ name, points, microseconds: taken[TIMES >> 1] as number });
  }
} finally {
  await served.stop();
}
const each = rows.map(({ points, microseconds }) => microseconds / points).sort((a, b) => a - b);
const middle = each[each.length >> 1] as number;
console.log("| question | points | µs | µs a point | of the middle row |\n|---|---|---|---|---|");
const off: string[] = [];
for (const { name, points, microseconds } of rows) {
  const share = microseconds / points / middle;
  console.log(
    `| ${name} | ${points} | ${Math.round(microseconds)} | ${(microseconds / points).toFixed(2)} | ${share.toFixed(2)} |`,
  );
  if (share > FARTHEST || share < 1 / FARTHEST) off.push(name);
}
if (off.length > 0) {
  console.error(`off by more than ${FARTHEST}: ${off.join("; ")}`);
  process.exitCode = 1;
}
