import type { PlaceName } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";

export type StanceCode = "INCLUDED" | "EXCLUDED" | "SILENT";

export interface ComparisonAnswer {
  readonly elements: readonly {
    readonly code: string;
    readonly label: string;
    readonly includedIn: number;
    readonly excludedIn: number;
    readonly silentIn: number;
  }[];
  readonly rows: readonly {
    readonly jurisdiction: PlaceName;
    readonly definition: { readonly id: string; readonly term: string } | null;
    readonly stances: readonly StanceCode[];
  }[];
}

/** Definitions of one concept side by side. */
export const COMPARISON = question<{ readonly compareDefinitions: ComparisonAnswer }>(`
query Comparison($concept: String!, $jurisdictions: [String!], $asOf: Date, $knownAt: DateTime) {
  compareDefinitions(concept: $concept, jurisdictions: $jurisdictions, asOf: $asOf, knownAt: $knownAt) {
    elements { code label includedIn excludedIn silentIn }
    rows {
      jurisdiction { ...PlaceName }
      definition { id term }
      stances
    }
  }
}
`);
