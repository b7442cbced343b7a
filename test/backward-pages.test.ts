import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

interface Page {
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

let site: TestServer;
beforeAll(async () => {
  site = await openServer(GOOD);
  for (const name of ["Testland the Second", "Testland the Third"]) {
    const place = (GOOD["xa/jurisdiction.yaml"] as string).replace("en: Testland", `en: ${name}`);
    await site.ingest({ ...GOOD, "xa/jurisdiction.yaml": place });
  }
});
afterAll(() => site.close());

const PAGE_INFO = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** A field that pages, the arguments that it needs beside those of a page, and what of its nodes tells them apart. */
const LISTS = [
  { list: "releases", wrap: (page: string) => `list: releases(${page}) { nodes { number } ${PAGE_INFO} }` },
  {
    list: "lawChanges",
    wrap: (page: string) =>
      `list: lawChanges(from: "2000-01-01", to: "2030-01-01", ${page}) { nodes { date kind summary } ${PAGE_INFO} }`,
  },
  {
    list: "search",
    wrap: (page: string) =>
      `list: search(query: "mining or testland", ${page}) { nodes { score node { address } } ${PAGE_INFO} }`,
  },
  {
    list: "changes of a release",
    wrap: (page: string) =>
      `node(id: "/release/1") { ... on Release { list: changes(${page}) { nodes { record kind } ${PAGE_INFO} } } }`,
  },
];

test.each(LISTS)("$list: pages from the end hold what pages from the start hold, the other way round", async ({ wrap }) => {
  const read = async (page: string): Promise<Page> => {
    const data = await site.ask<{ list?: Page; node?: { list: Page } }>(`{ ${wrap(page)} }`);
    return (data.list ?? data.node?.list) as Page;
  };
  const whole = await read("first: 100");
  expect(whole.nodes.length).toBeGreaterThan(1);
  const backward: Record<string, unknown>[] = [];
  let before = "";
  for (let page: Page | null = null; page === null || page.pageInfo.hasPreviousPage; ) {
    page = await read(`last: 1${before && `, before: "${before}"`}`);
    expect(page.nodes).toHaveLength(1);
    expect(page.pageInfo.hasNextPage).toBe(before !== "");
    backward.unshift(...page.nodes);
    before = page.pageInfo.startCursor as string;
  }
  expect(backward).toEqual(whole.nodes);
});
