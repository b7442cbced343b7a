import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNode, type TestNode } from "./support/node.js";

const QUESTION =
  '{ jurisdiction(code: "KZ") { statutes(first: 3) { nodes { title provisions(first: 3) { nodes { heading } } } } } }';

/** A node whose reads of statutes wait until they are let, and what was read. */
let node: TestNode;
const read: string[] = [];
let letRead = () => {};
const held = new Promise<void>((resolve) => {
  letRead = resolve;
});
const logged: string[] = [];
const write = process.stdout.write;

beforeAll(async () => {
  node = await openNode({ answerBytes: 0, logLevel: "warn" }, (reader) => ({
    ...reader,
    async rows(statement, options) {
      if (statement.text.includes("FROM release")) return reader.rows(statement, options);
      read.push(statement.text);
      if (statement.text.includes("FROM statute")) await held;
      return reader.rows(statement, options);
    },
  }));
  process.stdout.write = ((text: string) => {
    logged.push(String(text));
    return true;
  }) as typeof write;
});
afterAll(async () => {
  process.stdout.write = write;
  await node.close();
});

const isReading = async (until: () => boolean) => {
  for (const end = Date.now() + 20_000; !until(); await sleep(5)) if (Date.now() > end) throw new Error("nothing is read");
};

test("what a client asked who hung up begins no further reads, and is no fault of ours", async () => {
  const asked = request(`${node.origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" } });
  asked.once("error", () => undefined).end(JSON.stringify({ query: QUESTION }));
  await isReading(() => read.some((text) => text.includes("FROM statute")));
  // Not by halves: whoever closes his half still waits.
  asked.socket?.resetAndDestroy();
  for (const end = Date.now() + 20_000; (await node.figure("requests_in_flight")) > 0 && Date.now() < end; ) await sleep(5);
  const before = read.length;
  letRead();
  await sleep(500);
  expect(read.slice(before)).toEqual([]);
  expect(logged.join("")).toBe("");
  const metrics = await (await fetch(`${node.origin}/metrics`)).text();
  expect(metrics).not.toMatch(/minelaw_http_request_seconds_count\{[^}]*status="5/);
  // Others are answered as ever, from what was read meanwhile.
  const { body } = await node.post(QUESTION);
  expect(body.errors).toBeUndefined();
  expect(read.slice(before).some((text) => text.includes("FROM provision"))).toBe(true);
});
