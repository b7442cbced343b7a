import { expect, test } from "@jest/globals";
import { openNode } from "../support/node.js";
import { fuzz } from "./run.js";

test("hundreds of questions and broken requests leave the server answering and the database as it was", async () => {
  const node = await openNode({ cacheBytes: 4_000_000 });
  try {
    const report = await fuzz(node, { queries: 400, malformed: 200, seed: 20261122 });
    expect(report.faults).toEqual([]);
    // A fuzzer whose questions are all refused tests nothing.
    expect(report.outcomes["200 answered"]).toBeGreaterThan(100);
  } finally {
    await node.close();
  }
}, 120_000);
