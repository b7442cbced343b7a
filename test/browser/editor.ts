import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import type { Report } from "./report.js";
import { visit } from "./visitor.js";

const RUN = ".graphiql-execute-button";
const ANSWERED = `/"(data|errors)"/.test(document.querySelector(".result-window")?.textContent ?? "")`;
const ATTEMPTS = 10;
const LOOKS = 30;
const BETWEEN_LOOKS_MILLISECONDS = 100;

/** Looks from the debugger: what waits inside the page evaluates text there, which the page's policy forbids. */
async function isAnswered(page: Page): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    if (await page.evaluate<boolean>(ANSWERED)) return true;
    await sleep(BETWEEN_LOOKS_MILLISECONDS);
  }
  return false;
}

/** Runs the query in the editor. It takes no order before it has started, and does not say when: it is told again. */
async function answerOf(page: Page): Promise<string> {
  await page.waitForSelector(RUN);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await page.click(RUN);
    if (await isAnswered(page)) break;
  }
  return (await page.textContent(".result-window")) ?? "";
}

/** The query editor: every example tab is there, one is run, the documentation opens, and pages open their query in it. */
export async function useEditor(browser: Browser, origin: string, shots: string, report: Report): Promise<void> {
  const { page, faults, close } = await visit(browser, origin, { viewport: { width: 1280, height: 900 } });
  const examples = (await (await fetch(`${origin}/explorer/examples.json`)).json()) as unknown[];
  await page.goto(`${origin}/graphql`);
  const answer = await answerOf(page);
  const tabs = await page.locator(".graphiql-tab").count();
  await page.screenshot({ path: join(shots, "editor-wide.png") });
  await page.click("button[aria-label='Show Documentation Explorer']");
  await page.waitForSelector(".graphiql-doc-explorer-content >> text=Root Types");
  await page.screenshot({ path: join(shots, "editor-documentation.png") });
  report.look("query editor", [
    ...(tabs === examples.length ? [] : [`${tabs} tabs for ${examples.length} examples`]),
    ...(answer.includes('"rules"') && !answer.includes('"errors"') ? [] : [`the first example answers ${answer.slice(0, 200)}`]),
    ...faults(),
  ]);
  // The second reader of the two has been here before: tabs are kept.
  for (const path of ["/akn/kz", "/assess?jurisdiction=KZ&subject=LEGAL_ENTITY&licensed=no"]) {
    await page.goto(origin + path);
    await page.click("footer >> text=GraphQL query");
    const answered = await answerOf(page);
    report.look(`query of ${path}`, [
      ...(answered.includes('"data"') && !answered.includes('"errors"') ? [] : [`answers ${answered.slice(0, 200)}`]),
      ...faults(),
    ]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  await page.screenshot({ path: join(shots, "editor-narrow.png") });
  await close();
}
