import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { product } from "../contestants.js";
import { fillCorpus } from "../corpus/fill.js";
import { addRelease, copyOf, drop } from "../corpus/releases.js";
import { median, quantile } from "../measure/load.js";
import { start } from "../measure/server.js";
import { BENCH_ROOT } from "../paths.js";
import { type Asked, askedOf } from "../questions/asked.js";
import { milliseconds, printTable } from "../report/table.js";
import { databaseUrl, type Scale, SERVER, scaleNamed } from "../scale.js";
import { MIXED } from "./questions.js";
import { type Answered, ask, bodies } from "./traffic.js";

const { values: given } = parseArgs({
  options: {
    scale: { type: "string", default: "10x" },
    before: { type: "string", default: "30" },
    after: { type: "string", default: "60" },
    rounds: { type: "string", default: "3" },
    port: { type: "string", default: "4970" },
    "no-write": { type: "boolean", default: false },
  },
});

/** How long before it counts a release is there to be heard of, as an ingest publishes it. */
const NOTICE_MILLISECONDS = 4_000;

/** Parts of a run, in seconds from the instant at which the release counts. */
const PARTS = [
  { title: "before the release", from: -Number(given.before) / 2, to: -NOTICE_MILLISECONDS / 1_000 },
  { title: "the second after it", from: 0, to: 1 },
  { title: "ten seconds after it", from: 0, to: 10 },
  { title: `${given.after} seconds after it`, from: 0, to: Number(given.after) },
] as const;

const MODES = [
  { title: "read ahead", environment: {} },
  { title: "nothing read ahead", environment: { MINELAW_READ_AHEAD: "0" } },
] as const;

interface Seen {
  readonly mode: string;
  readonly part: string;
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** The part of the reads that had to ask the database; of the whole time after the release, or before it. */
  readonly cold: number;
}

/** What was read so far, from memory and from the database. */
async function reads(url: string): Promise<{ hits: number; misses: number }> {
  const text = await (await fetch(new URL("/metrics", url))).text();
  const figure = (name: string) => Number(new RegExp(`^minelaw_${name} (\\S+)$`, "m").exec(text)?.[1]);
  return { hits: figure("loader_hits"), misses: figure("loader_misses") };
}

function seenIn(answered: readonly Answered[], counts: number, { from, to }: (typeof PARTS)[number]) {
  const times = answered
    .filter(({ at }) => at >= counts + from * 1_000 && at < counts + to * 1_000)
    .map((each) => each.milliseconds);
  times.sort((a, b) => a - b);
  return { requests: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99), most: quantile(times, 1) };
}

async function run(mode: (typeof MODES)[number], scale: Scale, mixed: readonly Asked[], seed: number): Promise<Seen[]> {
  const url = await copyOf(SERVER, scale, "mixed");
  const database = new pg.Client({ connectionString: url });
  const contestant = product("mixed", mode.title, mode.environment);
  const [first] = mixed as readonly [Asked];
  const server = await start(contestant, {
    databaseUrl: url,
    port: Number(given.port),
    core: null,
    first: { question: first.question, variables: first.variants[0] ?? {} },
  });
  try {
    await database.connect();
    const stream = bodies(contestant, mixed, seed);
    let stopped = false;
    const asking = ask(
      server.url,
      () => stream.next().value,
      () => stopped,
    );
    asking.catch(() => undefined);
    const begin = await reads(server.url);
    await sleep(Number(given.before) * 1_000);
    const middle = await reads(server.url);
    const counts = performance.now() + NOTICE_MILLISECONDS;
    await addRelease(database, new Date(Date.now() + NOTICE_MILLISECONDS));
    await sleep(counts - performance.now() + Number(given.after) * 1_000);
    stopped = true;
    const answered = await asking;
    const end = await reads(server.url);
    const cold = (from: typeof begin, to: typeof begin) =>
      (to.misses - from.misses) / (to.misses - from.misses + to.hits - from.hits);
    return PARTS.map((part) => ({
      mode: mode.title,
      part: part.title,
      ...seenIn(answered, counts, part),
      cold: part.from < 0 ? cold(begin, middle) : cold(middle, end),
    }));
  } finally {
    await server.stop();
    await database.end();
    await drop(SERVER, url);
  }
}

function printed(seen: readonly Seen[], scale: Scale): string {
  const lines = PARTS.flatMap((part) =>
    MODES.map((mode) => {
      const of = seen.filter((each) => each.mode === mode.title && each.part === part.title);
      const middle = (what: (each: Seen) => number) => median(of.map(what));
      return [
        part.title,
        mode.title,
        String(Math.round(middle(({ requests }) => requests) / (part.to - part.from))),
        ...[({ p50 }: Seen) => p50, ({ p99 }: Seen) => p99, ({ most }: Seen) => most].map((what) => milliseconds(middle(what))),
        part.from === 0 && part.to < Number(given.after) ? "" : `${(middle(({ cold }) => cold) * 100).toFixed(2)} %`,
      ];
    }),
  );
  return [
    "# A mixed load, with a release in the middle: results of the last run",
    "",
    "Written by `npm run bench:mixed`; README.md beside this file says what was done.",
    "",
    `- ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, corpus ${scale.name}, ${given.rounds} rounds, medians`,
    "",
    printTable(["", "", "requests/s", "p50 ms", "p99 ms", "longest ms", "reads from the database"], lines),
    "",
  ].join("\n");
}

try {
  const scale = scaleNamed(given.scale);
  await fillCorpus(SERVER, scale, console.log);
  const mixed = await askedOf(databaseUrl(SERVER, scale), scale, MIXED);
  const seen: Seen[] = [];
  for (let round = 1; round <= Number(given.rounds); round++) {
    for (const mode of round % 2 ? MODES : MODES.toReversed()) {
      const parts = await run(mode, scale, mixed, round);
      seen.push(...parts);
      console.log(
        `round ${round}, ${mode.title}: ${parts.map(({ part, p50, p99 }) => `${part} ${milliseconds(p50)} / ${milliseconds(p99)}`).join("; ")}`,
      );
    }
  }
  const text = printed(seen, scale);
  console.log(`\n${text}`);
  if (!given["no-write"]) writeFileSync(join(BENCH_ROOT, "MIXED.md"), text);
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
}
