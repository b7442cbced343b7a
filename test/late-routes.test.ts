import { expect, test } from "@jest/globals";
import Fastify from "fastify";
import { addLate } from "../src/site/late-routes.js";

test("what could not be loaded is loaded for the next who asks", async () => {
  const http = Fastify();
  let loads = 0;
  addLate(http, ["/here"], async (routes) => {
    loads += 1;
    await Promise.resolve();
    if (loads === 1) throw new Error("not yet");
    routes.get("/here", () => "loaded");
  });
  const together = await Promise.all([http.inject("/here"), http.inject("/here")]);
  expect(together.map(({ statusCode }) => statusCode)).toEqual([500, 500]);
  expect(loads).toBe(1);
  const again = await http.inject("/here");
  expect([again.statusCode, again.body]).toEqual([200, "loaded"]);
  await http.inject("/here");
  expect(loads).toBe(2);
  await http.close();
});

test("addresses that are loaded are those that are served", async () => {
  const http = Fastify();
  addLate(http, ["/here"], async (routes) => routes.get("/there", () => ""));
  const { statusCode, body } = await http.inject("/here");
  expect(statusCode).toBe(500);
  expect(body).toContain("answers at /there, and is asked at /here");
  await http.close();
});
