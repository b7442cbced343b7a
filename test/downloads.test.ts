import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Downloads } from "../src/site/bulk/downloads.js";
import { linesOf } from "../src/site/bulk/file-lines.js";
import { GOOD } from "./support/corpus.js";
import { openServer, type TestServer } from "./support/server.js";

/** The folder of downloads as operators have it: among other things of theirs, and named from where the program was started. */
const STRANGERS = ["backup.part-1", "seeds", "1-2", ...Array.from({ length: 8 }, (_, n) => `project-${n}`)];
const LEFT_HALF_MADE = "9-1764000000000-2025-11-24-0123abcd.part-Xyz123";
const OF_OLD = Array.from({ length: 7 }, (_, n) => `${n}-1764000000000-2025-11-24-0123abcd`);
const folder = mkdtempSync(join(tmpdir(), "minelaw-downloads-"));

let site: TestServer;
beforeAll(async () => {
  for (const name of [...STRANGERS, LEFT_HALF_MADE, ...OF_OLD]) {
    mkdirSync(join(folder, name));
    utimesSync(join(folder, name), 0, 0);
  }
  site = await openServer(GOOD, { exportsDirectory: relative(process.cwd(), folder) });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what a process left half made is taken away, and old downloads are; what is not ours stays", async () => {
  expect(await site.download("/release/1/bulk/manifest.json")).toContain('"release": 1');
  expect(existsSync(join(folder, LEFT_HALF_MADE))).toBe(false);
  const names = readdirSync(folder);
  expect(names.filter((name) => STRANGERS.includes(name)).sort()).toEqual([...STRANGERS].sort());
  expect(names.filter((name) => !STRANGERS.includes(name))).toHaveLength(6);
});

test("the lines of a file are all there, however late they are asked for", async () => {
  const path = join(folder, "project-0", "lines.txt");
  writeFileSync(path, "one\ntwo\n");
  const lines = linesOf(path);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  expect(read).toEqual(["one", "two"]);
});

test("what a process left half made, and cannot be taken away, is in nobody's way", async () => {
  const own = mkdtempSync(join(tmpdir(), "minelaw-downloads-closed-"));
  mkdirSync(join(own, LEFT_HALF_MADE));
  chmodSync(own, 0o555);
  // Nothing is closed to root.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await new Downloads(own, () => fail(), "").clean();
    expect(existsSync(join(own, LEFT_HALF_MADE))).toBe(true);
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(own, 0o755);
    rmSync(own, { recursive: true });
  }
});

function fail(): never {
  throw new Error("nothing is asked of a database");
}
