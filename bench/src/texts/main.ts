import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { type Contestant, inProductShape, jsonAgg, PEER, peer, product } from "../contestants.js";
import { fillCorpus } from "../corpus/fill.js";
import { POOL_OF_THE_PRODUCT, reading } from "../measure/best-mode.js";
import { compareAnswers } from "../measure/compare.js";
import { type Figures, load, median } from "../measure/load.js";
import { type Running, start } from "../measure/server.js";
import { BENCH_ROOT } from "../paths.js";
import type { Question, Variables } from "../questions/question.js";
import { megabytes, milliseconds, printTable, times } from "../report/table.js";
import { databaseUrl, SERVER } from "../scale.js";
import { writeFiles } from "./files.js";
import { type Imported, importFiles } from "./import.js";
import { beside, official, statuteBeside } from "./questions.js";

const SCALE = { name: "texts", statutes: 800 } as const;
const CONNECTIONS = 16;
const QUESTIONS = [beside, official, statuteBeside];
const TEXTS = { MINELAW_TEXTS: "on" };

const oneFile: Contestant = {
  ...peer("one-file", "node:http, one file at a time from the disk", "one-file.js"),
  environment: PEER,
  // It has no restatements.
  ask: ({ id, parameters }, variables) => (id === official.id ? JSON.stringify({ parameters: parameters?.(variables) }) : null),
  read: inProductShape,
};

const CONTESTANTS: readonly Contestant[] = [
  ...(["auto", "force_custom_plan"] as const).map((plans) => {
    const peer = reading(jsonAgg, { plans, pool: POOL_OF_THE_PRODUCT });
    return { ...peer, id: `json-agg-${plans}`, title: `${peer.title}, plans: ${plans}` };
  }),
  oneFile,
  product("cold", "Minelaw, caches off", { ...TEXTS, MINELAW_CACHE_MB: "0", MINELAW_ANSWERS_MB: "0" }),
  product("loaders", "Minelaw, release-lived loaders", { ...TEXTS, MINELAW_ANSWERS_MB: "0" }),
  product("answers", "Minelaw as it comes: answer cache", TEXTS),
];

interface Row extends Figures {
  readonly contestant: Contestant;
}

const { values: given } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    port: { type: "string", default: "4960" },
    "no-write": { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const url = databaseUrl(SERVER, SCALE);
  await fillCorpus(SERVER, SCALE, console.log);
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const running: Running[] = [];
  try {
    const { rows } = await database.query<{ id: string }>("SELECT id FROM statute WHERE ceased IS NULL ORDER BY id");
    console.log(`${writeFiles(rows.map(({ id }) => id))} files`);
    const imports = [await importFiles(url), await importFiles(url)];
    for (const { said, seconds } of imports) console.log(`${said} (${seconds.toFixed(1)} s)`);
    await database.query("ANALYZE");
    const asked = new Map<Question, readonly Variables[]>();
    for (const question of QUESTIONS) asked.set(question, await question.variants(database, SCALE));
    const first = { question: official, variables: (asked.get(official) as readonly Variables[])[0] as Variables };
    for (const [index, contestant] of CONTESTANTS.entries())
      running.push(await start(contestant, { databaseUrl: url, port: Number(given.port) + index, core: null, first }));
    const measured = new Map<Question, Row[]>();
    for (const [question, variants] of asked) {
      await compareAnswers(question, variants, running);
      console.log(`${question.id}: ${variants.length} variants answered alike`);
      measured.set(question, await measure(question, variants, running));
    }
    const text = printed(imports, measured, running);
    console.log(`\n${text}`);
    if (!given["no-write"]) writeFileSync(join(BENCH_ROOT, "TEXTS.md"), text);
  } finally {
    await Promise.all(running.map((each) => each.stop()));
    await database.end();
  }
}

/** Puts each under load in turn, alone and then by many at once, and takes medians of the rounds. */
async function measure(question: Question, variants: readonly Variables[], running: readonly Running[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of running) {
    const bodies = variants.map((variables) => each.contestant.ask(question, variables)).filter((body) => body !== null);
    if (bodies.length === 0) continue;
    try {
      rows.push({ contestant: each.contestant, ...(await underLoad(each.url, bodies)) });
    } catch (fault) {
      // Who does not answer in time is told as such.
      console.log(`${question.id}: ${each.contestant.title}: ${fault}`);
      rows.push({ contestant: each.contestant, requestsPerSecond: 0, p50: Number.NaN, p99: Number.NaN });
    }
  }
  return rows;
}

async function underLoad(url: string, bodies: readonly string[]): Promise<Figures> {
  const seen: Figures[] = [];
  await load({ url, bodies, connections: CONNECTIONS, seconds: 2 });
  for (let round = 1; round <= Number(given.rounds); round++)
    seen.push(await load({ url, bodies, connections: CONNECTIONS, seconds: Number(given.seconds) }));
  const alone = await load({ url, bodies, connections: 1, seconds: 2 });
  return {
    requestsPerSecond: median(seen.map((one) => one.requestsPerSecond)),
    p50: alone.p50,
    p99: median(seen.map((one) => one.p99)),
  };
}

function printed(
  imports: readonly Imported[],
  measured: ReadonlyMap<Question, readonly Row[]>,
  running: readonly Running[],
): string {
  const tables = [...measured].flatMap(([question, rows]) => {
    const best = Math.max(...rows.filter(({ contestant }) => contestant.peer).map((row) => row.requestsPerSecond));
    const lines = rows.map(({ contestant, requestsPerSecond, p50, p99 }) => [
      contestant.title,
      requestsPerSecond.toFixed(0),
      times(requestsPerSecond / best),
      Number.isNaN(p50) ? "–" : milliseconds(p50),
      Number.isNaN(p99) ? "–" : milliseconds(p99),
    ]);
    const head = ["", "requests/s", "of the best peer", "ms alone (median)", `ms, ${CONNECTIONS} at once (p99)`];
    return [`## ${question.id}: ${question.title}`, "", printTable(head, lines), ""];
  });
  return [
    "# Official texts: results of the last run",
    "",
    "Written by `npm run bench:texts`; README.md beside this file says what was done.",
    "",
    `- ${new Date().toISOString().slice(0, 10)}, Node ${process.version}`,
    ...imports.map(
      ({ said, seconds, peakBytes }) => `- ${said} ${seconds.toFixed(0)} s, the importer at most ${megabytes(peakBytes)}`,
    ),
    `- Memory after all: ${running.map((each) => `${each.contestant.id} ${megabytes(each.residentBytes())}`).join(", ")}`,
    "",
    ...tables,
  ].join("\n");
}

try {
  await main();
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
}
