import type { Paged } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { Found } from "./found.js";
import type { ReleaseAnswer } from "./records.js";

/** The published states of the dataset, newest first. */
export const RELEASES = question<{ readonly releases: Paged<ReleaseAnswer> }>(`
query Releases($first: Int, $after: String) {
  releases(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id number publishedAt summary added changed removed }
  }
}
`);

export interface RecordChangeAnswer {
  readonly id: string;
  readonly record: string;
  readonly kind: "ADDED" | "CHANGED" | "REMOVED";
  readonly fields: readonly { readonly field: string }[];
}

/** What a release added, changed and removed. */
export const RELEASE_CHANGES = question<Found<{ readonly changes: Paged<RecordChangeAnswer> }>>(`
query ReleaseChanges($id: ID!, $first: Int, $after: String) {
  node(id: $id) {
    ... on Release {
      changes(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id record kind fields { field } }
      }
    }
  }
}
`);
