import { openNode } from "../support/node.js";
import { prepareTemplate } from "../support/template.js";
import { fuzz } from "./run.js";

const [queries = "50000", malformed = "5000", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
await prepareTemplate();
const node = await openNode({ cacheBytes: 16_000_000 });
const started = Date.now();
const PARTS = 25;
for (let part = 0; part < PARTS; part++) {
  const counts = { queries: Number(queries) / PARTS, malformed: Number(malformed) / PARTS, seed: Number(seed) + part };
  const report = await fuzz(node, counts);
  console.log(JSON.stringify({ part, seconds: Math.round((Date.now() - started) / 1000), ...report }));
  if (report.faults.length > 0) process.exitCode = 1;
}
await node.close();
