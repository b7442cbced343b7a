import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { Downloads } from "../src/site/bulk/downloads.js";

/** A node that builds a download of a release, and is never told what is in it. */
const BUILD = `
  await import("reflect-metadata");
  const { Downloads } = await import("${pathToFileURL(join(PACKAGE_ROOT, "dist", "src", "site", "bulk", "downloads.js")).href}");
  const release = { number: 1, publishedAt: new Date(0) };
  const unanswered = () => { console.log("builds"); return new Promise(() => {}); };
  const executor = { context: { library: new Proxy({}, { get: () => unanswered }) } };
  setInterval(() => {}, 1000);
  await new Downloads(process.argv[1], () => executor, "").file([release], release, "manifest.json");`;

let folder: string;
const started: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-drafts-"));
});
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const drafts = (directory: string) => readdirSync(directory).filter((name) => name.includes(".part-"));

/** Another process that builds in a folder: in a process namespace of its own, it is process 1 of a container. */
async function builder(directory: string, inContainer = false): Promise<ChildProcess | null> {
  const own = [process.execPath, "--input-type=module", "-e", BUILD, directory];
  const [program = "", ...args] = inContainer ? ["unshare", "--pid", "--fork", "--kill-child", ...own] : own;
  const child = spawn(program, args, { cwd: PACKAGE_ROOT, stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  const said = once(child.stdout as NodeJS.ReadableStream, "data").then(([text]) => String(text).trim());
  return (await Promise.race([said, once(child, "exit").then(() => "ended")])) === "builds" ? child : null;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** A node starts over the folder. */
const start = (directory: string) => new Downloads(directory, () => fail(), "").clean();

test("a node that starts leaves what another builds, also where that one stands still, and takes away what a dead one left", async () => {
  const child = (await builder(at("beside"))) as ChildProcess;
  const before = readdirSync(at("beside"), { recursive: true });
  expect(drafts(at("beside"))).not.toEqual([]);
  child.kill("SIGSTOP");
  await start(at("beside"));
  expect(readdirSync(at("beside"), { recursive: true })).toEqual(before);
  await kill(child);
  await start(at("beside"));
  expect(readdirSync(at("beside"))).toEqual([]);
}, 30_000);

test("two containers over one volume are both process 1, and neither takes away what the other builds", async () => {
  const [first, second] = [await builder(at("containers"), true), await builder(at("containers"), true)];
  if (!first || !second) {
    console.warn("NOT TESTED: two containers; this user may not make a process namespace");
    return;
  }
  const before = drafts(at("containers"));
  await start(at("containers"));
  expect(drafts(at("containers"))).toEqual(before);
  await kill(first);
  // The system ends what runs in a container a moment after the process that holds it.
  for (let n = 0; n < 100 && drafts(at("containers")).length > before.length / 2; n++) {
    await sleep(50);
    await start(at("containers"));
  }
  expect(drafts(at("containers"))).toHaveLength(before.length / 2);
  await kill(second);
}, 30_000);

test("what a node on another machine builds is known by what it touches, and goes when it no longer does", async () => {
  const draft = join(at("elsewhere"), "9-1764000000000-2025-11-24-0123abcd.part-0c5d7e52");
  mkdirSync(draft, { recursive: true });
  writeFileSync(`${draft}.holder`, JSON.stringify({ id: "0c5d7e52", pid: 7, host: "other-host", system: "another boot" }));
  const beat = setInterval(() => utimesSync(`${draft}.holder`, new Date(), new Date()), 500);
  await start(at("elsewhere"));
  expect(drafts(at("elsewhere"))).toHaveLength(2);
  clearInterval(beat);
  await start(at("elsewhere"));
  expect(drafts(at("elsewhere"))).toEqual([]);
}, 30_000);

test("a builder that has not said yet who it is, is waited for", async () => {
  const draft = join(at("early"), "9-1764000000000-2025-11-24-0123abcd.part-0c5d7e52");
  mkdirSync(at("early"));
  writeFileSync(`${draft}.holder`, "");
  const cleaned = start(at("early"));
  await sleep(1_000);
  utimesSync(`${draft}.holder`, new Date(), new Date());
  await cleaned;
  expect(drafts(at("early"))).toHaveLength(1);
}, 30_000);

function fail(): never {
  throw new Error("nothing is asked of a database");
}
