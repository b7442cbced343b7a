import type { Contestant } from "./contestants.js";
import { fillCorpus } from "./corpus/fill.js";
import { inBestMode, type Mode, modeInWords } from "./measure/best-mode.js";
import { compareAnswers } from "./measure/compare.js";
import { CRAWL_HEAP_MEGABYTES, type CrawlFigures, crawl } from "./measure/crawl.js";
import { inRounds, type Rounds } from "./measure/rounds.js";
import { type Running, start } from "./measure/server.js";
import { startTime } from "./measure/start-time.js";
import { type Statements, statementsOf } from "./measure/statements.js";
import type { Options } from "./options.js";
import { type Asked, askedOf } from "./questions/asked.js";
import type { Variables } from "./questions/question.js";
import { databaseUrl, type Scale } from "./scale.js";

export const CONNECTIONS = 16;

/** How long a peer answers a question in each mode, twice. */
const TRYING_SECONDS = 2;

export interface Measured {
  readonly contestant: string;
  readonly question: string;
  readonly rounds: Rounds;
  readonly statements: Statements | null;
  readonly residentBytes: number | null;
}

/** What was seen at one scale. */
export interface ScaleResults {
  readonly scale: string;
  readonly measured: readonly Measured[];
  /** How many variants of each question were compared, before anything was timed. */
  readonly compared: Readonly<Record<string, number>>;
  /** How each peer reads the database: the mode in which it was quickest. */
  readonly modes: Readonly<Record<string, Mode>>;
  readonly startMilliseconds: number | null;
  readonly crawl: CrawlFigures | null;
}

type Log = (line: string) => void;

/** Fills a corpus, compares all answers, counts statements, and only then measures. */
export async function runScale(options: Options, scale: Scale, serverCore: number | null, log: Log): Promise<ScaleResults> {
  await fillCorpus(options.server, scale, log);
  const url = databaseUrl(options.server, scale);
  const running: Running[] = [];
  try {
    const asked = await askedOf(url, scale, options.questions);
    const first = { question: (asked[0] as Asked).question, variables: (asked[0] as Asked).variants[0] as Variables };
    const startAll = { databaseUrl: url, core: serverCore, first };
    const modes = new Map<string, Mode>();
    const able: Contestant[] = [];
    for (const each of options.contestants) {
      if (each.ask(first.question, first.variables) === null) continue;
      const trying = { ...startAll, port: options.port + 23, connections: CONNECTIONS, seconds: TRYING_SECONDS };
      const best = each.peer ? await inBestMode(each, asked, trying) : null;
      if (best) modes.set(each.id, best.mode);
      if (best) log(`${scale.name}: ${each.title} is quickest with ${modeInWords(best.mode)}`);
      able.push(best?.contestant ?? each);
    }
    for (const [index, contestant] of able.entries()) {
      const answersFrom = running.findLast(({ contestant: other }) => other.product)?.url ?? "";
      const environment = { ...contestant.environment, ANSWERS_FROM: answersFrom };
      running.push(await start({ ...contestant, environment }, { ...startAll, port: options.port + index }));
    }

    const compared = new Map<string, number>();
    for (const { question, variants } of asked) {
      await compareAnswers(question, variants, running);
      compared.set(question.id, variants.length);
      log(`${scale.name} ${question.id}: ${variants.length} variants answered alike by ${running.length} servers`);
    }

    const statements = new Map<string, ReadonlyMap<string, Statements>>();
    for (const contestant of able.filter(({ peer, product }) => peer || product))
      statements.set(contestant.id, await statementsOf(contestant, asked, url, options.port + 20));

    const measured: Measured[] = [];
    for (const each of asked) {
      for (const { contestant, rounds, residentBytes } of await measure(options, each, running, log)) {
        const counted = statements.get(contestant)?.get(each.question.id) ?? null;
        measured.push({ contestant, question: each.question.id, rounds, statements: counted, residentBytes });
      }
    }
    const product = able.findLast((contestant) => contestant.product);
    const startMilliseconds = product ? await startTime(product, { ...startAll, port: options.port + 21 }) : null;
    return {
      scale: scale.name,
      measured,
      compared: Object.fromEntries(compared),
      modes: Object.fromEntries(modes),
      startMilliseconds,
      crawl: options.crawl && product ? await crawlAlone(product, { ...startAll, port: options.port + 22 }, log) : null,
    };
  } finally {
    await Promise.all(running.map((each) => each.stop()));
  }
}

/** Puts all servers under load in turn. */
async function measure(
  options: Options,
  asked: Asked,
  running: readonly Running[],
  log: Log,
): Promise<Pick<Measured, "contestant" | "rounds" | "residentBytes">[]> {
  const { question, variants } = asked;
  const able = running.filter(({ contestant }) => contestant.ask(question, variants[0] as Variables) !== null);
  const servers = able.map((each) => [each, asked] as const);
  const seen = await inRounds(servers, { ...options, connections: CONNECTIONS }, (round, server, { requestsPerSecond }) =>
    log(`${question.id} round ${round}: ${requestsPerSecond.toFixed(0).padStart(6)} requests/s  ${server.contestant.title}`),
  );
  return able.map((each, index) => ({
    contestant: each.contestant.id,
    rounds: seen[index] as Rounds,
    residentBytes: each.residentBytes(),
  }));
}

/**
 * A server of its own, so that its memory is that of the crawl. Its heap is held to a bound that caches without one would soon
 * break: V8 otherwise lets garbage lie for as long as the machine has memory, and nothing could be told from what it holds.
 */
async function crawlAlone(product: Running["contestant"], options: Parameters<typeof start>[1], log: Log): Promise<CrawlFigures> {
  const environment = { ...product.environment, NODE_OPTIONS: `--max-old-space-size=${CRAWL_HEAP_MEGABYTES}` };
  const server = await start({ ...product, environment }, options);
  try {
    const figures = await crawl(server);
    log(`crawl: ${figures.provisions} provisions in ${figures.seconds.toFixed(0)} s`);
    return figures;
  } finally {
    await server.stop();
  }
}
