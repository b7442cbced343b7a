import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type FragmentDefinitionNode, parse } from "graphql";
import { namesField } from "../src/platform/graphql/selection.js";
import { isCount, openApi, type TestApi } from "./support/api.js";
import { listsOf, PLACED } from "./support/placed-lists.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly __typename: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A page of one list, and how many statements counted a list alone. */
async function read(question: string): Promise<Page & { readonly counts: number }> {
  api.forget();
  const data = await api.ask<Record<string, Page | { readonly list: Page }>>(question);
  const [found] = Object.values(data) as [Page | { readonly list: Page }];
  const page = "list" in found ? found.list : found;
  return { ...page, counts: api.statements.filter(isCount).length };
}

const SHOWN = "totalCount nodes { __typename } pageInfo { endCursor hasNextPage }";
/** A directive leaves the question to graphql-js. */
const BY_GRAPHQL_JS = "totalCount nodes @include(if: true) { __typename } pageInfo { endCursor hasNextPage }";

type Asked = (pages: string, shown?: string) => string;

/** The number of items that paging through a list comes to. */
async function lengthOf(asked: Asked): Promise<number> {
  let length = 0;
  for (let after = ""; ; ) {
    const { nodes, pageInfo } = await read(asked(`first: 100${after}`));
    length += nodes.length;
    if (!pageInfo.hasNextPage) return length;
    after = `, after: "${pageInfo.endCursor}"`;
  }
}

const KZ = 'jurisdiction(code: "KZ")';
const STATUTE = 'statute(id: "/akn/kz/act/law/2023-02-06/193-vii")';

const LISTS: readonly (readonly [string, Asked])[] = [
  ...PLACED.map(
    ([list, narrowed]) =>
      [`${list} of a place`, (pages: string, shown = SHOWN) => `{ ${list}(${narrowed}, ${pages}) { ${shown} } }`] as const,
  ),
  ...(
    [
      ["Jurisdiction", KZ],
      ["Statute", STATUTE],
    ] as const
  ).flatMap(([type, record]) =>
    listsOf(type).map(
      (list) =>
        [`${type}.${list}`, (pages: string, shown = SHOWN) => `{ ${record} { list: ${list}(${pages}) { ${shown} } } }`] as const,
    ),
  ),
];

test("there are lists of many kinds, and most of them go on beyond a page of one", async () => {
  const beyond = [];
  for (const [name, asked] of LISTS) if ((await read(asked("first: 1"))).pageInfo.hasNextPage) beyond.push(name);
  expect(LISTS.length).toBeGreaterThan(30);
  expect(beyond.length).toBeGreaterThan(LISTS.length / 2);
});

test.each(LISTS)("%s: the total comes with the page, and is what paging comes to", async (_name, asked) => {
  const first = await read(asked("first: 1"));
  expect(first.counts).toBe(0);
  expect(first.totalCount).toBe(await lengthOf(asked));
  expect(await read(asked("first: 1", BY_GRAPHQL_JS))).toEqual(first);
  const last = await read(asked("last: 2"));
  expect(last).toMatchObject({ totalCount: first.totalCount, counts: 0 });
  if (first.pageInfo.hasNextPage) {
    const next = await read(asked(`first: 1, after: "${first.pageInfo.endCursor}"`));
    expect(next).toMatchObject({ totalCount: first.totalCount });
  }
});

test("a list has the same total on each of its pages, and is counted alone only on those after the first", async () => {
  const page = (pages: string) => read(`{ statutes(filter: { jurisdictions: ["KZ"] }, ${pages}) { ${SHOWN} } }`);
  const whole = await page("first: 100");
  expect(whole.totalCount).toBeGreaterThan(3);
  expect(whole).toMatchObject({ totalCount: whole.nodes.length, counts: 0 });
  const first = await page(`first: ${whole.totalCount - 1}`);
  expect(first).toMatchObject({ totalCount: whole.totalCount, counts: 0 });
  const rest = await page(`first: 100, after: "${first.pageInfo.endCursor}"`);
  expect(rest).toMatchObject({ totalCount: whole.totalCount, nodes: [{}], counts: 1 });
  expect(await page(`last: ${whole.totalCount}`)).toMatchObject({ totalCount: whole.totalCount, counts: 0 });
  expect(await page("last: 2")).toMatchObject({ totalCount: whole.totalCount });
});

test("a whole list is counted by a statement of its own, and only where it goes on beyond its page", async () => {
  const statutes = await read(`{ statutes(first: 1) { ${SHOWN} } }`);
  expect(statutes.counts).toBe(1);
  expect(statutes.totalCount).toBe(await lengthOf((pages) => `{ statutes(${pages}) { ${SHOWN} } }`));
  const unions = await read(`{ jurisdictions(first: 100, kinds: [SUPRANATIONAL]) { ${SHOWN} } }`);
  expect(unions).toMatchObject({ counts: 0, totalCount: unions.nodes.length });
});

test("fragments that spread one another are looked through once each", () => {
  const chain = Array.from({ length: 60 }, (_, n) => `fragment f${n} on StatuteConnection { ...f${n + 1} ...f${n + 1} }`);
  const { definitions } = parse(`${chain.join(" ")} fragment f60 on StatuteConnection { nodes { id } }`);
  const fragments = new Map((definitions as FragmentDefinitionNode[]).map((each) => [each.name.value, each]));
  const below = [(fragments.get("f0") as FragmentDefinitionNode).selectionSet];
  expect(namesField("totalCount", below, fragments)).toBe(false);
  expect(namesField("nodes", below, fragments)).toBe(true);
});

test("a page that is asked for without its total counts nothing", async () => {
  api.forget();
  await api.ask('{ statutes(filter: { jurisdictions: ["KZ"] }, first: 1) { nodes { id } } }');
  expect(api.statements.filter(({ text }) => text.includes("count(*)"))).toEqual([]);
});
