import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openNode, type TestNode } from "./support/node.js";

let node: TestNode;
beforeAll(async () => {
  node = await openNode();
});
afterAll(() => node.close());

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions: { code: string; argument?: string } }[];
}

async function post(query: string, variables?: object): Promise<Answer> {
  return (await node.post(query, { variables })).body as Answer;
}

test.each([
  ["a day that is none", '{ rules(asOf: "2023-02-30") { totalCount } }', "asOf"],
  ["a day of another form", '{ rules(asOf: "1 November 2024") { totalCount } }', "asOf"],
  ["an instant that is none", '{ rules(knownAt: "yesterday") { totalCount } }', "knownAt"],
  ["a day as a number", "{ rules(asOf: 20241101) { totalCount } }", "asOf"],
  ["an empty page", "{ rules(first: 0) { totalCount } }", "first"],
  ["too large a page", "{ rules(first: 1000) { totalCount } }", "first"],
  ["both directions", "{ rules(first: 1, last: 1) { totalCount } }", "last"],
  ["a cursor that is none", '{ rules(after: "x") { totalCount } }', "after"],
  ["a code that is none", '{ jurisdiction(code: "Russia!") { id } }', "code"],
  ["a code in a filter that is none", '{ rules(filter: { jurisdictions: ["Russia!"] }) { totalCount } }', "filter.jurisdictions"],
  ["a concept that is none", '{ definitions(filter: { concepts: ["gold"] }) { totalCount } }', "filter.concepts"],
  ["an id of another kind", '{ statute(id: "/rule/ru/aml") { id } }', "id"],
  ["a modality that is none", "{ rules(filter: { modalities: [WISH] }) { totalCount } }", "modalities"],
  ["days in the wrong order", '{ lawChanges(from: "2025-01-02", to: "2025-01-01") { totalCount } }', "to"],
  [
    "a day to compare with that is none",
    '{ provision(id: "/akn/kz/act/law/2015-11-24/418-v/~art_33-1") { diff(from: "2020-13-01", to: "2024-01-01") { from } } }',
    "from",
  ],
])("%s is refused, and its argument named", async (_, query, argument) => {
  const { errors } = await post(query);
  expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument });
  expect(errors?.[0]?.message).toContain(argument.split(".").at(-1));
});

test.each([
  [
    "a sum with a separator",
    '{ assessMining(miner: { jurisdiction: "RU", subject: INDIVIDUAL, electricityKwhPerMonth: "6,000" }) { verdict } }',
  ],
  [
    "a number of kWh without end",
    '{ assessMining(miner: { jurisdiction: "RU", subject: INDIVIDUAL, electricityKwhPerMonth: 1e400 }) { verdict } }',
  ],
  [
    "a number of MW without end",
    '{ assessMining(miner: { jurisdiction: "RU", subject: INDIVIDUAL, capacityMw: -1e999 }) { verdict } }',
  ],
])("%s is refused, and the mend told", async (_, query) => {
  const { errors } = await post(query);
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect(errors?.[0]?.message).toMatch(/write .*6000\.5/);
});

test("a value that an enum lacks is answered with all that it has, in a query and in a variable", async () => {
  const all = /It takes PROPOSED, .*IN_FORCE, .*WITHDRAWN\./;
  const inQuery = await post("{ offences(filter: { legalForce: [PROPOSD] }) { totalCount } }");
  expect(inQuery.errors?.[0]?.message).toMatch(all);
  const inVariable = await post("query ($filter: OffenceFilter) { offences(filter: $filter) { totalCount } }", {
    filter: { legalForce: ["PROPOSD"] },
  });
  expect(inVariable.errors?.[0]?.message).toMatch(all);
  expect(inVariable.errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "legalForce" });
  const number = await post("query ($first: Int) { offences(first: $first) { totalCount } }", { first: "20" });
  expect(number.errors?.[0]).toMatchObject({
    message: expect.stringContaining("write a whole number"),
    extensions: { argument: "first" },
  });
});

test("a number in the query that is beyond counting is named by its field", async () => {
  const { errors } = await post(
    '{ assessMining(miner: { jurisdiction: "RU", subject: INDIVIDUAL, electricityKwhPerMonth: 1e400 }) { verdict } }',
  );
  expect(errors?.[0]).toMatchObject({
    message: "electricityKwhPerMonth: 1e400 is too large to be a number; write one such as 6000.5",
    extensions: { code: "BAD_USER_INPUT", argument: "electricityKwhPerMonth" },
  });
});

test("a cursor of another field is refused", async () => {
  const { data } = (await post("{ taxes(first: 1) { pageInfo { endCursor } } }")) as {
    data: { taxes: { pageInfo: { endCursor: string } } };
  };
  const { errors } = await post("query ($after: String) { rules(after: $after) { totalCount } }", {
    after: data.taxes.pageInfo.endCursor,
  });
  expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "after" });
});

test("a variable that is no day is refused, and named", async () => {
  const { errors } = await post("query ($day: Date) { rules(asOf: $day) { totalCount } }", { day: "2023-02-30" });
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect(errors?.[0]?.message).toContain("$day");
});

test("a place that the dataset does not cover is refused in a filter, and null by its code", async () => {
  const { errors } = await post('{ rules(filter: { jurisdictions: ["RU", "AQ"] }) { totalCount } }');
  expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("AQ"), extensions: { code: "JURISDICTION_NOT_COVERED" } });
  expect(await post('{ jurisdiction(code: "AQ") { id } }')).toEqual({ data: { jurisdiction: null } });
});

const NOTHING_RECORDED = ["Haiti", "Гаити", "HTI", "Côte d’Ivoire", "US-VT", "Yemen"];

test.each(NOTHING_RECORDED)("%s, of which nothing is recorded, is told to be that, by name as by code", async (place) => {
  const { errors } = await post("query ($place: String!) { rules(filter: { jurisdictions: [$place] }) { totalCount } }", {
    place,
  });
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining(`the dataset has no data on ${place}`),
    extensions: { code: "JURISDICTION_NOT_COVERED" },
  });
  const ASSESS =
    "query ($place: String!) { assessMining(miner: { jurisdiction: $place, subject: INDIVIDUAL }) { verdict notice } }";
  expect(await post(ASSESS, { place })).toEqual({
    data: { assessMining: { verdict: "NO_DATA", notice: expect.stringContaining(`no data on ${place}`) } },
  });
});

test.each([
  ["KAZ", "KZ"],
  ["Қазақстан", "KZ"],
  ["Ресей", "RU"],
  ["Германия", "DE"],
  ["USA", "US"],
  ["UK", "GB"],
  ["Irkutsk Oblast, RUS", "RU-IRK"],
  ["Dagestan", "RU-DA"],
  ["Дагестан", "RU-DA"],
  ["Irkutsk, Russia", "RU-IRK"],
  ["inner mongolia", "CN-NM"],
  ["Xinjiang", "CN-XJ"],
  ["Washington", "US-WA"],
])("%s means %s", async (code, meant) => {
  expect(await post("query ($code: String!) { jurisdiction(code: $code) { code } }", { code })).toEqual({
    data: { jurisdiction: { code: meant } },
  });
});

test("a part that is not recorded of a country that is leads to the country; a name that nothing has, to one like it", async () => {
  const noticeOn = async (place: string) => {
    const answer = await post(
      "query ($place: String!) { assessMining(miner: { jurisdiction: $place, subject: INDIVIDUAL }) { notice } }",
      { place },
    );
    return JSON.stringify(answer);
  };
  expect(await noticeOn("Vermont, United States")).toContain("ask for US");
  expect(await noticeOn("US-VT")).toContain("ask for US");
  expect(await noticeOn("Kazahkstan")).toContain("did you mean KZ (Republic of Kazakhstan)?");
  expect(await noticeOn("Irkutks Oblast, Russia")).toContain("did you mean RU-IRK");
  expect(await noticeOn("Kazakhstan, Haiti")).toContain("Kazakhstan is not recorded to lie in Haiti");
  expect(await noticeOn("Narnia")).toContain("under that name nothing is recorded");
});

test("a text that is no ISO 4217 code is refused wherever a currency is taken", async () => {
  const asked = {
    "miner.income":
      '{ assessMining(miner: { jurisdiction: "KZ", subject: INDIVIDUAL, income: { value: "1", currency: "XYZ" } }) { verdict } }',
    "miner.electricityPrice":
      '{ assessMining(miner: { jurisdiction: "KZ", subject: INDIVIDUAL, electricityPrice: { value: "1", currency: "XXX" } }) { verdict } }',
    currency: '{ compareOffences(conduct: UNREGISTERED_MINING, currency: "XYZ") { conduct } }',
  };
  for (const [argument, query] of Object.entries(asked)) {
    const { errors } = await post(query);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("is no ISO 4217 code; write one such as KZT"),
      extensions: { code: "BAD_USER_INPUT", argument },
    });
  }
});

test("an id that nothing has is null, whatever it looks like", async () => {
  const answer = await post(
    '{ node(id: "/rule/ru/none") { id } nodes(ids: ["x", "/akn/ru", "/release/99"]) { id } statute(id: "/akn/ru/act/x/2000-01-01/1") { id } }',
  );
  expect(answer).toEqual({ data: { node: null, nodes: [null, { id: "/akn/ru" }, null], statute: null } });
});

test.each([
  ["an argument", 'query ($v: ID = "/akn/ru") { node(id: $v) { id } }', "id"],
  ["a list of an argument", 'query ($v: ID = "/akn/ru") { nodes(ids: [$v]) { id } }', "ids"],
  [
    "a field of an argument",
    'query ($v: String = "RU") { assessMining(miner: { jurisdiction: $v, subject: INDIVIDUAL }) { verdict } }',
    "miner",
  ],
  ["a directive of a field", "query ($v: Boolean = true) { __typename @skip(if: $v) }", "if"],
  ["a directive further down", "query ($v: Boolean = true) { rules(first: 1) { nodes { id @include(if: $v) } } }", "if"],
  ["a directive of a fragment", "query ($v: Boolean = true) { ...F @skip(if: $v) } fragment F on Query { __typename }", "if"],
])("a null that a variable with a default puts into %s is the client's fault", async (_, query, argument) => {
  const { errors } = await post(query, { v: null });
  expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument });
  expect(errors?.[0]?.message).toContain(argument);
});

test("a fault of ours is told without a trace of the inside", async () => {
  const broken = await openNode({}, (reader) => ({
    ...reader,
    rows: (statement) =>
      statement.text.includes("FROM release")
        ? reader.rows(statement)
        : Promise.reject(new Error("SELECT secret FROM /etc/passwd")),
  }));
  const { body } = await broken.post("{ rules { totalCount nodes { id } } }");
  await broken.close();
  expect(JSON.stringify(body)).not.toMatch(/secret|passwd|SELECT|\.ts|\.js|stack/);
  expect(body.errors?.[0]?.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
});

test("browsers get the query editor, with the examples and nothing from elsewhere", async () => {
  const page = await fetch(`${node.origin}/graphql`, { headers: { accept: "text/html" } });
  expect(page.headers.get("content-type")).toContain("text/html");
  const html = await page.text();
  expect(html).not.toMatch(/https?:\/\//);
  for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const asset = await fetch(`${node.origin}${path}`);
    expect([path, asset.status, (await asset.text()).length > 0]).toEqual([path, 200, true]);
  }
  expect(await (await fetch(`${node.origin}/explorer/examples.json`)).json()).not.toEqual([]);
});
