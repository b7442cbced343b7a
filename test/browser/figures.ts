import { performance } from "node:perf_hooks";
import type { Browser } from "playwright-core";

const PAGES = { home: "/", statute: "/akn/ru/act/federal-law/2020-07-31/259-fz" } as const;
const ROUNDS = 60;
const WARMING = 10;

/** Says what a page weighs, and how long its first byte takes beside the same GraphQL query asked over HTTP. */
export async function printFigures(browser: Browser, origin: string): Promise<void> {
  console.log("| page | requests | bytes, compressed | of it the page | first byte, page : query | ms |");
  console.log("|---|---|---|---|---|---|");
  for (const [name, path] of Object.entries(PAGES)) {
    const { requests, bytes, page } = await weigh(browser, origin + path);
    const { first, query } = await race(origin, path);
    console.log(
      `| ${name} | ${requests} | ${bytes} | ${page} | ${(first / query).toFixed(2)} | ${first.toFixed(2)} : ${query.toFixed(2)} |`,
    );
  }
}

/** What a first visit transfers, headers left out, as the browser's debugger counts it. */
async function weigh(browser: Browser, address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  page.on("requestfinished", async (request) => {
    sizes.set(request.url(), (await request.sizes()).responseBodySize);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await context.close();
  return { requests: sizes.size, bytes: [...sizes.values()].reduce((a, b) => a + b, 0), page: sizes.get(address) };
}

/** Medians of the time to the first byte of the page, and of the query that the page links, asked in turns. */
async function race(origin: string, path: string) {
  const html = await (await fetch(origin + path, { headers: { accept: "text/html" } })).text();
  const [, link] = /href="(\/graphql\?[^"]+)"/.exec(html) ?? [];
  const asked = new URL((link as string).replaceAll("&amp;", "&"), origin).searchParams;
  const body = JSON.stringify({ query: asked.get("query"), variables: JSON.parse(asked.get("variables") as string) });
  const times: Record<"first" | "query", number[]> = { first: [], query: [] };
  for (let round = 0; round < ROUNDS + WARMING; round++) {
    const first = await firstByte(origin + path, { headers: { accept: "text/html" } });
    const query = await firstByte(`${origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (round < WARMING) continue;
    times.first.push(first);
    times.query.push(query);
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] as number;
  return { first: median(times.first), query: median(times.query) };
}

async function firstByte(address: string, init: RequestInit): Promise<number> {
  const start = performance.now();
  const response = await fetch(address, init);
  const reader = response.body?.getReader();
  await reader?.read();
  const time = performance.now() - start;
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  while (reader && !(await reader.read()).done);
  return time;
}
