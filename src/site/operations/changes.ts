import type { Paged, PlaceName, StatuteName } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";

export interface LawChangeAnswer {
  readonly date: string;
  readonly precision: "DAY" | "MONTH" | "YEAR";
  readonly kind: string;
  readonly summary: string;
  readonly statute: StatuteName & { readonly jurisdiction: PlaceName };
  readonly amendment: { readonly id: string } | null;
  readonly subject: { readonly id: string } | null;
}

/** What happens to the law between two days, newest first. */
export const LAW_CHANGES = question<{ readonly lawChanges: Paged<LawChangeAnswer> }>(`
query LawChanges($from: Date!, $to: Date!, $jurisdictions: [String!], $first: Int, $after: String, $knownAt: DateTime) {
  lawChanges(from: $from, to: $to, jurisdictions: $jurisdictions, first: $first, after: $after, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      date
      precision
      kind
      summary
      statute { ...StatuteName jurisdiction { ...PlaceName } }
      amendment { id }
      subject { id }
    }
  }
}
`);
