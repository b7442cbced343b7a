import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { LISTS_AT } from "../src/site/records.js";
import { openNode, type TestNode } from "./support/node.js";

let node: TestNode;
beforeAll(async () => {
  node = await openNode();
});
afterAll(() => node.close());

const get = (path: string, accept = "*/*") => fetch(node.origin + path, { headers: { accept } });

async function problemAt(path: string): Promise<{ status: number; code: string; argument: string; detail: string }> {
  const response = await get(path, "application/json");
  return (await response.json()) as Awaited<ReturnType<typeof problemAt>>;
}

test("of several values each counts once", async () => {
  const once = await get("/rules.json?jurisdiction=KZ,RU");
  const often = await get(`/rules.json?jurisdiction=${"KZ,RU,".repeat(300)}`);
  expect([often.status, await often.text()]).toEqual([200, await once.text()]);
});

test("an answer to a long address has headers that every proxy takes", async () => {
  const links = async (query: string) => {
    const { status, headers } = await get(`/search?query=${encodeURIComponent(query)}`);
    expect(status).toBe(200);
    return headers.get("link") ?? "";
  };
  const usual = await links("mining");
  expect(usual.match(/rel="(?:canonical|alternate)"/g)?.length).toBeGreaterThan(1);
  // The longest query that is taken, in letters that take nine signs each.
  const long = await links("挖".repeat(300));
  expect(long.length).toBeLessThan(3_000);
  expect(long).toContain('rel="license"');
});

describe("what an address says after its question mark", () => {
  test.each([
    ["/offences.csv?asof=2010-01-01", "asof", "did you mean asOf?"],
    ["/offences.csv?asOf=", "asOf", "is empty"],
    ["/offences.csv?jurisdiction=", "jurisdiction", "is empty"],
    ["/offences.csv?forces=PROPOSED", "forces", "did you mean force?"],
    ["/offences.json?asOf=2024-01-01&asOf=2025-01-01", "asOf", "given twice"],
    ["/akn/ru.json?day=2024-01-01", "day", "this address takes asOf, knownAt"],
    ["/offences.json?first=5", "first", "jurisdiction (or jurisdictions)"],
    ["/openapi.json?asOf=2024-01-01", "asOf", "takes none"],
    ["/schema.graphql?asOf=2024-01-01", "asOf", "takes none"],
    ["/sitemap.xml?jurisdiction=RU", "jurisdiction", "takes none"],
    ["/robots.txt?x=1", "x", "takes none"],
    ["/release/1/bulk/manifest.json?asOf=2024-01-01", "asOf", "takes none"],
    ["/release/1/bulk/rules.csv?jurisdiction=RU", "jurisdiction", "takes none"],
    ["/day/2027-01-01/changes.ndjson?jurisdiction=RU", "jurisdiction", "takes none"],
    ["/rule/ru/over-limit.json?language=ru", "language", "no such parameter"],
    ["/releases.csv?asOf=2024-01-01", "asOf", "takes none"],
    ["/search.json?q=mining&kinde=RULE", "kinde", "did you mean kind?"],
    ["/changes.csv?from=2024-01-01&form=2025-01-01", "form", "did you mean from?"],
    ["/assess.json?jurisdiction=KZ&electricityKwhPerMonth=6,000", "electricityKwhPerMonth", "write it as 6000"],
    ["/assess.json?jurisdiction=KZ&electricityKwhPerMonth=1e400", "electricityKwhPerMonth", "write it as 6000"],
    ["/assess.json?jurisdiction=KZ&registered=maybe", "registered", "yes, no"],
    ["/assess.json?jurisdiction=KZ&subject=ROBOT", "subject", "it takes INDIVIDUAL"],
    ["/offences.csv?force=DRAFT", "force", "PROPOSED"],
    ["/offences.csv?branch=SEA", "branch", "ADMINISTRATIVE"],
    ["/search.json?q=mining&kind=GOLD", "kind", "STATUTE"],
    ["/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2024-11-01.json?asOf=2020-01-01", "asOf", "names another day"],
  ])("%s is refused, and names %s", async (path, argument, says) => {
    const problem = await problemAt(path);
    expect(problem).toMatchObject({ status: 400, code: "BAD_USER_INPUT", argument });
    expect(problem.detail).toContain(says);
  });

  test.each([
    ["/search.json?q=mining&fist=5", "fist"],
    ["/akn/ru.json?foo=1", "foo"],
    ["/memo.json?ids=/akn/ru&x=1", "x"],
  ])("%s is refused without a guess: no name is near", async (path, argument) => {
    const problem = await problemAt(path);
    expect([problem.argument, problem.detail]).toEqual([argument, expect.not.stringContaining("did you mean")]);
  });

  test.each(LISTS_AT.map(({ path }) => path))("%s refuses in every form what it does not know", async (path) => {
    for (const form of [".csv", ".json", ""]) {
      const response = await get(`${path}${form}?nonsense=1`);
      expect([form, response.status, await response.text()]).toEqual([form, 400, expect.stringContaining("nonsense")]);
    }
  });

  test("goes by the API's own names, and several values by commas or one by one", async () => {
    const ids = async (path: string) => (await (await get(path)).text()).split("\r\n").map((line) => line.split(",")[0]);
    const proposed = await ids("/offences.csv?force=PROPOSED");
    expect(await ids("/offences.csv?legalForce=PROPOSED")).toEqual(proposed);
    expect(proposed).not.toEqual(await ids("/offences.csv"));
    const two = await ids("/rules.csv?jurisdictions=RU,KZ");
    expect(await ids("/rules.csv?jurisdiction=KZ&jurisdiction=RU")).toEqual(two);
    expect(two.every((id) => !id || id.includes("id") || /^\/rule\/(ru|kz)\//.test(id))).toBe(true);
  });

  test("is forgiven on a page: empty fields of its forms, and marks of other sites", async () => {
    expect((await get("/rules?jurisdiction=&force=&utm_source=letter&fbclid=x", "text/html")).status).toBe(200);
    expect((await get("/rules.csv?utm_source=letter")).status).toBe(400);
    expect((await get("/releases?asOf=2024-01-01&language=ru", "text/html")).status).toBe(200);
  });
});

test("a question by address is refused where something stands beside it that no field would see", async () => {
  const response = await get("/graphql?query=%7B__typename%7D&asOf=2024-01-01", "application/json");
  const { errors } = (await response.json()) as { errors: object[] };
  expect([response.status, errors]).toEqual([
    400,
    [expect.objectContaining({ extensions: { code: "BAD_USER_INPUT", argument: "asOf" } })],
  ]);
});

test.each(["mutation { x }", "subscription { x }", "query A { __typename } mutation B { x }"])(
  "%s is the caller's mistake",
  async (query) => {
    const { status, body } = await node.post(query);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "BAD_REQUEST"]);
  },
);
