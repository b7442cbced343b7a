import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Report } from "./report.js";
import { overflow, violations, visit } from "./visitor.js";

const ACT = "/akn/ru/act/federal-law/2020-07-31/259-fz";

/** One page of every kind, long titles and other letters among them. */
const PAGES: Readonly<Record<string, string>> = {
  home: "/",
  jurisdiction: "/akn/ru",
  "jurisdiction-kz": "/akn/kz",
  area: "/akn/ru-irk.south",
  statute: ACT,
  "statute-earlier": `${ACT}/eng:2022-01-01`,
  "statute-kz": "/akn/kz/act/law/2023-02-06/193-vii",
  bill: "/akn/ru/bill/2026-01-19/1124554-8",
  provision: `${ACT}/~art_1?from=2021-01-01&to=2024-11-01`,
  definition: "/definition/kz/digital-mining-2023",
  "token-class": "/token-class/eu/e-money-token",
  rule: "/rule/ru/ban-full",
  offence: "/offence/ve/unauthorised",
  "draft-offence": "/offence/ru/koap-ban-cit",
  tax: "/tax/kz/draft-income-tax-on-conversion",
  indicator: "/indicator/kz/antminer-s17-monthly-profit-kazakhstan",
  unit: "/unit/uz/base-calculation-amount",
  amendment: "/amendment/ru/1124554-8-art-15-50",
  concept: "/concept/digital-asset",
  element: "/element/computation",
  authority: "/authority/ru/state-duma",
  source: "/source/ru/interfax-koap",
  jurisdictions: "/jurisdictions",
  concepts: "/concepts",
  offences: "/offences",
  sources: "/sources",
  changes: "/changes",
  releases: "/releases",
  release: "/release/1",
  search: "/search?q=mining",
  "search-proposals": "/search?q=mining&force=PROPOSED&kind=OFFENCE",
  assess: "/assess",
  assessment: "/assess?jurisdiction=RU-IRK&subject=INDIVIDUAL&electricityKwhPerMonth=7000&registered=no",
  pictures: "/pictures",
  map: "/pictures/map?asOf=2025-01-01",
  strips: "/pictures/status-over-time",
  rate: "/pictures/rate",
  penalties: "/pictures/penalties",
  bills: "/pictures/bills",
  "penalties-ru": "/pictures/penalties?language=ru",
  frame: "/embed/bills?language=kk",
  embed: "/embed/map",
  "compare-offences": "/compare/offences?conduct=MINING_WHERE_BANNED&force=PROPOSED&force=IN_FORCE",
  "compare-places": "/compare/places?jurisdiction=KZ,RU,UZ",
  "compare-places-kk": "/compare/places?jurisdiction=KZ,RU,UZ&language=kk",
  "memo-form": "/memo",
  memo: "/memo?ids=/rule/ru/over-limit,/akn/kz,/tax/kz/mining-fee-2022,/offence/ru/koap-ban-cit",
  glossary: "/glossary",
  "home-russian": "/?language=ru",
  "place-kazakh": "/akn/kz?language=kk",
  "offences-russian": "/offences?jurisdiction=KZ&language=ru",
  missing: "/akn/zz",
};

const WIDTHS = { wide: 1280, narrow: 360 };

/** Looks at every kind of page, wide, narrow and printed: errors in the console, what is cut off, and what axe finds. */
export async function lookAtPages(browser: Browser, origin: string, shots: string, report: Report): Promise<void> {
  for (const [look, width] of Object.entries(WIDTHS)) {
    const { page, faults, close } = await visit(browser, origin, { viewport: { width, height: 900 } });
    for (const [name, path] of Object.entries(PAGES)) {
      const response = await page.goto(origin + path);
      const status = response?.status();
      const wanted = name === "missing" ? 404 : 200;
      const found = [...(status === wanted ? [] : [`answers ${status}`]), ...(await violations(page)), ...(await overflow(page))];
      await page.screenshot({ path: join(shots, `${name}-${look}.png`), fullPage: true });
      if (look === "wide") {
        await page.emulateMedia({ media: "print" });
        found.push(...(await overflow(page)).map((fault) => `printed: ${fault}`));
        if (await page.locator("form:visible").count()) found.push("printed: shows a form");
        await page.pdf({ path: join(shots, `${name}.pdf`), format: "A4" });
        await page.emulateMedia({ media: "screen" });
      }
      // That a page is missing is the one thing that a console may say of a page that is.
      const errors = faults().filter((fault) => name !== "missing" || !fault.includes("404"));
      report.look(`${name} (${look})`, [...found, ...errors]);
    }
    await close();
  }
}

/** Pages say the same to a reader whose browser runs no script, and their forms work. */
export async function readWithoutScript(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await visit(browser, origin, { javaScriptEnabled: false });
  await page.goto(`${origin}/akn/ru`);
  const text = (await page.locator("main").textContent()) ?? "";
  await page.fill("#as-of", "2022-01-01");
  await page.click(".when button");
  const other = (await page.locator("main").textContent()) ?? "";
  await close();
  report.look("without script", [
    ...(/May one mine here\? Restricted/.test(text) ? [] : ["the status of Russia is not on its page"]),
    ...(/May one mine here\? Unclear/.test(other) ? [] : ["another day cannot be chosen"]),
  ]);
}
