import type { Contestant } from "./contestants.js";
import { fillCorpus } from "./corpus/fill.js";
import { inBestMode, type PlanMode } from "./measure/best-mode.js";
import { compareAnswers } from "./measure/compare.js";
import { CRAWL_HEAP_MEGABYTES, type CrawlFigures, crawl } from "./measure/crawl.js";
import { type Figures, load, median, NoAnswer } from "./measure/load.js";
import { type Running, start } from "./measure/server.js";
import { startTime } from "./measure/start-time.js";
import { type Statements, statementsOf } from "./measure/statements.js";
import type { Options } from "./options.js";
import { type Asked, askedOf } from "./questions/asked.js";
import type { Variables } from "./questions/question.js";
import { databaseUrl, type Scale } from "./scale.js";

export const CONNECTIONS = 16;

export interface Measured extends Figures {
  readonly contestant: string;
  readonly question: string;
  readonly statements: Statements | null;
  readonly residentBytes: number | null;
}

/** What was seen at one scale. */
export interface ScaleResults {
  readonly scale: string;
  readonly measured: readonly Measured[];
  /** How many variants of each question were compared, before anything was timed. */
  readonly compared: ReadonlyMap<string, number>;
  /** How PostgreSQL plans for each peer: the way in which it was quickest. */
  readonly modes: ReadonlyMap<string, PlanMode>;
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
    const modes = new Map<string, PlanMode>();
    const able: Contestant[] = [];
    for (const each of options.contestants) {
      if (each.ask(first.question, first.variables) === null) continue;
      const trying = { ...startAll, port: options.port + 23, connections: CONNECTIONS, seconds: options.warmSeconds };
      const best = each.peer ? await inBestMode(each, asked, trying) : null;
      if (best) modes.set(each.id, best.mode);
      if (best) log(`${scale.name}: ${each.title} is quickest with plan_cache_mode ${best.mode}`);
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
      for (const { contestant, figures, residentBytes } of await measure(options, each, running, log)) {
        const counted = statements.get(contestant)?.get(each.question.id) ?? null;
        measured.push({ contestant, question: each.question.id, ...figures, statements: counted, residentBytes });
      }
    }
    const product = able.findLast((contestant) => contestant.product);
    const startMilliseconds = product ? await startTime(product, { ...startAll, port: options.port + 21 }) : null;
    return {
      scale: scale.name,
      measured,
      compared,
      modes,
      startMilliseconds,
      crawl: options.crawl && product ? await crawlAlone(product, { ...startAll, port: options.port + 22 }, log) : null,
    };
  } finally {
    await Promise.all(running.map((each) => each.stop()));
  }
}

interface MedianFigures {
  readonly contestant: string;
  readonly figures: Figures;
  readonly residentBytes: number | null;
}

/** Puts all servers under load in turn, round after round, and takes medians. */
async function measure(
  { rounds, seconds, warmSeconds }: Options,
  { question, variants }: Asked,
  running: readonly Running[],
  log: Log,
): Promise<MedianFigures[]> {
  const able = running.filter(({ contestant }) => contestant.ask(question, variants[0] as Variables) !== null);
  const bodies = (each: Running) => variants.map((variables) => each.contestant.ask(question, variables) as string);
  const seen = new Map<Running, Figures[]>(able.map((each) => [each, []]));
  for (const each of able) await warmUp({ url: each.url, bodies: bodies(each), connections: CONNECTIONS, seconds: warmSeconds });
  for (let round = 1; round <= rounds; round++) {
    for (const each of able) {
      const figures = await load({ url: each.url, bodies: bodies(each), connections: CONNECTIONS, seconds });
      seen.get(each)?.push(figures);
      log(
        `${question.id} round ${round}: ${figures.requestsPerSecond.toFixed(0).padStart(6)} requests/s  ${each.contestant.title}`,
      );
    }
  }
  return able.map((each) => {
    const all = seen.get(each) ?? [];
    const figures = {
      requestsPerSecond: median(all.map((one) => one.requestsPerSecond)),
      p50: median(all.map((one) => one.p50)),
      p99: median(all.map((one) => one.p99)),
    };
    return { contestant: each.contestant.id, figures, residentBytes: each.residentBytes() };
  });
}

/** Who gives no answer in so short a time may give one in a round. */
async function warmUp(under: Parameters<typeof load>[0]): Promise<void> {
  await load(under).catch((fault) => {
    if (!(fault instanceof NoAnswer)) throw fault;
  });
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
