import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { DEFAULT_PAGE, LARGEST_PAGE } from "../../platform/graphql/page.js";
import { wordsIn } from "../../platform/limits/cost-estimator.js";

/**
 * What a search costs beside the records that it shows, in points of the limits: it looks through an index, which takes
 * thousands of times as long as a field. Measured (`npm run relevance -- cost`): a point is some five microseconds of
 * one core on the embedded database where nothing that is read is kept.
 */
const SEARCH_POINTS = { base: 6_000, word: 400, count: 5_000, passage: 100 } as const;

/** Counting all that a search finds takes about as long as finding it. */
export const COUNT_POINTS = SEARCH_POINTS.count;

const SUGGESTION_POINTS = 600;

export function searchCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const hits = Math.min(Math.max(Number(args.first ?? DEFAULT_PAGE), 1), LARGEST_PAGE);
  return (
    SEARCH_POINTS.base + SEARCH_POINTS.word * wordsIn(String(args.query ?? "")) + hits * (SEARCH_POINTS.passage + childComplexity)
  );
}

/** A few names looked for in memory, and the records of those that are shown. */
export function suggestionCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  return SUGGESTION_POINTS + Number(args.first ?? 1) * (1 + childComplexity);
}
