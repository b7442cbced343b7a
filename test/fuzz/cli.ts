import { openNode } from "../support/node.js";
import { prepareTemplate } from "../support/template.js";
import { fuzz } from "./run.js";

const [queries = "50000", malformed = "5000", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
await prepareTemplate();
const node = await openNode({ cacheBytes: 16_000_000 });
const started = Date.now();
const report = await fuzz(node, { queries: Number(queries), malformed: Number(malformed), seed: Number(seed) });
await node.close();
console.log(JSON.stringify({ seed, seconds: Math.round((Date.now() - started) / 1000), ...report }, null, 2));
process.exitCode = report.faults.length === 0 ? 0 : 1;
