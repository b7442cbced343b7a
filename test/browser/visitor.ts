import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page that is open, and what went wrong on it since it was asked last. */
export interface Visitor {
  readonly page: Page;
  /** Errors in the console (violations of the policy are such), failed requests, requests to other hosts. */
  faults(): string[];
  close(): Promise<void>;
}

/** Opens a browser window of its own, with nothing kept from before. */
export async function visit(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  let faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    // What a page had asked for is given up when its reader goes on.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`request failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      faults.push(`asks another host: ${request.url()}`);
  });
  return {
    page,
    faults() {
      const seen = faults;
      faults = [];
      return seen;
    },
    close: () => context.close(),
  };
}

/** What axe-core finds; it runs from the debugger, so the page's policy need not let it in. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ id: string; nodes: string[] }[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 120)) })))",
  );
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes[0]} (${nodes.length})`);
}

/** By how much the page is wider than the screen. */
export async function overflow(page: Page): Promise<string[]> {
  const pixels = await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  return pixels > 0 ? [`${pixels} pixels wider than the screen`] : [];
}
