import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { lockDirectory } from "../src/platform/database/lock.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

const LOCK = pathToFileURL(join(PACKAGE_ROOT, "dist", "src", "platform", "database", "lock.js")).href;
const HOLD = `
  const { lockDirectory } = await import("${LOCK}");
  try { await lockDirectory(process.argv[1]); console.log("held"); setInterval(() => {}, 1000); }
  catch (error) { console.log(error.code); }`;
const IN_USE = { code: "DATA_DIRECTORY_IN_USE" };

let folder: string;
const started: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-lock-"));
});
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that takes a directory: in a process namespace of its own, it is process 1 of a container. */
async function holder(directory: string, inContainer = false): Promise<{ said: string; child: ChildProcess }> {
  const own = [process.execPath, "--input-type=module", "-e", HOLD, directory];
  const [program = "", ...args] = inContainer ? ["unshare", "--pid", "--fork", "--kill-child", ...own] : own;
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  const [said] = await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, "data"),
    once(child, "exit").then(() => ["ended"]),
  ]);
  return { said: String(said).trim(), child };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

const at = (name: string) => join(folder, name);
const lockFile = (directory: string) =>
  join(directory, readdirSync(directory).find((name) => /^minelaw\.lock\.\d+$/.test(name)) as string);

test("a directory is held once, by this process too, and let go", async () => {
  const release = await lockDirectory(at("once"));
  await expect(lockDirectory(at("once"))).rejects.toMatchObject(IN_USE);
  expect((await holder(at("once"))).said).toBe("DATA_DIRECTORY_IN_USE");
  release();
  (await lockDirectory(at("once")))();
});

test("a killed holder is followed at once, and one that stands still is not", async () => {
  const { said, child } = await holder(at("killed"));
  expect(said).toBe("held");
  child.kill("SIGSTOP");
  await expect(lockDirectory(at("killed"))).rejects.toMatchObject(IN_USE);
  await kill(child);
  const since = performance.now();
  (await lockDirectory(at("killed")))();
  expect(performance.now() - since).toBeLessThan(1_000);
  expect(readdirSync(at("killed")).filter((name) => name.endsWith(".sock"))).toEqual([]);
});

test("two containers are both process 1, and only one holds", async () => {
  const first = await holder(at("containers"), true);
  if (first.said !== "held") {
    console.warn("NOT TESTED: two containers; this user may not make a process namespace");
    return;
  }
  expect(JSON.parse(readFileSync(lockFile(at("containers")), "utf8")).pid).toBe(1);
  expect((await holder(at("containers"), true)).said).toBe("DATA_DIRECTORY_IN_USE");
  await expect(lockDirectory(at("containers"))).rejects.toMatchObject(IN_USE);
  await kill(first.child);
  expect((await holder(at("containers"), true)).said).toBe("held");
});

test("of many who find a dead holder, one follows", async () => {
  for (let round = 0; round < 5; round++) {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(at("many"))));
    const held = results.filter(({ status }) => status === "fulfilled");
    expect(held).toHaveLength(1);
    const others = await Promise.all(Array.from({ length: 2 }, () => holder(at("many"))));
    expect(others.map(({ said }) => said)).toEqual(["DATA_DIRECTORY_IN_USE", "DATA_DIRECTORY_IN_USE"]);
    for (const each of held) (each as PromiseFulfilledResult<() => void>).value();
  }
  const killed = await holder(at("many"));
  await kill(killed.child);
  const results = await Promise.all(Array.from({ length: 6 }, () => holder(at("many"))));
  expect(results.filter(({ said }) => said === "held")).toHaveLength(1);
}, 60_000);

test("a copy of a directory that is held is held by nobody", async () => {
  const release = await lockDirectory(at("original"));
  cpSync(at("original"), at("copy"), { recursive: true, filter: (path) => !path.endsWith(".sock") });
  (await lockDirectory(at("copy")))();
  await expect(lockDirectory(at("original"))).rejects.toMatchObject(IN_USE);
  release();
});

test("a holder on another machine is known by what it touches, and is followed when it no longer does", async () => {
  const release = await lockDirectory(at("elsewhere"));
  const file = lockFile(at("elsewhere"));
  release();
  writeFileSync(file, JSON.stringify({ id: "0c5d7e52-aaaa", pid: 7, host: "other-host", system: "another boot" }));
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 500);
  await expect(lockDirectory(at("elsewhere"))).rejects.toThrow(/^process 7 of other-host uses the data directory/);
  clearInterval(beat);
  (await lockDirectory(at("elsewhere")))();
}, 30_000);

test("a lock file that nobody could finish holds nothing", async () => {
  const release = await lockDirectory(at("broken"));
  const file = lockFile(at("broken"));
  release();
  writeFileSync(file, '{"id":');
  (await lockDirectory(at("broken")))();
});
