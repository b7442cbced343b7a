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
      console.error(`The run was stopped by ${signal}; nothing was written.`);
      process.exit(1);
    });
  }
  try {
    const results: ScaleResults[] = [];
    for (const scale of options.scales) results.push(await runScale(options, scale, pinning.serverCore, console.log));
    const text = printResults(options, await lookAround(options.server, pinning.words), results);
    console.log(`\n${text}`);
    if (options.write) writeFileSync(RESULTS, text);
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
