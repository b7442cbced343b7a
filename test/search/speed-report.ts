import type { TestApi } from "../support/api.js";
import { type Case, outcomeOf } from "./measure.js";

/**
 * Prints how long a query takes that nobody asked before: on a server that answers others, and where nothing at all is kept,
 * not even what words mean. Queries come one after the other, so that at most one core works at a time.
 */
export async function reportSpeed(api: TestApi, cases: readonly Case[], others: readonly Case[]): Promise<void> {
  api.forget();
  for (const of of others) await outcomeOf(api, of);
  const kept: number[] = [];
  for (const of of cases) kept.push((await outcomeOf(api, of)).milliseconds);
  const bare: number[] = [];
  for (const of of cases) {
    api.forget();
    bare.push((await outcomeOf(api, of)).milliseconds);
  }
  console.info(`${cases.length} queries, each asked for the first time: ${print(kept)}; where nothing is kept: ${print(bare)}`);
}

function print(milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `half take at most ${at(0.5)} ms, 19 of 20 at most ${at(0.95)} ms`;
}
