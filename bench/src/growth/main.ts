import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { product } from "../contestants.js";
import { fillCorpus } from "../corpus/fill.js";
import { addRelease, copyOf, drop } from "../corpus/releases.js";
import { type Compared, overCorpora } from "../measure/corpora.js";
import { pin } from "../measure/pin.js";
import { medianOf, ratioOf } from "../measure/rounds.js";
import { BENCH_ROOT } from "../paths.js";
import { QUESTIONS } from "../questions/all.js";
import { type Asked, askedOf } from "../questions/asked.js";
import { megabytes, printTable, times } from "../report/table.js";
import { CONNECTIONS } from "../run.js";
import { databaseUrl, SERVER, scaleNamed } from "../scale.js";

const { values: given } = parseArgs({
  options: {
    scale: { type: "string", default: "10x" },
    releases: { type: "string", default: "1000" },
    rounds: { type: "string", default: "7" },
    seconds: { type: "string", default: "1" },
    port: { type: "string", default: "4960" },
    "no-write": { type: "boolean", default: false },
  },
});

/** No read may take more than so much longer. */
const MOST = 1.2;

const WARM_SECONDS = 4;

const MODES = [
  { title: "caches off", environment: { MINELAW_CACHE_MB: "0", MINELAW_ANSWERS_MB: "0" } },
  { title: "warm release", environment: { MINELAW_ANSWERS_MB: "0" } },
] as const;

interface Row {
  readonly question: string;
  readonly mode: string;
  readonly few: number;
  readonly many: number;
  readonly longer: number;
}

/** A corpus of two releases, or of a thousand more. */
interface Corpus {
  readonly url: string;
  readonly bytes: number;
}

async function measured(url: string): Promise<Corpus> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const { rows } = await database.query<{ bytes: string }>("SELECT pg_database_size(current_database()) AS bytes");
  await database.end();
  return { url, bytes: Number(rows[0]?.bytes) };
}

/** Releases as three years of a release a day would leave them, each of which counted a day after the one before. */
async function grow(url: string): Promise<void> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const { rows } = await database.query<{ at: Date }>("SELECT max(published_at) AS at FROM release");
  const first = rows[0]?.at.getTime() ?? 0;
  const count = Number(given.releases);
  for (let n = 1; n <= count; n++) await addRelease(database, new Date(first + ((Date.now() - first) * n) / (count + 1)));
  await database.query("VACUUM ANALYZE");
  await database.end();
}

async function compare(
  corpora: readonly [Corpus, Corpus],
  asked: readonly Asked[],
  core: number | null,
): Promise<{ rows: Row[]; resident: string[] }> {
  const [before, grown] = [
    { ...corpora[0], asked },
    { ...corpora[1], asked },
  ];
  const options = {
    rounds: Number(given.rounds),
    seconds: Number(given.seconds),
    warmSeconds: WARM_SECONDS,
    connections: CONNECTIONS,
    port: Number(given.port),
    core,
  };
  const rows: Row[] = [];
  const resident: string[] = [];
  for (const { title, environment } of MODES) {
    const seen = await overCorpora(product("growth", title, environment), [before, grown], options);
    for (const each of seen.rounds) rows.push(rowOf(title, each));
    resident.push(`${title}: ${seen.residentBytes.map(megabytes).join(" and ")}`);
  }
  return { rows, resident };
}

function rowOf(mode: string, { question, before, grown }: Compared["rounds"][number]): Row {
  const [few, many] = [medianOf(before, "requestsPerSecond"), medianOf(grown, "requestsPerSecond")];
  console.log(`${question}, ${mode}: ${few.toFixed(0)} and ${many.toFixed(0)} requests/s`);
  return { question, mode, few, many, longer: ratioOf(before, grown, "requestsPerSecond") };
}

try {
  const scale = scaleNamed(given.scale);
  await fillCorpus(SERVER, scale, console.log);
  const grown = await copyOf(SERVER, scale, "grown");
  try {
    await grow(grown);
    const corpora: [Corpus, Corpus] = [await measured(databaseUrl(SERVER, scale)), await measured(grown)];
    const pinning = await pin(SERVER);
    const asked = await askedOf(corpora[0].url, scale, QUESTIONS);
    const { rows, resident } = await compare(corpora, asked, pinning.serverCore);
    const lines = rows.map(({ question, mode, few, many, longer }) => [
      `${question}, ${mode}`,
      few.toFixed(0),
      many.toFixed(0),
      times(longer),
      longer <= MOST ? "met" : "missed",
    ]);
    const head = ["requests/s", "2 releases", `${given.releases} more`, "longer", `at most ${MOST}×`];
    const text = [
      "# A thousand releases: results of the last run",
      "",
      "Written by `npm run bench:growth`; README.md beside this file says what was done.",
      "",
      `- ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, corpus ${scale.name}, ${given.rounds} rounds of ${given.seconds} s, medians, of ratios those of each round. ${pinning.words}`,
      `- The database: ${corpora.map(({ bytes }) => megabytes(bytes)).join(", then ")}.`,
      `- What a node holds after all questions, ${resident.join("; ")}.`,
      "",
      printTable(head, lines),
      "",
    ].join("\n");
    console.log(`\n${text}`);
    if (!given["no-write"]) writeFileSync(join(BENCH_ROOT, "GROWTH.md"), text);
  } finally {
    await drop(SERVER, grown);
  }
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
}
