import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import type { Reader } from "../src/platform/database/reader.js";
import { openCorpus, openNodeOver, type TestNode } from "./support/node.js";
import { freePort, startRedis, until } from "./support/redis.js";
import { withRedis } from "./support/where.js";

withRedis("the answers", () => {
  let port: number;
  let redis: ChildProcess;
  let reader: Reader;
  let a: TestNode;
  let b: TestNode;
  beforeAll(async () => {
    port = await freePort();
    redis = await startRedis(port);
    reader = await openCorpus();
    const redisUrl = `redis://127.0.0.1:${port}`;
    [a, b] = [await openNodeOver(reader, { redisUrl }), await openNodeOver(reader, { redisUrl })];
    await until(isShared);
  });
  afterAll(async () => {
    for (const node of [a, b]) await node?.close();
    await reader?.close();
    redis?.kill("SIGKILL");
  });

  let questions = 0;
  /** Whether what one node has just answered the other has at hand. */
  async function isShared(): Promise<boolean> {
    const query = `query Q${questions++} { statutes(first: 3) { nodes { id title } } }`;
    const { body } = await a.post(query);
    const hits = await b.figure("answer_hits");
    expect((await b.post(query)).body).toEqual(body);
    return (await b.figure("answer_hits")) > hits;
  }

  test("share answers, also those that looked at the day", async () => {
    const query = '{ assessMining(miner: { jurisdiction: "RU-IRK.south", subject: INDIVIDUAL }) { verdict notice } }';
    const { body } = await a.post(query);
    const hits = await b.figure("answer_hits");
    expect((await b.post(query)).body).toEqual(body);
    expect(await b.figure("answer_hits")).toBe(hits + 1);
  });

  test.each<[string, (sealed: Buffer) => Buffer | string]>([
    ["empty", () => ""],
    ["no JSON", () => "<html>"],
    ["an answer without a seal", () => '{"data":{"statutes":{"nodes":[]}}}'],
    ["cut off", (sealed) => sealed.subarray(0, -1)],
    ["the answer to another question", () => other],
  ])("make an answer anew where Redis holds what is %s", async (_what, spoil) => {
    const redisClient = new Redis(port, "127.0.0.1");
    const asked = async () => `query Q${questions++} { statutes(first: 3) { nodes { id title } } }`;
    await redisClient.flushall();
    await a.post(await asked());
    other = (await redisClient.getBuffer((await redisClient.keys("minelaw:answer:*"))[0] as string)) as Buffer;
    await redisClient.flushall();
    const query = await asked();
    const { body } = await a.post(query);
    const [place = ""] = await redisClient.keys("minelaw:answer:*");
    await redisClient.set(place, spoil((await redisClient.getBuffer(place)) as Buffer));
    const hits = await b.figure("answer_hits");
    expect(await b.post(query)).toMatchObject({ status: 200, body });
    expect(await b.figure("answer_hits")).toBe(hits);
    redisClient.disconnect();
  });
  let other: Buffer;

  test("answer each for itself while Redis is gone or hangs, and share again when it is back", async () => {
    redis.kill("SIGKILL");
    await once(redis, "exit");
    expect(await isShared()).toBe(false);
    redis = await startRedis(port);
    await until(isShared);
    redis.kill("SIGSTOP");
    expect(await isShared()).toBe(false);
    redis.kill("SIGCONT");
  });
});
