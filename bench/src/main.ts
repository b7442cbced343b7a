import { writeFileSync } from "node:fs";
import { fillCorpus } from "./corpus/fill.js";
import { type Growth, growthOf } from "./measure/growth.js";
import { pin } from "./measure/pin.js";
import { type Options, readOptions, USAGE } from "./options.js";
import { RESULTS } from "./paths.js";
import { keep, lastRuns, type ScaleRun } from "./report/kept.js";
import { printResults } from "./report/results.js";
import { lookAround } from "./report/surroundings.js";
import { CONNECTIONS, runScale } from "./run.js";
import { SCALES, type Scale } from "./scale.js";

const UNPINNED = { serverCore: null, words: "Nothing was held to a core.", release: () => undefined };

async function main(options: Options): Promise<void> {
  const pinning = options.pin ? await pin(options.server) : UNPINNED;
  // What was held to a core is let go however the run ends.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.error(`The run was stopped by ${signal}; what was measured at whole scales is written.`);
      process.exit(1);
    });
  }
  try {
    const runs: ScaleRun[] = [];
    const surroundings = await lookAround(options.server, pinning.words);
    const { rounds, seconds, warmSeconds } = options;
    for (const scale of options.scales) {
      const results = await runScale(options, scale, pinning.serverCore, console.log);
      const growths = scale === LARGEST ? await growthsOf(options, pinning.serverCore) : [];
      const run = { surroundings, rounds, seconds, warmSeconds, results, growths };
      runs.push(run);
      // A run that ends at a greater scale has not been for nothing.
      if (options.write) write(run);
    }
    console.log(`\n${printResults(runs)}`);
  } finally {
    pinning.release();
  }
}

/** Keeps a run of a scale; RESULTS.md is written anew once each scale has one. */
function write(run: ScaleRun): void {
  keep(run);
  const runs = lastRuns();
  if (runs) writeFileSync(RESULTS, printResults(runs));
}

/** A search of a hundred times as much takes longer; its target is a peer that ranks alike. */
const NOT_FLAT = "q4";

const [SMALLEST, LARGEST] = [SCALES[0], SCALES.at(-1)] as [Scale, Scale];

async function growthsOf(options: Options, core: number | null): Promise<Growth[]> {
  const warm = options.contestants.find(({ id }) => id === "loaders");
  const questions = options.questions.filter(({ id }) => id !== NOT_FLAT);
  if (!warm || questions.length === 0) return [];
  await fillCorpus(options.server, SMALLEST, console.log);
  return growthOf(warm, { ...options, scales: [SMALLEST, LARGEST], questions, core, connections: CONNECTIONS });
}

if (process.argv.includes("--help")) {
  console.log(USAGE);
} else {
  try {
    await main(readOptions(process.argv.slice(2)));
  } catch (fault) {
    console.error(fault);
    process.exitCode = 1;
  }
}
