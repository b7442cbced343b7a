import { expect, test } from "@jest/globals";
import { openNode } from "../support/node.js";
import { riseOf } from "./level.js";
import { fuzz } from "./run.js";
import { targetOf } from "./target.js";

test("hundreds of questions and broken requests leave the server answering and the database as it was", async () => {
  const node = await openNode({ cacheBytes: 4_000_000 });
  const target = targetOf(node);
  try {
    const report = await fuzz(target, { queries: 400, malformed: 200, seed: 20261122 });
    expect(report.faults).toEqual([]);
    // A fuzzer whose questions are all refused tests nothing.
    expect(report.outcomes["200 answered"]).toBeGreaterThan(100);
  } finally {
    target.close();
    await node.close();
  }
}, 120_000);

test("memory that rises to the end is told from memory that fills up and stays", () => {
  const looks = (heapAt: (n: number) => number) =>
    Array.from({ length: 25 }, (_, n) => ({ heap: heapAt(n), external: 100, resident: 0 }));
  expect(riseOf(looks((n) => 100 + 5 * n))).toBe(65);
  expect(riseOf(looks((n) => Math.min(400, 100 + 40 * n)))).toBe(0);
  expect(riseOf(looks(() => 100).slice(0, 14))).toBeNull();
});
