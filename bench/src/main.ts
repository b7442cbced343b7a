import { writeFileSync } from "node:fs";
import { pin } from "./measure/pin.js";
import { type Options, readOptions, USAGE } from "./options.js";
import { RESULTS } from "./paths.js";
import { printResults } from "./report/results.js";
import { lookAround } from "./report/surroundings.js";
import { runScale, type ScaleResults } from "./run.js";

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
      text = printResults(options, surroundings, results);
      // A run that ends at a greater scale has not been for nothing.
      if (options.write) writeFileSync(RESULTS, text);
    }
    console.log(`\n${text}`);
  } finally {
    pinning.release();
  }
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
