import type {
  Cited,
  Days,
  Evidenced,
  LocalText,
  PlaceName,
  ProvisionName,
  ProvisionText,
  StatuteName,
} from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
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
  readonly statute: StatuteName & {
    readonly titles: readonly LocalText[];
    readonly jurisdiction: PlaceName & { readonly languages: readonly string[] };
  };
  readonly parent: ProvisionName | null;
  readonly children: readonly ProvisionName[];
  readonly versions: readonly ProvisionVersionAnswer[];
}

export const PROVISION = question<Found<ProvisionAnswer>>(`
query Provision($id: ID!, $language: Language, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Provision {
      id
      eId
      number
      heading(language: $language)
      text(language: $language)
      textKind(language: $language)
      textLanguage(language: $language)
      textCitations(language: $language) { ...Cited }
      legalForce
      inForce { ...Days }
      note
      evidence
      citations { ...Cited }
      discrepancies { ...Disputed }
      statute { ...StatuteName titles { language text } jurisdiction { ...PlaceName languages } }
      parent { id eId number heading }
      children { id eId number heading }
      versions { eId heading text inForce { ...Days } broughtBy { id summary legalForce } }
    }
  }
}
`);
