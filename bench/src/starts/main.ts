import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { type Contestant, product } from "../contestants.js";
import { median } from "../measure/load.js";
import { type Running, start } from "../measure/server.js";
import { BENCH_ROOT, PRODUCT } from "../paths.js";
import { megabytes, printTable } from "../report/table.js";
import { databaseUrl, SERVER } from "../scale.js";
import { law } from "./question.js";

const { values: given } = parseArgs({
  options: {
    trials: { type: "string", default: "5" },
    idle: { type: "string", default: "10" },
    port: { type: "string", default: "4980" },
    only: { type: "string", default: "first,second,postgres" },
    "no-write": { type: "boolean", default: false },
  },
});

/** What a start took until the first right answer. */
interface Start {
  readonly milliseconds: number;
  /** Of all its threads. */
  readonly processorMilliseconds: number;
}

interface Row {
  readonly title: string;
  /** In seconds. */
  readonly goal: number;
  readonly starts: readonly Start[];
  /** Once it has had nothing to do for a while. */
  readonly residentBytes: number | null;
}

const serving = (environment: Readonly<Record<string, string>>): Contestant => ({
  ...product("starts", "Minelaw", environment),
  args: [PRODUCT, "serve"],
});

/** Starts it again and again over what `makeReady` leaves; the last one is left idle, to see what it holds in memory. */
async function startAgain(
  title: string,
  goal: number,
  makeReady: () => { readonly dataDirectory: string; readonly databaseUrl: string },
): Promise<Row> {
  const starts: Start[] = [];
  let residentBytes: number | null = null;
  for (let trial = 1; trial <= Number(given.trials); trial++) {
    const { dataDirectory, databaseUrl } = makeReady();
    const { running, ...took } = await timed(dataDirectory, databaseUrl);
    starts.push(took);
    console.log(`${title}: ${took.milliseconds.toFixed(0)} ms, of the processor ${took.processorMilliseconds.toFixed(0)} ms`);
    if (trial === Number(given.trials)) {
      await sleep(Number(given.idle) * 1_000);
      residentBytes = running.residentBytes();
    }
    await running.stop();
  }
  return { title, goal, starts, residentBytes };
}

async function timed(dataDirectory: string, databaseUrl: string): Promise<Start & { readonly running: Running }> {
  const contestant = serving({ MINELAW_DATA_DIR: dataDirectory, MINELAW_EXPORTS_DIR: join(dataDirectory, "exports") });
  const options = { databaseUrl, port: Number(given.port), core: null, first: { question: law, variables: {} } };
  const before = performance.now();
  const running = await start(contestant, { ...options, pollMilliseconds: 5 });
  const milliseconds = performance.now() - before;
  const processorMilliseconds = running.processorMilliseconds() ?? Number.NaN;
  const answer = await running.ask(law, {});
  if (!(JSON.parse(answer).data?.rules.totalCount > 0)) throw new Error(`an answer without law: ${answer.slice(0, 500)}`);
  return { running, milliseconds, processorMilliseconds };
}

async function embedded(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-starts-"));
  try {
    let made = 0;
    const kept = join(folder, "kept");
    const rows: Row[] = [];
    if (wanted("first"))
      rows.push(
        await startAgain("embedded, first start", 8, () => ({ dataDirectory: join(folder, `new-${++made}`), databaseUrl: "" })),
      );
    if (wanted("second")) {
      await (await timed(kept, "")).running.stop();
      rows.push(await startAgain("embedded, second start", 1.2, () => ({ dataDirectory: kept, databaseUrl: "" })));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database of its own, which is gone after it. */
async function postgres(): Promise<Row[]> {
  if (!wanted("postgres")) return [];
  const url = databaseUrl(SERVER, { name: "starts", statutes: 0 });
  const name = new URL(url).pathname.slice(1);
  const folder = mkdtempSync(join(tmpdir(), "minelaw-starts-"));
  const admin = new pg.Client({ connectionString: SERVER });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.query(`CREATE DATABASE ${name}`);
    await (await timed(folder, url)).running.stop();
    return [await startAgain("PostgreSQL, which holds the law", 0.8, () => ({ dataDirectory: folder, databaseUrl: url }))];
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = (start: string) => given.only.split(",").includes(start);

function printed(rows: readonly Row[]): string {
  const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(2);
  const lines = rows.map(({ title, goal, starts, residentBytes }) => {
    const clock = starts.map(({ milliseconds }) => milliseconds);
    const processor = starts.map(({ processorMilliseconds }) => processorMilliseconds);
    return [
      title,
      `< ${goal}`,
      seconds(median(clock)),
      seconds(Math.min(...clock)),
      seconds(median(processor)),
      seconds(Math.min(...processor)),
      megabytes(residentBytes),
    ];
  });
  const head = [
    "seconds until the first right answer",
    "goal",
    "median",
    "least",
    "processor, median",
    "processor, least",
    "idle",
  ];
  return [
    "# Starts: results of the last run",
    "",
    "Written by `npm run bench:starts`; README.md beside this file says what was done.",
    "",
    `- ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${given.trials} starts of each`,
    "",
    printTable(head, lines),
    "",
  ].join("\n");
}

try {
  const text = printed([...(await embedded()), ...(await postgres())]);
  console.log(`\n${text}`);
  if (!given["no-write"]) writeFileSync(join(BENCH_ROOT, "STARTS.md"), text);
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
}
