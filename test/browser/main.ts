import "reflect-metadata";
import { existsSync, mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { openPGlite, startPGlite } from "../../src/database/data-source.js";
import { readerOver } from "../../src/database/reader.js";
import { requireCorpus } from "../../src/ingest/corpus.js";
import { load } from "../../src/ingest/load.js";
import { poolOf } from "../../src/open.js";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import { ROWS } from "../../src/rows.js";
import { createServer } from "../../src/server.js";
import { OPTIONS } from "../support/node.js";
import { crawl } from "./crawl.js";
import { fillForms, lookAtPages, readWithoutScript } from "./walk.js";

/** Where a browser may lie; CHROMIUM names another place. */
const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);

/** Starts a server over the corpus, looks at it with a browser, and says everything that is wrong. */
async function main(): Promise<number> {
  if (!CHROMIUM) {
    console.log("No Chromium is installed: the pages were not looked at. Install it, or name it in CHROMIUM.");
    return process.env.CI ? 1 : 0;
  }
  const open = await openPGlite(await startPGlite(), ROWS);
  await open.dataSource.runMigrations();
  await load(open.dataSource, requireCorpus(join(PACKAGE_ROOT, "seeds")), { summary: "The corpus as the browser finds it." });
  const shots = join(PACKAGE_ROOT, "dist", "screenshots");
  mkdirSync(shots, { recursive: true });
  const exportsDirectory = join(PACKAGE_ROOT, "dist", "browser-exports");
  const server = await createServer({
    ...OPTIONS,
    database: readerOver(poolOf(open), () => open.close()),
    logLevel: "error",
    exportsDirectory,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    await server.http.listen({ host: "127.0.0.1", port: Number(process.env.PORT ?? 0) });
    const origin = `http://127.0.0.1:${(server.http.server.address() as AddressInfo).port}`;
    const stages = [
      () => lookAtPages(browser, origin, shots),
      () => fillForms(browser, origin),
      () => readWithoutScript(browser, origin),
      () => crawl(origin),
    ];
    const faults: string[] = [];
    for (const stage of stages) {
      const found = await stage();
      for (const fault of found) console.error(`  wrong: ${fault}`);
      faults.push(...found);
    }
    console.log(faults.length === 0 ? "Nothing wrong was seen." : `${faults.length} thing(s) wrong.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
    await open.close();
  }
}

process.exitCode = await main();
