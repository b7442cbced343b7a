import type { LegalForce } from "../../source/source.vocabulary.js";
import type { Cited, Days, Evidenced, PlaceName, ProvisionName, ProvisionText, StatuteName } from "../answers.js";
import { question } from "../asker.js";
import type { Found } from "./found.js";

interface ProvisionVersionAnswer {
  readonly eId: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string | null;
  readonly inForce: Days;
  readonly broughtBy: { readonly id: string; readonly summary: string; readonly legalForce: LegalForce } | null;
}

export interface ProvisionAnswer extends ProvisionText, Evidenced {
  readonly note: string | null;
  readonly textCitations: readonly Cited[];
  readonly statute: StatuteName & { readonly jurisdiction: PlaceName };
  readonly parent: ProvisionName | null;
  readonly children: readonly ProvisionName[];
  readonly versions: readonly ProvisionVersionAnswer[];
}

export const PROVISION = question<Found<ProvisionAnswer>>(`
query Provision($id: ID!, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Provision {
      id
      eId
      number
      heading
      text
      textKind
      textLanguage
      textCitations { ...Cited }
      legalForce
      inForce { ...Days }
      note
      evidence
      citations { ...Cited }
      discrepancies { ...Disputed }
      statute { ...StatuteName jurisdiction { ...PlaceName } }
      parent { id eId number heading }
      children { id eId number heading }
      versions { eId heading text inForce { ...Days } broughtBy { id summary legalForce } }
    }
  }
}
`);
