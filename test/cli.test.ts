import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { expectSentence, type Outcome, runCli, said, startCli } from "./support/cli.js";
import { COUNTS, GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";

let folder: string;
let seeds: SeedFolder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-cli-"));
  seeds = seedFolder(GOOD);
  seeds.write({ "counts.yaml": COUNTS });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  seeds.remove();
});

const own = () => ({ MINELAW_DATA_DIR: join(folder, "data"), MINELAW_SEEDS_DIR: seeds.path });

function start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return startCli(args, { ...own(), ...environment }, { cwd: folder });
}

function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return runCli(args, { ...own(), ...environment }, { cwd: folder });
}

test("an unknown flag ends with code 2", async () => {
  const misspelt = await run(["srve"]);
  expect(misspelt).toMatchObject({ code: 2, error: expect.stringMatching(/unknown command 'srve'; there are serve, .*, help/) });
  expect(await run(["serve", "--fast"])).toMatchObject({ code: 2, error: expect.stringContaining("unknown option '--fast'") });
});

test("a dry run against other seeds says what these alone differ in, by folder and by git ref, and asks no database", async () => {
  const other = seedFolder({ ...GOOD, "counts.yaml": COUNTS });
  try {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x", ...args], { cwd: other.path });
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "before");
    const act = (GOOD["xa/act-1.yaml"] as string).replace("Hold a licence.", "Hold a licence of the Assembly.");
    other.write({ "xa/act-1.yaml": act });
    const nowhere = { MINELAW_SEEDS_DIR: other.path, DATABASE_URL: "postgres://x@127.0.0.1:1/nothing" };
    for (const against of [seeds.path, "HEAD"]) {
      const { code, out } = await run(["ingest", "--dry-run", "--against", against], nowhere);
      expect([code, out]).toEqual([
        0,
        expect.stringContaining("Would be added: 0, changed: 1, removed: 0.\n~ rule: 1\n    ~ /rule/xa/licence"),
      ]);
    }
    for (const bad of ["nothing", "-h", "--output=x", "HEAD; ls"]) {
      expectSentence(
        await run(["ingest", "--dry-run", `--against=${bad}`], nowhere),
        /^BAD_CONFIGURATION: --against: .* neither a folder nor a git ref/,
      );
    }
    expectSentence(await run(["ingest", "--against", "HEAD"], nowhere), /^BAD_CONFIGURATION: --against goes with --dry-run/);
  } finally {
    other.remove();
  }
});

test("a bad environment is refused whole, before anything starts", async () => {
  const { code, error } = await run(["serve"], { PORT: "http", DATABASE_URL: "mysql://x" });
  expect(code).toBe(1);
  expect(error).toMatch(/^BAD_CONFIGURATION: DATABASE_URL: .*; PORT: /);
});

test("a database that does not answer is named without its password", async () => {
  const { code, error } = await run(["ingest"], { DATABASE_URL: "postgres://someone:secret@127.0.0.1:1/nothing" });
  expect([code, error.split("\n")[0]]).toEqual([
    1,
    expect.stringMatching(/^DATABASE_UNREACHABLE: DATABASE_URL: no answer from 127\.0\.0\.1:1\/nothing/),
  ]);
  expect(error).not.toContain("secret");
});

test("seeds with a fault are refused, and nothing is touched", async () => {
  const bad = seedFolder({ ...GOOD, "xa/act-1.yaml": (GOOD["xa/act-1.yaml"] as string).replace("number:", "numer:") });
  const { code, error } = await run(["ingest"], { MINELAW_SEEDS_DIR: bad.path, MINELAW_DATA_DIR: join(folder, "untouched") });
  bad.remove();
  expect([code, error]).toEqual([
    1,
    expect.stringMatching(/^SEEDS_INVALID: 1 fault\(s\).*\nxa\/act-1\.yaml:4: statute: unknown key numer/),
  ]);
});

test("serve, ingest, a second process, and a second start", async () => {
  const server = start(["serve"]);
  const address = /http:\/\/localhost:(\d+)/.exec(await said(server, "/graphql"))?.[1];
  const answer = await fetch(`http://127.0.0.1:${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: '{ jurisdiction(code: "XA") { name rules { nodes { action } } } releases { totalCount } }' }),
  });
  expect(await answer.json()).toEqual({
    data: { jurisdiction: { name: "Testland", rules: { nodes: [{ action: "Hold a licence." }] } }, releases: { totalCount: 1 } },
  });
  expect(await run(["ingest"])).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^DATA_DIRECTORY_IN_USE: process \d+ uses/),
  });
  server.kill("SIGTERM");
  expect((await once(server, "exit"))[0]).toBe(0);
  const again = await run(["ingest"]);
  expect([again.code, again.out]).toEqual([0, "Nothing has changed: no release.\n"]);
  const dry = await run(["ingest", "--dry-run"]);
  expect([dry.code, dry.out]).toEqual([0, "Nothing would change: no release.\n"]);
}, 120_000);

test("a port in use is named, and the data directory let go", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  expect(await run(["serve"], { PORT: String(port) })).toMatchObject({
    code: 1,
    error: expect.stringContaining(`PORT_IN_USE: PORT: something listens on port ${port}`),
  });
  taken.close();
  expect((await run(["migrate"])).code).toBe(0);
}, 120_000);
