import type { Contestant } from "../contestants.js";
import { median } from "./load.js";
import { type StartOptions, start } from "./server.js";

const TRIALS = 5;

/** Milliseconds from the start of the process to its first right answer, data in place. */
export async function startTime(contestant: Contestant, options: StartOptions): Promise<number> {
  const times: number[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const before = performance.now();
    const running = await start(contestant, { ...options, pollMilliseconds: 5 });
    times.push(performance.now() - before);
    await running.stop();
  }
  return median(times);
}
