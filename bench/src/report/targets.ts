import { CONTESTANTS } from "../contestants.js";
import { CRAWL_HEAP_MEGABYTES } from "../measure/crawl.js";
import type { Growth } from "../measure/growth.js";
import { medianOf, ratioOf } from "../measure/rounds.js";
import type { Measured, ScaleResults } from "../run.js";
import { megabytes, times } from "./table.js";

/** Something that was to be reached, and whether it was. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly seen: string;
  readonly verdict: string;
}

/** How many requests a second one has of another's, at one scale. */
export function ratio({ measured }: ScaleResults, question: string, contestant: string, peer: string): number | null {
  const of = (id: string) => measured.find((each) => each.question === question && each.contestant === id)?.rounds;
  const [own, others] = [of(contestant), of(peer)];
  return own && others ? ratioOf(own, others, "requestsPerSecond") : null;
}

/** Whoever of the peers answers a question most often at a scale; null where none is asked. */
export function bestPeer({ measured }: ScaleResults, question: string): Measured | null {
  const peers = CONTESTANTS.filter(({ peer }) => peer).map(({ id }) => id);
  const found = measured.filter((each) => each.question === question && peers.includes(each.contestant));
  const often = ({ rounds }: Measured) => medianOf(rounds, "requestsPerSecond");
  return found.sort((a, b) => often(b) - often(a))[0] ?? null;
}

const BEST = "the best peer";
const READS = ["q1", "q2", "q3"];
interface Ratio {
  readonly what: string;
  readonly contestant: string;
  readonly peer: string;
  readonly questions: readonly string[];
  readonly least: number;
  /** At every scale, where none is named. */
  readonly scale?: string;
}

const RATIOS: readonly Ratio[] = [
  { what: "Repeated answers", contestant: "answers", peer: BEST, questions: READS, least: 8 },
  { what: "Different questions, warm release", contestant: "loaders", peer: BEST, questions: READS, least: 1.2 },
  { what: "Caches off", contestant: "cold", peer: BEST, questions: READS, least: 1 },
  { what: "Caches off", contestant: "cold", peer: "json-agg", questions: READS, least: 0.75 },
  { what: "Search, warm release", contestant: "loaders", peer: BEST, questions: ["q4"], least: 1.5 },
  { what: "Search, caches off", contestant: "cold", peer: "postgraphile", questions: ["q4"], least: 1, scale: "100x" },
];

/** The targets that what was measured speaks to. */
export function judge(results: readonly ScaleResults[], growths: readonly Growth[]): Target[] {
  const ratios = RATIOS.flatMap(({ what, contestant, peer, questions, least, scale }) =>
    results
      .filter((each) => scale === undefined || scale === each.scale)
      .flatMap((each) =>
        questions.flatMap((question): Target[] => {
          const other = peer === BEST ? bestPeer(each, question)?.contestant : peer;
          const seen = other ? ratio(each, question, contestant, other) : null;
          if (seen === null) return [];
          return [
            {
              what: `${what}, ${question} at ${each.scale}`,
              wanted: `≥ ${least}× ${peer}`,
              seen: times(seen),
              verdict: atLeast(seen, least),
            },
          ];
        }),
      ),
  );
  return [...ratios, ...slower(growths), ...statements(results), ...starts(results), ...crawls(results)];
}

const atLeast = (seen: number, least: number) => (seen >= least ? "met" : `missed by ${percent(1 - seen / least)}`);
const atMost = (seen: number, most: number) => (seen <= most ? "met" : `missed by ${percent(seen / most - 1)}`);
const percent = (part: number) => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`;

/** A corpus a hundred times the size may not be felt. */
const slower = (growths: readonly Growth[]) =>
  growths.map(
    ({ question, longer }): Target => ({
      what: `p50 of a warm ${question} at 100x`,
      wanted: `≤ ${MOST_LONGER}× that at 1x`,
      seen: times(longer),
      verdict: atMost(longer, MOST_LONGER),
    }),
  );

const MOST_LONGER = 1.3;

/** Nor may it take more statements. */
function statements(results: readonly ScaleResults[]): Target[] {
  const [small, large] = [results.find(({ scale }) => scale === "1x"), results.find(({ scale }) => scale === "100x")];
  if (!small || !large) return [];
  const counts = large.measured
    // What a search reads hangs on the kinds of its hits.
    .filter(({ contestant, question }) => contestant === "cold" && question !== "q4")
    .flatMap(({ contestant, question, statements }) => {
      const smaller = small.measured.find((each) => each.question === question && each.contestant === contestant)?.statements;
      return statements && smaller ? [{ question, small: smaller.first, large: statements.first }] : [];
    });
  if (counts.length === 0) return [];
  const differing = counts.filter((each) => each.small !== each.large);
  const said = (differing.length > 0 ? differing : counts)
    .map((each) => `${each.question} ${each.small} → ${each.large}`)
    .join(", ");
  return [
    {
      what: "SQL statements, caches off",
      wanted: "equal at 1x and 100x",
      seen: said,
      verdict: differing.length > 0 ? "missed" : "met",
    },
  ];
}

function starts(results: readonly ScaleResults[]): Target[] {
  return results.flatMap(({ scale, startMilliseconds }) =>
    startMilliseconds === null
      ? []
      : [
          {
            what: `First answer after start, at ${scale}`,
            wanted: "≤ 1.5 s",
            seen: `${(startMilliseconds / 1000).toFixed(2)} s`,
            verdict: atMost(startMilliseconds, 1500),
          },
        ],
  );
}

/** The default of MINELAW_CACHE_MB, which the crawled server ran with. */
const LOADER_BOUND = 64 * 1024 * 1024;

/** The heap, and beside it the code, the young generation, buffers and up to 64 MB of answers. */
const PROCESS_BOUND = (CRAWL_HEAP_MEGABYTES + 224) * 1024 * 1024;

function crawls(results: readonly ScaleResults[]): Target[] {
  return results.flatMap(({ scale, crawl }) =>
    crawl === null
      ? []
      : [
          {
            what: `Loaders while ${crawl.provisions} provisions are crawled, at ${scale}`,
            wanted: `≤ ${megabytes(LOADER_BOUND)}`,
            seen: megabytes(crawl.loaderBytesMost),
            verdict: atMost(crawl.loaderBytesMost, LOADER_BOUND),
          },
          {
            what: `The process meanwhile, its heap held to ${CRAWL_HEAP_MEGABYTES} MB, at ${scale}`,
            wanted: `≤ ${megabytes(PROCESS_BOUND)}`,
            seen: megabytes(crawl.residentMost),
            verdict: atMost(crawl.residentMost ?? 0, PROCESS_BOUND),
          },
        ],
  );
}
