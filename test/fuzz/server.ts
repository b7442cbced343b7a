import "reflect-metadata";
import { openNode } from "../support/node.js";
import { prepareTemplate } from "../support/template.js";
import { targetOf } from "./target.js";

/** A server by itself in a process, so that what it holds is not what the fuzzer holds. Its parent asks it for looks. */
await prepareTemplate();
const node = await openNode({ cacheBytes: 16_000_000 });
const target = targetOf(node);
process.on("message", async () => process.send?.(await target.look()));
process.once("disconnect", () => void node.close().then(() => process.exit()));
process.send?.(node.origin);
