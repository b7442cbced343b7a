import { expect, test } from "@jest/globals";
import { printConfig, readConfig } from "../src/app/config.js";
import { explicitAddress, withoutSecrets } from "../src/platform/database/server-address.js";

const SECRET = "s3cr3t";

test.each([
  ["before the host", `postgres://user:${SECRET}@host:5432/name`],
  ["with an @ in it", `postgres://user:${SECRET}%40${SECRET}@host/name`],
  ["as a parameter", `postgres://user@host/name?password=${SECRET}`],
  ["as a parameter among others", `postgres://host/name?user=x&sslmode=require&password=${SECRET}&sslkey=${SECRET}`],
  ["in options", `postgres://host/name?options=-c%20x.y%3D${SECRET}`],
  ["behind a #", `postgres://host/name#${SECRET}`],
  ["of a scheme with digits or signs", `redis+x1://:${SECRET}@host`],
  ["of Redis, as a parameter", `rediss://host:6379/0?password=${SECRET}`],
])("a password %s is not printed", (_where, address) => {
  expect(withoutSecrets(address)).not.toContain(SECRET);
  expect(withoutSecrets(address)).toContain("host");
});

test("of the configuration all addresses are printed so, and the rest as it is", () => {
  const config = readConfig({
    DATABASE_URL: `postgres://a:${SECRET}@db/x?password=${SECRET}`,
    REPLICA_DATABASE_URL: `postgres://a@replica/x?password=${SECRET}`,
    REDIS_URL: `redis://cache?password=${SECRET}`,
  });
  const printed = printConfig(config);
  expect(printed).not.toContain(SECRET);
  expect(JSON.parse(printed)).toMatchObject({
    databaseUrl: "postgres://a:***@db/x?password=***",
    replicaUrl: "postgres://a@replica/x?password=***",
    redisUrl: "redis://cache?password=***",
    port: 4000,
  });
});

test.each([
  ["sslmode=require", "sslmode=verify-full"],
  ["sslmode=prefer", "sslmode=verify-full"],
  ["sslmode=verify-ca", "sslmode=verify-full"],
  ["sslmode=no-verify", "sslmode=no-verify"],
  ["sslmode=disable", "sslmode=disable"],
  ["uselibpqcompat=true&sslmode=require", "uselibpqcompat=true&sslmode=require"],
  ["application_name=x", "application_name=x"],
])("%s is asked for as %s", (given, asked) => {
  expect(explicitAddress(`postgres://user:${SECRET}@host/name?${given}`)).toBe(`postgres://user:${SECRET}@host/name?${asked}`);
});
