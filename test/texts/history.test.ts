import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findFiles } from "../../src/ingest/import/find-files.js";
import { runCli, startCli } from "../support/run-cli.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-history-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const law = (words: string) => `---\ntitle: G\nidentifier: G-1\ncountry: li\n---\n##### Art. 1\n\n${words}\n`;

test("a git repository is read by its commits: each wording from its author's own day, the last of a day alone, no hook run", () => {
  const repository = join(folder, "repository");
  mkdirSync(repository);
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", repository, "-c", "user.name=A", "-c", "user.email=a@b.example", ...args], { stdio: "pipe" });
  git("init", "-q");
  const commit = (words: string, date: string) => {
    writeFileSync(join(repository, "g.md"), law(words));
    git("add", "-A");
    git("commit", "-qm", words, "--date", date);
  };
  commit("First.", "2020-01-01T23:30:00+0100");
  commit("Mistaken.", "2024-02-01T08:00:00+0000");
  commit("Second.", "2024-02-01T09:00:00+0000");
  commit("Unknown day.", "1970-01-02T00:00:00+0000");
  git("config", "core.fsmonitor", `touch ${join(folder, "was-run")}`);
  const { files, close } = findFiles([repository], () => undefined, { history: true });
  const found = files.map(({ day, read }) => [day, read().toString().split("\n").at(-2)]);
  close();
  expect(found).toEqual([
    [null, "Unknown day."],
    ["2020-01-01", "First."],
    ["2024-02-01", "Second."],
  ]);
  expect(() => execFileSync("ls", [join(folder, "was-run")], { stdio: "pipe" })).toThrow();
}, 60_000);

test("an import that is killed has changed nothing, and begun again it is whole", async () => {
  const laws = join(folder, "laws");
  mkdirSync(laws);
  const body = Array.from({ length: 60 }, (_, at) => `##### Art. ${at + 1}\n\n1) Words ${at}.\n\n2) More.\n`).join("\n");
  for (let at = 0; at < 300; at++)
    writeFileSync(
      join(laws, `${at}.md`),
      `---\ntitle: G\nidentifier: G-${at}\ncountry: li\nlast_updated: "2020-01-01"\n---\n${body}`,
    );
  const environment = { MINELAW_DATA_DIR: join(folder, "data") };
  const few = join(folder, "few");
  mkdirSync(few);
  writeFileSync(join(few, "g.md"), `${law("Words.").replace("country: li", 'country: li\nlast_updated: "2020-01-01"')}`);
  const first = await runCli(["import", few, "--collection", "c"], environment, { cwd: folder });
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining("Import 1: 1 files, 0 unchanged, 1 texts") });
  const killed = startCli(["import", laws, "--collection", "d"], environment, { cwd: folder });
  // It says so once it has written a third of them.
  for await (const chunk of killed.stderr ?? []) if (String(chunk).includes("100 of 300")) break;
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const again = await runCli(["import", few, "--collection", "c"], environment, { cwd: folder });
  expect(again.out).toContain("Nothing differs: 1 files, 1 unchanged");
  const dropped = await runCli(["import", "--drop", "d"], environment, { cwd: folder });
  expect(dropped.out).toContain("No text of d stands.");
  const next = await runCli(["import", few, "--collection", "e"], environment, { cwd: folder });
  expect(next.out).toContain("Import 2: 1 files, 0 unchanged, 1 texts");
}, 120_000);
