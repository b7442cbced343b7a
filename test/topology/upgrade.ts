import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { MIGRATIONS } from "../../src/platform/database/migrations.generated.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import type { Outcome } from "../support/run-cli.js";
import { build, forget, type Landed } from "./landed.js";
import { Stopped, until } from "./processes.js";

/** Today's program, beside the older ones. */
const NOW = { folder: PACKAGE_ROOT, cli: join(PACKAGE_ROOT, "dist", "minelaw.js") };
type Program = Pick<Landed, "folder" | "cli">;

/** One for each run: what an earlier run left behind must not answer. */
const PORT = 20_000 + (process.pid % 20_000);
/** An old program reads all seeds at its start: 88 s were seen, and a machine that does other things besides takes longer. */
const LONGEST_START_MILLISECONDS = 600_000;
/** The day that every program is asked about: what is law on it is in the records, and not in the clock. */
const DAY = "2026-11-01";
/** What every version answers, list by list; ids are compared without their moment, and lists without their order. */
const LISTS: Readonly<Record<string, string>> = {
  jurisdictions: "code name miningStatus { code }",
  statutes: "id title legalForce",
  rules: "id legalForce modality action evidence",
  offences: "id legalForce conduct evidence",
  taxes: "id legalForce evidence",
  definitions: "id legalForce evidence",
  amendments: "id",
};

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}
type Answers = Readonly<Record<string, readonly string[]>>;

/** What was seen of one version. */
export interface Seen {
  readonly kept: boolean;
  readonly seen: string;
}

const start = ({ folder, cli }: Program, args: readonly string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: `${PORT}`, MINELAW_BUDGET: "0", ...environment },
  });

async function run(program: Program, args: readonly string[], environment: Record<string, string>): Promise<Outcome> {
  const child = start(program, args, environment);
  const texts = { out: "", error: "" };
  child.stdout?.on("data", (chunk) => (texts.out += chunk));
  child.stderr?.on("data", (chunk) => (texts.error += chunk));
  const [code] = await once(child, "close");
  return { code, ...texts };
}

async function done(program: Program, args: readonly string[], environment: Record<string, string>): Promise<string> {
  const { code, out, error } = await run(program, args, environment);
  if (code !== 0) throw new Error(`${args.join(" ")}: ${error.trim() || out.trim()}`.slice(0, 400));
  return out;
}

/** Starts a program as its README says, seeds and all, asks it everything, and stops it. */
async function answersOf(program: Program, environment: Record<string, string>, release?: number): Promise<Answers> {
  const child = start(program, ["serve"], environment);
  let said = "";
  child.stderr?.on("data", (chunk) => (said += chunk));
  child.stdout?.resume();
  try {
    const answering = async () => {
      if (child.exitCode !== null) throw new Stopped(`it ended with ${child.exitCode}`);
      await ask("{ __typename }");
    };
    await until("a program answers", answering, LONGEST_START_MILLISECONDS).catch(({ cause }: Error) => {
      throw new Error(`does not start: ${cause instanceof Error ? cause.message : ""}; ${said.trim().slice(0, 300)}`);
    });
    const knownAt = release === undefined ? null : await publishedAt(release);
    const answers: Record<string, string[]> = {};
    for (const [list, fields] of Object.entries(LISTS)) answers[list] = await all(list, fields, knownAt);
    return answers;
  } finally {
    const ended = once(child, "exit");
    if (child.exitCode === null && child.kill("SIGTERM")) await ended;
  }
}

async function publishedAt(release: number): Promise<string> {
  const { releases } = await ask("{ releases(first: 100) { nodes { number publishedAt } } }");
  return releases.nodes.find((each: { number: number }) => each.number === release).publishedAt;
}

async function all(list: string, fields: string, knownAt: string | null): Promise<string[]> {
  const found: string[] = [];
  const query = `query ($after: String, $knownAt: DateTime) {
    page: ${list}(first: 50, after: $after, asOf: "${DAY}", knownAt: $knownAt) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
  for (let after: string | null = null; ; ) {
    const { page }: { page: Page } = await ask(query, { after, knownAt });
    found.push(...page.nodes.map((node) => JSON.stringify(node).replace(/("id":"[^"@]*)@[^"]*/, "$1")));
    if (!page.pageInfo.hasNextPage) return found.sort();
    after = page.pageInfo.endCursor;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many versions.
async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = JSON.parse(await response.text());
  if (errors) throw new Error(`${JSON.stringify(errors).slice(0, 300)}`);
  return data;
}

/** What two hold unlike each other, in words; nothing where they are the same. */
function difference(before: Answers, after: Answers): string[] {
  return Object.keys(LISTS).flatMap((list) => {
    const [old, fresh] = [before[list] ?? [], after[list] ?? []];
    const gone = old.filter((each) => !fresh.includes(each));
    const come = fresh.filter((each) => !old.includes(each));
    if (gone.length + come.length === 0) return [];
    return [`${list}: ${gone.length} went (${gone[0] ?? ""}), ${come.length} came (${come[0] ?? ""})`];
  });
}

const count = (answers: Answers) => Object.values(answers).reduce((sum, each) => sum + each.length, 0);

/** From an older version to today's, back to it, and to today's once more: the law of its release stays what it was. */
async function roundTrip(old: Landed, environment: Record<string, string>): Promise<Seen> {
  const before = await answersOf(old, environment);
  const { code, error } = await run(NOW, ["migrate"], environment);
  if (code !== 0) return refused(error.trim(), difference(before, await answersOf(old, environment)));
  const kept = difference(before, await answersOf(NOW, environment, 1));
  const now = await answersOf(NOW, environment);
  const losses = await takeBack(MIGRATIONS.length - old.migrations, environment);
  const back = difference(before, await answersOf(old, environment));
  const again = difference(now, await answersOf(NOW, environment));
  const unlike = [...kept, ...back.map((each) => `back: ${each}`), ...again.map((each) => `again: ${each}`)];
  return {
    kept: unlike.length === 0,
    seen:
      unlike.join("; ") ||
      `${count(before)} records the same in the three, ${count(now)} in today's; ${MIGRATIONS.length - old.migrations} migrations back, of which ${losses} asked first`,
  };
}

/** Where there is no way, that is said, and nothing has changed. */
const refused = (error: string, unlike: readonly string[]): Seen => ({
  kept: error.startsWith("DATABASE_UNFIT") && unlike.length === 0,
  seen: [`refused: ${error}`, ...unlike].join("; "),
});

/** Takes migrations back, with what they hold where they ask; how often they did. */
async function takeBack(migrations: number, environment: Record<string, string>): Promise<number> {
  let asked = 0;
  for (let n = 0; n < migrations; n++) {
    const { code, error } = await run(NOW, ["migrate", "--down"], environment);
    if (code === 0) continue;
    if (!error.startsWith("RECORDS_AT_STAKE")) throw new Error(error);
    asked++;
    await done(NOW, ["migrate", "--down", "--lose-records"], environment);
  }
  return asked;
}

/** Builds the program of a commit in a folder, and goes from it to today's and back on each of some databases. */
export async function upgradeFrom(
  commit: string,
  folder: string,
  databases: Readonly<Record<string, Record<string, string>>>,
): Promise<Seen> {
  const old = await build(commit, join(folder, commit));
  try {
    // Where a merge left counts of the seeds behind, that program itself would not start: it writes them first.
    await run(old, ["format"], {});
    const seen: Seen[] = [];
    for (const [name, environment] of Object.entries(databases)) {
      const own = { MINELAW_EXPORTS_DIR: join(old.folder, "exports"), ...environment };
      const trip = await roundTrip(old, own).catch((error: Error) => ({ kept: false, seen: error.message }));
      seen.push({ kept: trip.kept, seen: `${name}: ${trip.seen}` });
    }
    return { kept: seen.every(({ kept }) => kept), seen: seen.map((each) => each.seen).join("<br>") };
  } finally {
    forget(old.folder);
  }
}
