import type { Paged, PlaceName } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { Modality } from "../../law/rule/rule.vocabulary.js";
import type { LegalForce } from "../../law/source/source.vocabulary.js";

/** A page of what was found, and how all of it is spread. */
export interface SearchAnswer extends Paged<SearchHitAnswer> {
  readonly readAs: string | null;
  readonly facets: {
    readonly kinds: readonly { readonly kind: string; readonly count: number }[];
    readonly jurisdictions: readonly { readonly jurisdiction: PlaceName; readonly count: number }[];
  };
}

/** What was found: its name is under the word that its kind has for it. */
interface FoundNode {
  readonly __typename: string;
  readonly id: string;
  readonly legalForce?: LegalForce;
  readonly jurisdiction?: PlaceName;
  readonly statute?: { readonly title: string; readonly number: string | null; readonly jurisdiction: PlaceName };
  readonly title?: string;
  readonly heading?: string | null;
  readonly term?: string;
  readonly name?: string;
  readonly action?: string;
  readonly modality?: Modality;
  readonly conduct?: string;
  readonly summary?: string;
}

export interface SearchHitAnswer {
  readonly node: FoundNode;
  readonly score: number;
  readonly snippet: string;
}

export const SEARCH = question<{ readonly search: SearchAnswer }>(`
query Search(
  $query: String!
  $jurisdictions: [String!]
  $kinds: [SearchKind!]
  $legalForce: [LegalForce!]
  $first: Int
  $after: String
  $asOf: Date
  $knownAt: DateTime
) {
  search(
    query: $query
    jurisdictions: $jurisdictions
    kinds: $kinds
    legalForce: $legalForce
    first: $first
    after: $after
    asOf: $asOf
    knownAt: $knownAt
  ) {
    totalCount
    readAs
    facets {
      kinds { kind count }
      jurisdictions { count jurisdiction { ...PlaceName } }
    }
    pageInfo { hasNextPage endCursor }
    nodes {
      score
      snippet
      node {
        __typename
        id
        ... on Jurisdiction { name }
        ... on Statute { title legalForce jurisdiction { ...PlaceName } }
        ... on Provision { heading legalForce statute { title number jurisdiction { ...PlaceName } } }
        ... on LegalStatement { legalForce jurisdiction { ...PlaceName } statute { title number jurisdiction { ...PlaceName } } }
        ... on Definition { term }
        ... on TokenClass { name }
        ... on Rule { modality action }
        ... on Offence { conduct }
        ... on Tax { summary }
      }
    }
  }
}
`);
