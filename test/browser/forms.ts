import type { Browser, Page } from "playwright-core";
import type { Report } from "./report.js";
import { violations, visit } from "./visitor.js";

const ACT = "/akn/ru/act/federal-law/2020-07-31/259-fz";

/** A form as a reader uses it: where it is, what is filled in, and what the answer must say. */
interface Use {
  readonly what: string;
  readonly path: string;
  readonly fill: (page: Page) => Promise<unknown>;
  readonly press: string;
  readonly says: RegExp;
  /** Whether the form stands on a page that refuses what was asked. */
  readonly refused?: true;
}

const USES: readonly Use[] = [
  {
    what: "another day",
    path: ACT,
    fill: (page) => page.fill("#as-of", "2022-01-01"),
    press: ".when button",
    says: /As in force on 2022-01-01[\s\S]*says nothing of mining/,
  },
  {
    what: "another day, from an expression of its own day",
    path: `${ACT}/eng:2022-01-01`,
    fill: (page) => page.fill("#as-of", "2024-11-01"),
    press: ".when button",
    says: /As in force on 2024-11-01[\s\S]*art\. 14\.2/,
  },
  {
    what: "search from any page, on the day of the page",
    path: `${ACT}/eng:2022-01-01`,
    fill: (page) => page.fill("#find", "digital currency"),
    press: ".find button",
    says: /Search: digital currency[\s\S]*As in force on 2022-01-01/,
  },
  {
    what: "search, narrowed by its form",
    path: "/search?q=mining&kind=RULE",
    fill: async (page) => {
      await page.fill("[name=jurisdiction]", "KZ");
      await page.check("[name=force][value=IN_FORCE]");
    },
    press: ".search button",
    says: /Narrowed to:[\s\S]*Kazakhstan/,
  },
  {
    what: "another day, with filters that were chosen and not sent",
    path: "/search?q=mining&year=2023",
    fill: async (page) => {
      await page.click("summary >> nth=0");
      await page.check("[name=kind][value=RULE]");
      await page.fill("#as-of", "2025-01-01");
    },
    press: ".when button",
    says: /As in force on 2025-01-01[\s\S]*Narrowed to:[\s\S]*Rule[\s\S]*2023/,
  },
  {
    what: "another miner, on a day that was chosen and not sent",
    path: "/assess?jurisdiction=KZ&subject=INDIVIDUAL",
    fill: async (page) => {
      await page.fill("#as-of", "2022-01-01");
      await page.selectOption("[name=subject]", "LEGAL_ENTITY");
    },
    press: ".miner > button",
    says: /May a legal entity mine in Republic of Kazakhstan, on 2022-01-01/,
  },
  {
    what: "search by what the field suggests",
    path: "/search",
    fill: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("dagest");
      await page.waitForSelector("datalist[id^=suggestions] option[value*=Dagestan]", { state: "attached" });
      await page.fill("#q", "Dagestan");
    },
    press: ".search button",
    says: /Search: Dagestan[\s\S]*Dagestan/,
  },
  {
    what: "a place misspelt, put right where it was refused",
    path: "/rules?jurisdiction=Kazakhstann",
    fill: (page) => page.fill("[name=jurisdiction]", "Kazakhstan"),
    press: "main button",
    says: /Rules[\s\S]*Kazakhstan/,
    refused: true,
  },
  {
    what: "difference between two days",
    path: `${ACT}/~art_1`,
    fill: async (page) => {
      await page.fill("[name=from]", "2021-06-01");
      await page.fill("[name=to]", "2025-01-01");
    },
    press: "#diff button",
    says: /What changed from 2021-06-01 to 2025-01-01[\s\S]*says nothing of/,
  },
  {
    what: "comparison of chosen places",
    path: "/concept/digital-asset",
    fill: (page) => page.fill("#compared", "SV, KZ, NO"),
    press: "#side-by-side button",
    says: /El Salvador: Digital asset[\s\S]*Republic of Kazakhstan: digital asset[\s\S]*recorded for Norway/,
  },
  {
    what: "filter of a list",
    path: "/offences",
    fill: async (page) => {
      await page.fill("main [name=jurisdiction]", "RU");
      await page.selectOption("[name=force]", "PROPOSED");
    },
    press: "main .inline button",
    says: /Proposed/,
  },
  {
    what: "changes of some days in one place",
    path: "/changes",
    fill: async (page) => {
      await page.fill("[name=from]", "2024-01-01");
      await page.fill("[name=to]", "2024-12-31");
      await page.fill("main [name=jurisdiction]", "RU");
    },
    press: "main .inline button",
    says: /2024-11-01[\s\S]*Russian Federation/,
  },
  {
    what: "assessment",
    path: "/assess",
    fill: async (page) => {
      await page.fill("main [name=jurisdiction]", "Irkutsk Oblast, Russia");
    },
    press: ".miner button",
    says: /Undetermined[\s\S]*Where is the mining done\?[\s\S]*Southern Irkutsk Oblast/,
  },
  {
    what: "assessment, all said at once",
    path: "/assess?jurisdiction=RU-IRK",
    fill: async (page) => {
      await page.click(".miner summary");
      await page.fill(".miner [name=electricityKwhPerMonth]", "7000");
      await page.selectOption("[name=registered]", "no");
      await page.selectOption("[name=foreign]", "no");
      await page.selectOption("[name=outsideRecordedParts]", "yes");
      await page.check("[name=energySource][value=NATIONAL_GRID]");
    },
    press: ".miner > button",
    says: /Prohibited[\s\S]*National grid[\s\S]*About mining itself[\s\S]*Holds:[\s\S]*If proposals passed as they are/,
  },
];

/** Uses every form as a reader would; what comes is a page without a fault. */
export async function fillForms(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, faults, close } = await visit(browser, origin);
  for (const { what, path, fill, press, says, refused } of USES) {
    const found: string[] = [];
    try {
      await page.goto(origin + path);
      // The browser's console tells of a page with the status 400.
      if (refused && !/status of 400/.test(faults().join())) found.push("what was asked is not refused");
      await fill(page);
      await Promise.all([page.waitForNavigation(), page.click(press)]);
      const seen = (await page.locator("main").textContent()) ?? "";
      if (!says.test(seen)) found.push(`${says} is not in ${JSON.stringify(seen.slice(0, 200))}`);
      found.push(...(await violations(page)));
    } catch (error) {
      found.push(String(error).split("\n")[0] as string);
    }
    report.look(`form: ${what}`, [...found, ...faults()]);
  }
  await close();
  await copyCitation(browser, origin, report);
}

/** The one thing that the script of the pages does. */
async function copyCitation(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, faults, close } = await visit(browser, origin, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(origin + ACT);
  await page.click("footer summary");
  await page.click("footer figure:first-of-type button");
  await page.waitForSelector("footer figure:first-of-type button:text('Copied')");
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  await close();
  report.look("copying a citation", [
    ...(copied.includes("Minelaw, release 1") ? [] : [`copied ${JSON.stringify(copied)}`]),
    ...faults(),
  ]);
}
