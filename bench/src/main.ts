import { writeFileSync } from "node:fs";
import { type Growth, growthOf } from "./measure/growth.js";
import { pin } from "./measure/pin.js";
import { type Options, readOptions, USAGE } from "./options.js";
import { RESULTS } from "./paths.js";
import { printResults } from "./report/results.js";
import { lookAround } from "./report/surroundings.js";
import { CONNECTIONS, runScale, type ScaleResults } from "./run.js";

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
    const results: ScaleResults[] = [];
    const surroundings = await lookAround(options.server, pinning.words);
    let text = "";
    for (const scale of options.scales) {
      results.push(await runScale(options, scale, pinning.serverCore, console.log));
      const growths = scale === options.scales.at(-1) ? await growthsOf(options, pinning.serverCore) : [];
      text = printResults(options, surroundings, results, growths);
      // A run that ends at a greater scale has not been for nothing.
      if (options.write) writeFileSync(RESULTS, text);
    }
    console.log(`\n${text}`);
  } finally {
    pinning.release();
  }
}

/** A search of a hundred times as much takes longer; its target is a peer that ranks alike. */
const NOT_FLAT = "q4";

async function growthsOf(options: Options, core: number | null): Promise<Growth[]> {
  const [smaller, larger] = ["1x", "100x"].map((name) => options.scales.find((each) => each.name === name));
  const warm = options.contestants.find(({ id }) => id === "loaders");
  const questions = options.questions.filter(({ id }) => id !== NOT_FLAT);
  if (!smaller || !larger || !warm || questions.length === 0) return [];
  return growthOf(warm, { ...options, scales: [smaller, larger], questions, core, connections: CONNECTIONS });
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
