import type { Contestant } from "../contestants.js";
import { CRAWL_HEAP_MEGABYTES } from "../measure/crawl.js";
import type { Options } from "../options.js";
import { CONNECTIONS, type Measured, type ScaleResults } from "../run.js";
import { megabytes, milliseconds, printTable, times } from "./table.js";
import { judge, ratio } from "./targets.js";

export interface Surroundings {
  readonly date: string;
  readonly machine: string;
  readonly versions: readonly (readonly [name: string, version: string])[];
  readonly pinning: string;
}

/** The results as Markdown: what goes to the screen and into RESULTS.md. */
export function printResults(options: Options, surroundings: Surroundings, results: readonly ScaleResults[]): string {
  const { rounds, seconds, warmSeconds } = options;
  return [
    "# Results of the last run",
    "",
    "Written by `npm run bench`; README.md beside this file says what was done and what is fair about it.",
    "",
    `- ${surroundings.date}, ${surroundings.machine}`,
    ...surroundings.versions.map(([name, version]) => `- ${name} ${version}`),
    `- ${CONNECTIONS} connections; ${warmSeconds} s to warm up, then ${rounds} rounds of ${seconds} s each, one server after the other; medians`,
    `- ${surroundings.pinning}`,
    "",
    "## Targets",
    "",
    printTable(
      ["target", "wanted", "seen", ""],
      judge(results).map(({ what, wanted, seen, verdict }) => [what, wanted, seen, verdict]),
    ),
    ...results.flatMap((each) => printScale(options, each)),
    "",
  ].join("\n");
}

function printScale({ questions, contestants }: Options, results: ScaleResults): string[] {
  const { scale, crawl, startMilliseconds, rankingsCompared, compared } = results;
  const lines = ["", `## Corpus ${scale}`];
  for (const { id, title } of questions) {
    const rows = contestants.flatMap((contestant) => row(contestant, id, results));
    if (rows.length === 0) continue;
    const count = compared.get(id);
    lines.push("", `### ${id.toUpperCase()}: ${title}`, "", `${count} variants, answered alike by all before the timing.`, "");
    lines.push(
      printTable(
        ["", "requests/s", "p50 ms", "p99 ms", "SQL first", "SQL again", "memory", "of PostGraphile", "of json_agg"],
        rows,
      ),
    );
  }
  lines.push("");
  if (rankingsCompared !== null)
    lines.push(`- ${rankingsCompared} searches: the ten best hits are those of a ranking of all matches without indexes.`);
  if (startMilliseconds !== null)
    lines.push(`- From the start of the process to the first right answer: ${startMilliseconds.toFixed(0)} ms.`);
  if (crawl) {
    const speed = (crawl.provisions / crawl.seconds).toFixed(0);
    lines.push(
      `- ${crawl.provisions} provisions crawled once, with all that hangs on them, in ${crawl.seconds.toFixed(0)} s (${speed} a second), the ` +
        `heap held to ${CRAWL_HEAP_MEGABYTES} MB: the process held ${megabytes(crawl.residentBefore)} before and at most ${megabytes(crawl.residentMost)}, its loaders at most ${megabytes(crawl.loaderBytesMost)}.`,
    );
  }
  return lines;
}

function row(contestant: Contestant, question: string, results: ScaleResults): string[][] {
  const found = results.measured.find((each) => each.question === question && each.contestant === contestant.id);
  return found ? [[contestant.title, ...cells(found, results)]] : [];
}

function cells(
  { contestant, question, requestsPerSecond, p50, p99, statements, residentBytes }: Measured,
  results: ScaleResults,
): string[] {
  return [
    requestsPerSecond.toFixed(0),
    milliseconds(p50),
    milliseconds(p99),
    statements ? average(statements.first) : "–",
    statements ? average(statements.again) : "–",
    megabytes(residentBytes),
    times(ratio(results, question, contestant, "postgraphile")),
    times(ratio(results, question, contestant, "json-agg")),
  ];
}

/** A whole number where all requests took the same. */
const average = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));
