import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { wordsIn } from "../../platform/limits/cost-estimator.js";

/** In points of the limits: a point is about a microsecond of one core. */
const BASE = 500;
const WORD = 5;
/** Every so many words of a text there may be a citation, whose records are read. */
const WORDS_OF_A_CITATION = 20;

export function citationsCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const words = wordsIn(String(args.text ?? ""));
  return BASE + WORD * words + Math.ceil(words / WORDS_OF_A_CITATION) * childComplexity;
}
