import type { ComplexityEstimatorArgs } from "graphql-query-complexity";

/**
 * What an assessment costs beside what it shows, in points of the limits: the law of a place is made ready for a kind of miner on a
 * day, and only the first who asks for that pays. Measured (`npm run points`).
 */
const ASSESSMENT_POINTS = 3_000;

/** The law of the place, and what is shown of it. */
export function assessmentCost({ childComplexity }: ComplexityEstimatorArgs): number {
  return ASSESSMENT_POINTS + childComplexity;
}
