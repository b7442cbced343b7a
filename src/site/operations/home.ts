import type { CoverageAnswer, Paged, PlaceName, StatusAnswer } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";

export interface PlaceStatus extends PlaceName {
  readonly kind: string;
  readonly coverage: Pick<CoverageAnswer, "level" | "reviewedThrough" | "reviewedThroughPrecision">;
  readonly miningStatus: Pick<StatusAnswer, "code" | "note" | "evidence"> | null;
}

/** Whether mining is allowed, place by place. */
export const STATUSES = question<{ readonly jurisdictions: Paged<PlaceStatus> }>(`
query MiningStatusEverywhere($asOf: Date, $knownAt: DateTime, $after: String) {
  jurisdictions(first: 100, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      ...PlaceName
      kind
      coverage { level reviewedThrough reviewedThroughPrecision }
      miningStatus { code note evidence }
    }
  }
}
`);
