import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { openRedis } from "../src/platform/http/redis.js";
import { freePort, startRedis } from "./support/redis.js";
import { withRedis } from "./support/where.js";

const SECRET = "s3cr3t";

withRedis("Redis", () => {
  test.each([
    ["before the host", (port: number) => `redis://user:${SECRET}@127.0.0.1:${port}`],
    ["as a parameter", (port: number) => `redis://127.0.0.1:${port}?password=${SECRET}`],
  ])("that refuses a password %s is reported without it", async (_where, url) => {
    const port = await freePort();
    const server = await startRedis(port, ["--requirepass", "another"]);
    const reported = new Promise<object>((resolve) => {
      const redis = openRedis(url(port), (fault) => {
        resolve(fault);
        redis.disconnect();
      });
    });
    expect(await reported).toMatchObject({ message: expect.stringMatching(/WRONGPASS/) });
    expect(JSON.stringify(await reported)).not.toContain(SECRET);
    server.kill("SIGKILL");
  });

  test.each([
    ["is full", ["--maxmemory", "1", "--maxmemory-policy", "noeviction"], "OOM"],
    ["may only be read", ["--replicaof", "127.0.0.1", "1"], "READONLY"],
  ])("that %s is reported once, without what was to be kept", async (_how, settings, code) => {
    const port = await freePort();
    const server = await startRedis(port, settings);
    const reported: object[] = [];
    const redis = openRedis(`redis://127.0.0.1:${port}`, (fault) => reported.push(fault));
    await once(redis, "ready");
    for (let n = 0; n < 3; n++) await redis.set("key", SECRET).catch(() => undefined);
    redis.disconnect();
    server.kill("SIGKILL");
    expect(reported).toEqual([{ message: expect.stringMatching(`^${code} `), code }]);
    expect(JSON.stringify(reported)).not.toContain(SECRET);
  });
});
