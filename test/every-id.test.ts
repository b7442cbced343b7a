import { afterAll, beforeAll, expect, test } from "@jest/globals";
import jsonld from "jsonld";
import { RECORDED_KINDS } from "../src/platform/kernel/kinds.js";
import { idsOfSeeds } from "./support/ids.js";
import { openServer, type TestServer } from "./support/server.js";

/** Of each kind, this many ids spread over all of them; the browser's walk takes every one. */
const OF_EACH_KIND = 12;

const ids = idsOfSeeds();

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

test.each([...ids.keys()])("every %s opens as a page, as JSON and as JSON-LD that expands", async (kind) => {
  const all = ids.get(kind) as readonly string[];
  const step = Math.max(1, Math.floor(all.length / OF_EACH_KIND));
  for (const id of all.filter((_, index) => index % step === 0)) {
    const page = await site.get(id);
    expect([id, page.status, page.headers.get("content-type")]).toEqual([id, 200, "text/html; charset=utf-8"]);
    expect(await page.text()).toContain("</html>");
    expect(JSON.parse(await site.text(`${id}.json`)).node.id).toBe(id);
    const [thing] = await jsonld.expand(JSON.parse(await site.text(`${id}.jsonld`)));
    // A statute is told as its expression on the day.
    expect(String(thing?.["@id"])).toMatch(kind === "statute" ? `${id}/eng:` : id);
  }
});

test("a kind is forgotten nowhere", () => {
  expect([...ids.keys()].sort()).toEqual([...RECORDED_KINDS].sort());
});
