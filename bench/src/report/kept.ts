import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Growth } from "../measure/growth.js";
import { BENCH_ROOT } from "../paths.js";
import type { ScaleResults } from "../run.js";
import { SCALES } from "../scale.js";
import type { Surroundings } from "./surroundings.js";

/** What was seen at one scale, where and how. Scales are measured one by one: a run of all of them takes an hour. */
export interface ScaleRun {
  readonly surroundings: Surroundings;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmSeconds: number;
  readonly results: ScaleResults;
  /** How much longer a warm release takes at this scale than at the smallest; only the largest is asked. */
  readonly growths: readonly Growth[];
}

const RUNS = join(BENCH_ROOT, "results");
const fileOf = (scale: string) => join(RUNS, `${scale}.json`);

/** Keeps a run in place of the one before it at its scale. */
export function keep(run: ScaleRun): void {
  mkdirSync(RUNS, { recursive: true });
  writeFileSync(fileOf(run.results.scale), `${JSON.stringify(run)}\n`);
}

/** The last run at each scale; null where one was never measured. */
export function lastRuns(): readonly ScaleRun[] | null {
  const files = SCALES.map(({ name }) => fileOf(name));
  return files.every((file) => existsSync(file)) ? files.map((file) => JSON.parse(readFileSync(file, "utf8")) as ScaleRun) : null;
}
