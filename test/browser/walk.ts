import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";

/** One page of every kind, long titles and other letters among them. */
const PAGES: Readonly<Record<string, string>> = {
  home: "/",
  jurisdiction: "/akn/ru",
  area: "/akn/ru-irk.south",
  statute: "/akn/ru/act/federal-law/2020-07-31/259-fz",
  "statute-earlier": "/akn/ru/act/federal-law/2020-07-31/259-fz/eng:2022-01-01",
  bill: "/akn/ru/bill/2026-01-19/1124554-8",
  provision: "/akn/ru/act/federal-law/2020-07-31/259-fz/~art_1",
  definition: "/definitions?jurisdiction=KZ",
  rule: "/rule/ru/ban-full",
  offence: "/offence/ve/unauthorised",
  "draft-offence": "/offence/ru/koap-ban-cit",
  tax: "/tax/kz/draft-income-tax-on-conversion",
  amendment: "/amendment/ru/1124554-8-art-15-50",
  concept: "/concept/digital-asset",
  concepts: "/concepts",
  authority: "/authority/ru/state-duma",
  source: "/source/ru/interfax-koap",
  jurisdictions: "/jurisdictions",
  offences: "/offences",
  changes: "/changes",
  releases: "/releases",
  release: "/release/1",
  search: "/search?q=mining",
  assess: "/assess",
  assessment: "/assess?jurisdiction=RU-IRK&subject=INDIVIDUAL&electricityKwhPerMonth=7000",
  missing: "/akn/zz",
};

const WIDTHS = { wide: 1280, narrow: 360 };

/** Looks at every kind of page, wide, narrow and printed: errors in the console, what is cut off, and what axe finds. */
export async function lookAtPages(browser: Browser, origin: string, shots: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [look, width] of Object.entries(WIDTHS)) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    for (const [name, path] of Object.entries(PAGES)) {
      const page = await context.newPage();
      const wrong = (fault: string) => faults.push(`${name} (${look}): ${fault}`);
      page.on("console", (message) => {
        const expected = name === "missing" && message.text().includes("404");
        if (message.type() === "error" && !expected) wrong(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => wrong(`script: ${error.message}`));
      const response = await page.goto(origin + path);
      if (response?.status() !== (name === "missing" ? 404 : 200)) wrong(`answers ${response?.status()}`);
      for (const fault of await violations(page)) wrong(fault);
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (overflow > 0) wrong(`${overflow} pixels wider than the screen`);
      await page.screenshot({ path: join(shots, `${name}-${look}.png`), fullPage: true });
      if (look === "wide") await page.pdf({ path: join(shots, `${name}.pdf`), format: "A4" });
      await page.close();
    }
    await context.close();
  }
  console.log(`Looked at ${Object.keys(PAGES).length} pages in ${Object.keys(WIDTHS).length} widths and in print.`);
  return faults;
}

/** What axe-core finds; it runs from the debugger, so the page's policy need not let it in. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ id: string; nodes: string[] }[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 120)) })))",
  );
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes[0]} (${nodes.length})`);
}

/** Uses every form as a reader would. */
export async function fillForms(browser: Browser, origin: string): Promise<string[]> {
  const faults: string[] = [];
  const page = await browser.newPage();
  const expect = async (what: string, text: RegExp) => {
    const seen = (await page.locator("main").textContent()) ?? "";
    if (!text.test(seen)) faults.push(`${what}: ${text} is not in ${JSON.stringify(seen.slice(0, 200))}`);
  };
  await page.goto(`${origin}/akn/ru/act/federal-law/2020-07-31/259-fz`);
  await page.fill("#as-of", "2022-01-01");
  await page.click(".when button");
  await expect("another day", /As in force on 2022-01-01[\s\S]*says nothing of mining/);
  await page.fill("#find", "unregistered mining");
  await page.click(".find button");
  await expect("search", /Search: unregistered mining/);
  await page.goto(`${origin}/assess`);
  await page.fill("[name=jurisdiction]", "RU-IRK");
  await page.fill("[name=electricityKwhPerMonth]", "7000");
  await page.selectOption("[name=registered]", "no");
  await page.click(".miner button");
  await expect("assessment", /Rules/);
  await page.goto(`${origin}/offences`);
  await page.fill("[name=jurisdiction]", "RU");
  await page.selectOption("[name=force]", "PROPOSED");
  await page.click("main .inline button");
  await expect("filter", /Proposed/);
  await page.close();
  return faults;
}

/** Pages say the same to a reader whose browser runs no script. */
export async function readWithoutScript(browser: Browser, origin: string): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/akn/ru`);
  const text = (await page.locator("main").textContent()) ?? "";
  await context.close();
  return /Mining: Restricted/i.test(text) ? [] : ["without script: the status of Russia is not on its page"];
}
