import { type Fragment, fragment, operation } from "../../kits/operations.js";
import { PLACE_NAME } from "../../law/jurisdiction/jurisdiction.line.js";
import { PROVISION_NAME } from "../../law/legislation/provision.line.js";
import { STATUTE_NAME } from "../../law/legislation/statute.line.js";
import { PENALTY_FIGURES } from "../../law/offence/penalty.line.js";
import { CITED, DAYS, DISPUTED } from "../../law/source/source.line.js";

const COMMON = `private
  legalForce
  inForce { ...Days }
  note
  evidence
  citations { ...Cited }
  discrepancies { ...Disputed }`;
const REVIEWED = "reviewedThrough\n  reviewedThroughPrecision";
const TOLD = [DAYS, CITED, DISPUTED] as const;

const STATEMENT = fragment(
  `
fragment MemoStatement on LegalStatement {
  address
  ${COMMON}
  ${REVIEWED}
  periodNote
  jurisdiction { ...PlaceName }
  statute { ...StatuteName }
  provision { ...ProvisionName }
}`,
  ...TOLD,
  PLACE_NAME,
  STATUTE_NAME,
  PROVISION_NAME,
);

const of = (kind: string, fields: string, ...spreads: readonly Fragment[]) =>
  fragment(`\nfragment Memo${kind} on ${kind} {\n  ...MemoStatement\n  ${fields}\n}`, STATEMENT, ...spreads);

const STATUTE = fragment(
  `
fragment MemoStatute on Statute {
  address
  title
  number
  ${COMMON}
  ${REVIEWED}
  jurisdiction { ...PlaceName }
}`,
  ...TOLD,
  PLACE_NAME,
);

const PROVISION = fragment(
  `
fragment MemoProvision on Provision {
  address
  eId
  number
  heading
  text
  textKind
  ${COMMON}
  statute { ...StatuteName ${REVIEWED} jurisdiction { ...PlaceName } }
}`,
  ...TOLD,
  PLACE_NAME,
  STATUTE_NAME,
);

const PLACE = fragment(
  `
fragment MemoPlace on Jurisdiction {
  ...PlaceName
  coverage { ${REVIEWED} }
  discrepancies { ...Disputed }
  miningStatus { code note evidence period { ...Days } citations { ...Cited } }
}`,
  ...TOLD,
  PLACE_NAME,
);

/** What is asked of each chosen record. */
export const MEMO = operation(
  "Memo",
  `
query Memo($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    private
    ...MemoPlace
    ...MemoStatute
    ...MemoProvision
    ...MemoDefinition
    ...MemoTokenClass
    ...MemoRule
    ...MemoOffence
    ...MemoTax
  }
}`,
  PLACE,
  STATUTE,
  PROVISION,
  of("Definition", "term\n  meaning\n  includes\n  excludes"),
  of("TokenClass", "name\n  criteria\n  rights"),
  of("Rule", "modality\n  subjects\n  action\n  timing\n  territories { ...PlaceName }\n  conditions { text }", PLACE_NAME),
  of(
    "Offence",
    "branch\n  conduct\n  conditions { text }\n  penaltyOptions { penalties { ...PenaltyFigures } }",
    PENALTY_FIGURES,
  ),
  of("Tax", "payer\n  base\n  rate\n  rateUnit\n  summary\n  timing\n  conditions { text }"),
);
