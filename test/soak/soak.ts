import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { givenNumbers } from "../support/given.js";
import { freePort } from "../support/redis.js";
import { runCli } from "../support/run-cli.js";
import { newDatabase, SERVER } from "../support/template.js";

/**
 * Asks a node with a small heap many different questions, each once, so that whatever is kept of a question is kept of each. Where
 * TEST_DATABASE_URL names a server, a release comes after each part of them, as on the days of a long life. The embedded database
 * takes none while a node has it: there all releases come first, and each part of the questions also asks for what one of them knew.
 */
const { questions: QUESTIONS, megabytes: HEAP_MEGABYTES } = givenNumbers({ questions: 200_000, megabytes: 256 });
const AT_ONCE = 16;
const LONGEST_MILLISECONDS = 75 * 60_000;
const ROWS = 10;

/** Forms of questions; the number makes each another one, to whatever keeps documents, variables, ids or answers. */
const FORMS: readonly ((n: number, knownAt: string) => { query: string; variables?: object; hash?: boolean })[] = [
  (n) => ({ query: `{ jurisdiction(code: "RU") { a${n}: name } }` }),
  (n) => ({ query: `query Q${n} { statutes(first: 3) { nodes { id title } } }` }),
  (n) => ({ query: "query Q($id: ID!) { node(id: $id) { id } }", variables: { id: `/rule/ru/no-such-rule-${n}` } }),
  (n) => ({
    query: "query Q($n: Int, $x: Int) { rules(first: $n) { nodes { id } } a: rules(last: $x) { totalCount } }",
    variables: { n: (n % 97) + 1, x: (n % 89) + 1 },
  }),
  (n) => ({ query: `{ search(query: "Mining-${n} licence", first: 1) { nodes { snippet } } }` }),
  (n) => ({ query: `query R${n} { releases { totalCount } }`, hash: true }),
  (n) => ({ query: `{ ${Array.from({ length: 20 }, (_, f) => `f${f}_${n}: jurisdiction(code: "KZ") { code }`).join(" ")} }` }),
  (n) => ({ query: `{ nothing${n} }` }),
  (n, knownAt) => ({
    query: `{ statutes(first: 3, after: null, knownAt: "${knownAt}") { nodes { k${n}: title rules(first: 2) { nodes { title } } } } }`,
  }),
];

interface Seen {
  readonly statuses: Record<string, number>;
  asked: number;
}

async function ask(origin: string, n: number, knownAt: string, seen: Seen): Promise<void> {
  const { query, variables, hash } = (FORMS[n % FORMS.length] as (typeof FORMS)[number])(n, knownAt);
  const extensions = hash && { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") } };
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables, ...(extensions && { extensions }) }),
  }).catch((error: Error) => ({ status: String(error.cause ?? error), text: async () => "" }));
  await response.text();
  seen.statuses[response.status] = (seen.statuses[response.status] ?? 0) + 1;
  seen.asked++;
}

async function figures(origin: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  return {
    heap: Math.round(read("nodejs_heap_size_used_bytes") / 2 ** 20),
    resident: Math.round(read("process_resident_memory_bytes") / 2 ** 20),
    loaders: Math.round(read("minelaw_loader_bytes") / 2 ** 20),
    answers: Math.round(read("minelaw_answer_bytes") / 2 ** 20),
    handles: read("nodejs_active_handles_total"),
    connections: read("minelaw_pool_connections"),
    inFlight: read("minelaw_requests_in_flight"),
    release: read("minelaw_release"),
  };
}

/** Makes a release in which the title of one source is another. */
async function publish(number: number): Promise<void> {
  const file = join(seeds, "no", "jurisdiction.yaml");
  const text = readFileSync(join(PACKAGE_ROOT, "seeds", "no", "jurisdiction.yaml"), "utf8");
  writeFileSync(file, text.replace(/^( +title: .*[a-z])$/m, `$1 ${number}`));
  const { code, error } = await runCli(["ingest"], { ...own, MINELAW_SEEDS_DIR: seeds }, { cwd: folder });
  if (code !== 0) throw new Error(`no release was made: ${error}`);
}

/** When a release was published. */
async function publishedAt(origin: string, number: number): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ releases(first: 100) { nodes { number publishedAt } } }" }),
  });
  const { data } = (await response.json()) as { data: { releases: { nodes: { number: number; publishedAt: string }[] } } };
  const release = data.releases.nodes.find((each) => each.number === number);
  if (!release) throw new Error(`release ${number} is not there`);
  return release.publishedAt;
}

const folder = mkdtempSync(join(tmpdir(), "minelaw-soak-"));
const seeds = join(folder, "seeds");
cpSync(join(PACKAGE_ROOT, "seeds"), seeds, { recursive: true });
const database = SERVER ? await newDatabase() : null;
const own = {
  MINELAW_DATA_DIR: join(folder, "data"),
  MINELAW_EXPORTS_DIR: join(folder, "exports"),
  ...(database && { DATABASE_URL: database.address }),
};
if (!database) for (let number = 1; number <= ROWS; number++) await publish(number);
const port = await freePort();
const server = spawn(
  process.execPath,
  [`--max-old-space-size=${HEAP_MEGABYTES}`, join(PACKAGE_ROOT, "dist", "minelaw.js"), "serve"],
  {
    cwd: PACKAGE_ROOT,
    env: {
      PATH: process.env.PATH,
      HOST: "127.0.0.1",
      PORT: String(port),
      MINELAW_BUDGET: "0",
      ...own,
    },
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const ended = once(server, "exit");
const origin = `http://127.0.0.1:${port}`;
const seen: Seen = { statuses: {}, asked: 0 };
try {
  for await (const text of server.stdout) if (String(text).includes("/graphql")) break;
  const began = performance.now();
  const names = Object.keys(await figures(origin));
  console.log(`| questions | ${names.join(" | ")} | a second |\n|${"---|".repeat(names.length + 2)}`);
  for (let row = 0; row < ROWS && server.exitCode === null; row++) {
    const [from, to] = [(row * QUESTIONS) / ROWS, ((row + 1) * QUESTIONS) / ROWS];
    let next = Math.round(from);
    const knownAt = await publishedAt(origin, row + 1);
    const since = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < to && server.exitCode === null && performance.now() - began < LONGEST_MILLISECONDS)
          await ask(origin, next++, knownAt, seen);
      }),
    );
    const perSecond = Math.round((to - from) / ((performance.now() - since) / 1_000));
    console.log(`| ${[Math.round(to), ...Object.values(await figures(origin)), perSecond].join(" | ")} |`);
    if (database) await publish(row + 2);
  }
} catch (error) {
  console.error(String(error));
} finally {
  server.kill("SIGTERM");
}
const [code, signal] = await ended;
await database?.remove();
rmSync(folder, { recursive: true, force: true });
console.log(`asked ${seen.asked}: ${JSON.stringify(seen.statuses)}; the node ended with ${code ?? signal}`);
const good = Object.keys(seen.statuses).join() === "200" && seen.asked === QUESTIONS && code === 0;
if (!good) {
  console.error("NOT AS IT MUST BE: every question is to be answered, and the node to end when it is told to");
  process.exitCode = 1;
}
