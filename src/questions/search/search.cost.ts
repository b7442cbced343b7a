import { Kind, type SelectionSetNode } from "graphql";
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

/** What is counted over all pages of a search, once, however long its page is. */
const COUNTS = new Set(["totalCount", "completeCount", "facets", "legalForces"]);

export function searchCost({ node, args, childComplexity }: ComplexityEstimatorArgs): number {
  const hits = Math.min(Math.max(Number(args.first ?? args.last ?? DEFAULT_PAGE), 1), LARGEST_PAGE);
  const counts = SEARCH_POINTS.count * countsIn(node.selectionSet);
  const looking = SEARCH_POINTS.base + SEARCH_POINTS.word * wordsIn(String(args.query ?? ""));
  return looking + counts + hits * (SEARCH_POINTS.passage + childComplexity - counts);
}

/** Counts that are surely asked for. One in a named fragment, or under a condition, is charged as if it were of every hit. */
function countsIn(selected: SelectionSetNode | undefined): number {
  return (selected?.selections ?? []).reduce((sum, selection) => {
    if (selection.directives?.length) return sum;
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum + countsIn(selection.selectionSet);
    return selection.kind === Kind.FIELD && COUNTS.has(selection.name.value) ? sum + 1 : sum;
  }, 0);
}

/** A few names looked for in memory, and the records of those that are shown. */
export function suggestionCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  return SUGGESTION_POINTS + Number(args.first ?? 1) * (1 + childComplexity);
}
