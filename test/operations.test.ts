import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { printConfig, readConfig } from "../src/app/config.js";
import type { Reader } from "../src/platform/database/reader.js";
import { Refusal } from "../src/platform/kernel/errors.js";
import { openNode, type TestNode } from "./support/node.js";

describe("a node", () => {
  let node: TestNode;
  let lost = false;
  beforeAll(async () => {
    const wrap = (reader: Reader): Reader => ({
      ...reader,
      async rows(statement) {
        if (lost) throw new Refusal("DATABASE_UNAVAILABLE", "the database does not answer; ask again in a moment");
        return reader.rows(statement);
      },
    });
    node = await openNode({}, wrap);
  });
  afterAll(() => node.close());

  const get = async (path: string) => {
    const response = await fetch(node.origin + path);
    return { status: response.status, text: await response.text() };
  };

  test("says that it lives, and whether it can answer", async () => {
    expect(await get("/livez")).toEqual({ status: 200, text: '{"status":"alive"}' });
    const ready = await get("/readyz");
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      200,
      { status: "ready", checks: { serving: true, database: true, release: true }, release: 1 },
    ]);
  });

  test("without its database lives, is not ready, and says so to those who ask, until it is back", async () => {
    const query = '{ jurisdiction(code: "KZ") { code name } __typename }';
    lost = true;
    expect((await get("/livez")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(503);
    const refused = await node.post(query);
    expect([refused.status, refused.headers.get("retry-after"), refused.body.data]).toEqual([503, "2", undefined]);
    expect(refused.body.errors?.map(({ extensions }) => extensions.code)).toEqual(["DATABASE_UNAVAILABLE"]);
    const page = await fetch(`${node.origin}/akn/kz`, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "2"]);
    lost = false;
    expect((await node.post(query)).body.errors).toBeUndefined();
    expect((await get("/readyz")).status).toBe(200);
  });

  test("tells Prometheus what it did", async () => {
    await node.post("{ statutes(first: 5) { nodes { id } } }");
    await node.post("{ nothing }");
    const { text } = await get("/metrics");
    for (const line of [
      /^minelaw_http_request_seconds_count\{route="\/graphql",method="POST",status="200"\} [1-9]/m,
      /^minelaw_query_cost_points_bucket\{le="30"\} [1-9]/m,
      /^minelaw_graphql_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} 1$/m,
      /^minelaw_loader_misses [1-9]/m,
      /^minelaw_requests_in_flight 0$/m,
      /^minelaw_pool_waiting 0$/m,
      /^minelaw_release 1$/m,
      /^nodejs_eventloop_lag_seconds /m,
    ]) {
      expect(text).toMatch(line);
    }
  });

  test("logs under the id that a proxy gave, if it is one", async () => {
    const idFor = async (given: string) =>
      (await fetch(`${node.origin}/livez`, { headers: { "x-request-id": given } })).headers.get("x-request-id");
    expect(await idFor("abcdef-123456")).toBe("abcdef-123456");
    expect(await idFor("a b {}")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the configuration", () => {
  test("is printed without passwords", () => {
    const printed = printConfig(
      readConfig({
        DATABASE_URL: "postgres://law:s3cr@t:w0rd@db.example:5432/minelaw",
        REPLICA_DATABASE_URL: "postgresql://law:s3cret@replica.example/minelaw",
        REDIS_URL: "redis://:s3cret@redis.example:6379",
      }),
    );
    expect(printed).not.toMatch(/s3cr|w0rd/);
    expect(printed).toContain("postgres://law:***@db.example:5432/minelaw");
  });

  test("names every fault at once", () => {
    expect(() => readConfig({ REDIS_URL: "http://x", MINELAW_POOL: "0", MINELAW_DEADLINE_MS: "soon" })).toThrow(
      /MINELAW_POOL.*REDIS_URL.*MINELAW_DEADLINE_MS/,
    );
  });
});
