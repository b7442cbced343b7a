import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import type { Report } from "./report.js";

/** What clients in browsers send along: their names, traces, tags of what they have. */
const HEADERS = {
  "apollographql-client-name": "test",
  "apollographql-client-version": "1",
  "apollo-require-preflight": "true",
  traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  baggage: "k=v",
  "sentry-trace": "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
  authorization: "Bearer none",
};

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Read {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Asks from a page of another site, by the rules of browsers, and reads what they let it read. */
export async function askFromElsewhere(browser: Browser, origin: string, report: Report): Promise<void> {
  const elsewhere = createServer((_request, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><title>Another site</title>");
  }).listen(0, "localhost");
  await once(elsewhere, "listening");
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    const json = { "content-type": "application/json" };
    const query = JSON.stringify({ query: '{ jurisdiction(code: "KZ") { name } }' });
    const posted = { path: "/graphql", method: "POST", headers: { ...HEADERS, ...json }, body: query };
    report.look("another site: a query with every header", expecting(await ask(page, origin, posted), 200, ["x-request-id"]));
    const table = await ask(page, origin, { path: "/offences.csv", headers: HEADERS });
    report.look("another site: a table", expecting(table, 200, ["etag", "link", "content-disposition"]));
    const again = { path: "/offences.csv", headers: { "if-none-match": table.headers.etag ?? "" } };
    report.look("another site: the table again", expecting(await ask(page, origin, again), 304, ["etag"]));
    await ask(page, origin, { path: "/release/1/bulk/manifest.json" });
    const part = await ask(page, origin, { path: "/release/1/bulk/offences.csv", headers: { range: "bytes=0-99" } });
    report.look(
      "another site: a part of a file",
      expecting(part, 206, ["content-range", "accept-ranges", "content-disposition"]),
    );
    const mcp = {
      path: "/mcp",
      method: "POST",
      headers: { ...json, accept: "application/json, text/event-stream", "mcp-protocol-version": "2025-06-18" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
    };
    report.look("another site: an assistant in the browser", expecting(await ask(page, origin, mcp), 200, ["content-type"]));
  } finally {
    await context.close();
    elsewhere.close();
  }
}

function ask(page: Page, origin: string, asked: Asked): Promise<Read> {
  const given = JSON.stringify({ ...asked, url: origin + asked.path });
  return page.evaluate<Read>(`(async () => {
    const { url, ...init } = ${given};
    try {
      const response = await fetch(url, { ...init, cache: "no-store" });
      return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
    } catch (error) {
      return { status: 0, headers: {}, text: String(error) };
    }
  })()`);
}

function expecting({ status, headers, text }: Read, wanted: number, names: readonly string[]): string[] {
  if (status !== wanted) return [`answers ${status}, not ${wanted}: ${text.slice(0, 200)}`];
  return names.filter((name) => !(name in headers)).map((name) => `the header ${name} cannot be read`);
}
