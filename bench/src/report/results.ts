import { CONTESTANTS, type Contestant } from "../contestants.js";
import { modeInWords } from "../measure/best-mode.js";
import { CRAWL_HEAP_MEGABYTES } from "../measure/crawl.js";
import { medianOf } from "../measure/rounds.js";
import { QUESTIONS } from "../questions/all.js";
import { CONNECTIONS, type Measured, type ScaleResults } from "../run.js";
import type { ScaleRun } from "./kept.js";
import { megabytes, milliseconds, printTable, times } from "./table.js";
import { bestPeer, judge, ratio } from "./targets.js";

/** The results as Markdown: what goes to the screen and into RESULTS.md. */
export function printResults(runs: readonly ScaleRun[]): string {
  return [
    "# Results of the last run at each scale",
    "",
    "Written by `npm run bench`; README.md beside this file says what was done and what is fair about it.",
    "",
    "## Targets",
    "",
    printTable(
      ["target", "wanted", "seen", ""],
      judge(
        runs.map(({ results }) => results),
        runs.flatMap(({ growths }) => growths),
      ).map(({ what, wanted, seen, verdict }) => [what, wanted, seen, verdict]),
    ),
    ...runs.flatMap(printScale),
    "",
  ].join("\n");
}

function printScale({ surroundings, rounds, seconds, warmSeconds, results }: ScaleRun): string[] {
  const { scale, crawl, startMilliseconds, compared } = results;
  const lines = [
    "",
    `## Corpus ${scale}`,
    "",
    `- ${surroundings.date}, ${surroundings.machine}`,
    ...surroundings.versions.map(([name, version]) => `- ${name} ${version}`),
    `- ${CONNECTIONS} connections; ${warmSeconds} s to warm up, then ${rounds} rounds of ${seconds} s each, one server after the other; medians, of ratios those of each round`,
    `- ${surroundings.pinning}`,
  ];
  for (const { id, title } of QUESTIONS) {
    const rows = CONTESTANTS.flatMap((contestant) => row(contestant, id, results));
    if (rows.length === 0) continue;
    const best = CONTESTANTS.find((each) => each.id === bestPeer(results, id)?.contestant);
    if (best) rows.push(...row(best, id, results).map(([, ...figures]) => [`the best peer: ${best.title}`, ...figures]));
    const count = compared[id];
    lines.push("", `### ${id.toUpperCase()}: ${title}`, "", `${count} variants, answered alike by all before the timing.`, "");
    lines.push(
      printTable(
        [
          "",
          "requests/s",
          "p50 ms",
          "p99 ms",
          "SQL first",
          "SQL again",
          "memory",
          "of the best peer",
          "of json_agg",
          "of the limit",
        ],
        rows,
      ),
    );
  }
  lines.push("");
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
  if (!found) return [];
  const mode = results.modes[contestant.id];
  return [[mode ? `${contestant.title} (${modeInWords(mode)})` : contestant.title, ...cells(found, results)]];
}

function cells({ contestant, question, rounds, statements, residentBytes }: Measured, results: ScaleResults): string[] {
  const best = bestPeer(results, question);
  return [
    medianOf(rounds, "requestsPerSecond").toFixed(0),
    milliseconds(medianOf(rounds, "p50")),
    milliseconds(medianOf(rounds, "p99")),
    statements ? average(statements.first) : "–",
    statements ? average(statements.again) : "–",
    megabytes(residentBytes),
    times(best ? ratio(results, question, contestant, best.contestant) : null),
    times(ratio(results, question, contestant, "json-agg")),
    times(ratio(results, question, contestant, "ready-bytes")),
  ];
}

/** A whole number where all requests took the same. */
const average = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));
