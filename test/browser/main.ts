import "reflect-metadata";
import { existsSync, mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { createServer } from "../../src/app/server.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { givenNames } from "../support/given.js";
import { OPTIONS } from "../support/node.js";
import { readerOf } from "../support/open.js";
import { openCopy, prepareTemplate } from "../support/template.js";
import { crawl } from "./crawl.js";
import { useEditor } from "./editor.js";
import { openEveryId } from "./every-id.js";
import { printFigures } from "./figures.js";
import { fillForms } from "./forms.js";
import { askFromElsewhere } from "./other-origin.js";
import { Report } from "./report.js";
import { lookAtPages, readWithoutScript } from "./walk.js";

/** Where a browser may lie; CHROMIUM names another place. */
const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
];

const SHOTS = join(PACKAGE_ROOT, "dist", "screenshots");

/** Starts a server over the corpus, looks at it with a browser, and says everything that is wrong; `figures` only measures. */
async function main(figuresAlone: boolean): Promise<number> {
  if (!CHROMIUM) {
    console.log("No Chromium is installed: the pages were not looked at. Install it, or name it in CHROMIUM.");
    return 0;
  }
  await prepareTemplate();
  const open = await openCopy("corpus");
  mkdirSync(SHOTS, { recursive: true });
  const server = await createServer({
    ...OPTIONS,
    database: await readerOf(open),
    logLevel: "error",
    exportsDirectory: join(PACKAGE_ROOT, "dist", "browser-exports"),
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    await server.http.listen({ host: "127.0.0.1", port: Number(process.env.PORT ?? 0) });
    const origin = `http://127.0.0.1:${(server.http.server.address() as AddressInfo).port}`;
    if (!figuresAlone) return await lookAt(browser, origin);
    await printFigures(browser, origin);
    return 0;
  } finally {
    await browser.close();
    await server.close();
    await open.close();
  }
}

type Stages = Readonly<Record<string, () => Promise<void>>>;

async function lookAt(browser: Browser, origin: string): Promise<number> {
  const report = new Report();
  const withBrowser: Stages = {
    "every kind of page, wide, narrow, printed": () => lookAtPages(browser, origin, SHOTS, report),
    "every form": () => fillForms(browser, origin, report),
    "without script": () => readWithoutScript(browser, origin, report),
    "another site": () => askFromElsewhere(browser, origin, report),
    "the query editor": () => useEditor(browser, origin, SHOTS, report),
  };
  const withoutBrowser: Stages = {
    "every link of some pages of each kind": () => crawl(origin, report),
    "every id": () => openEveryId(origin, report),
  };
  await Promise.all([withBrowser, withoutBrowser].map((stages) => goThrough(stages, report)));
  console.log(report.sum);
  return report.failed === 0 ? 0 : 1;
}

async function goThrough(stages: Stages, report: Report): Promise<void> {
  for (const [name, stage] of Object.entries(stages)) {
    const start = Date.now();
    await stage().catch((error: Error) => report.look(name, [error.message.split("\n")[0] as string]));
    console.log(`Looked at ${name} in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  }
}

process.exitCode = await main(givenNames(["figures"]).length > 0);
