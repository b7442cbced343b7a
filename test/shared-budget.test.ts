import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNode, type TestNode } from "./support/node.js";
import { freePort, startRedis, until } from "./support/redis.js";
import { withRedis } from "./support/where.js";

const BUDGET = 1_000;
const QUESTION = "{ releases { totalCount } }";

withRedis("the budget", () => {
  let port: number;
  let redis: ChildProcess;
  let a: TestNode;
  let b: TestNode;

  beforeAll(async () => {
    port = await freePort();
    redis = await startRedis(port);
    const options = { redisUrl: `redis://127.0.0.1:${port}`, budget: BUDGET, proxies: ["loopback"] };
    [a, b] = [await openNode(options), await openNode(options)];
    // A node counts by itself until it has found Redis.
    await until(countTogether);
  });
  afterAll(async () => {
    await Promise.all([a.close(), b.close()]);
    redis.kill("SIGKILL");
  });

  let newcomers = 0;
  /** Whether one node knows what a newcomer has just spent at the other. */
  async function countTogether(): Promise<boolean> {
    const client = `10.0.1.${newcomers++}`;
    return (await leftAfter(a, client)) > (await leftAfter(b, client));
  }

  test("count what a client spends together, and refuse it together", async () => {
    const first = await leftAfter(a, "10.0.0.2");
    const cost = BUDGET - first;
    expect(cost).toBeGreaterThan(0);
    expect(await leftAfter(b, "10.0.0.2")).toBe(BUDGET - 2 * cost);
    expect(await leftAfter(a, "10.0.0.2")).toBe(BUDGET - 3 * cost);
    for (let left = BUDGET; left >= 0; left -= cost) await ask(a, "10.0.0.3");
    const refused = await ask(b, "10.0.0.3");
    expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([429, "RATE_LIMITED"]);
    expect((await ask(b, "10.0.0.4")).status).toBe(200);
  });

  test("answer without Redis, each by its own count, and count together again when it is back", async () => {
    redis.kill("SIGKILL");
    await once(redis, "exit");
    const cost = BUDGET - (await leftAfter(a, "10.0.0.5"));
    expect(await leftAfter(b, "10.0.0.5")).toBe(BUDGET - cost);
    expect(await leftAfter(a, "10.0.0.5")).toBe(BUDGET - 2 * cost);

    redis = await startRedis(port);
    await until(countTogether);
  });

  test("answer while Redis hangs", async () => {
    redis.kill("SIGSTOP");
    const started = performance.now();
    for (const node of [a, b]) expect((await ask(node, "10.0.0.6")).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(3_000);
    redis.kill("SIGCONT");
  });
});

function ask(node: TestNode, client: string) {
  return node.post(QUESTION, { headers: { "x-forwarded-for": client } });
}

/** What a client has left after one more question. */
async function leftAfter(node: TestNode, client: string): Promise<number> {
  const { status, headers } = await ask(node, client);
  expect(status).toBe(200);
  return Number(/;r=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1]);
}
