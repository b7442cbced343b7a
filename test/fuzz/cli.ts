import "reflect-metadata";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { givenNumbers } from "../support/given.js";
import { RISE_ALLOWED, riseOf } from "./level.js";
import { fuzz } from "./run.js";
import type { Look, Memory } from "./target.js";

/** The long run: queries, malformed requests and a seed may be given. Ends with 1 if anything happened that must not. */
const { queries, malformed, seed } = givenNumbers({ queries: 50_000, malformed: 5_000, seed: Date.now() % 1_000_000 });
const server = fork(fileURLToPath(new URL("server.js", import.meta.url)), {
  execArgv: ["--expose-gc"],
});
server.once("exit", (code, signal) => {
  console.error(`the server ended: ${signal ?? code}`);
  process.exit(1);
});
const [origin] = (await once(server, "message")) as [string];
const look = async () => {
  server.send("look");
  return ((await once(server, "message")) as [Look])[0];
};

const PARTS = 25;
const started = Date.now();
const levels: Memory[] = [];
let faults = 0;
for (let part = 0; part < PARTS; part++) {
  const counts = { queries: Math.ceil(queries / PARTS), malformed: Math.ceil(malformed / PARTS), seed: seed + part };
  const report = await fuzz({ origin, look }, counts);
  console.log(JSON.stringify({ part, seconds: Math.round((Date.now() - started) / 1000), ...report }));
  faults += report.faults.length;
  if (report.memory) levels.push(report.memory);
}
const rise = riseOf(levels);
console.log(`heap and buffers of the server, from the middle of the run to its end: ${rise} MB more (allowed: ${RISE_ALLOWED})`);
console.log(`faults: ${faults}`);
if (faults > 0 || rise === null || rise > RISE_ALLOWED) process.exitCode = 1;
server.removeAllListeners("exit");
server.disconnect();
