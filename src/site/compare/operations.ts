import type { ComparedOffencesAnswers, ComparedPlaceAnswers, ComparedPlacesAnswers } from "../../kits/answers.generated.js";
import { operation, recordOperation } from "../../kits/operations.js";
import { PLACE_NAME } from "../../law/jurisdiction/jurisdiction.line.js";
import { PENALTY_FIGURES } from "../../law/offence/penalty.line.js";
import { DAYS } from "../../law/source/source.line.js";
import { STATEMENT_LINE } from "../../law/statement/statement.line.js";
import { TAX_LINE } from "../../law/tax/tax.line.js";

/** What places lay down for one kind of conduct. */
export const COMPARED_OFFENCES = operation(
  "ComparedOffences",
  `
query ComparedOffences(
  $conduct: ConductKind!
  $jurisdictions: [String!]
  $legalForce: [LegalForce!]
  $asOf: Date
  $knownAt: DateTime
) {
  compareOffences(
    conduct: $conduct
    jurisdictions: $jurisdictions
    legalForce: $legalForce
    asOf: $asOf
    knownAt: $knownAt
  ) {
    reviewedThrough
    reviewedThroughPrecision
    rows {
      note
      jurisdiction { ...PlaceName }
      offence { ...StatementLine branch conduct penaltyOptions { penalties { ...PenaltyFigures } } }
    }
  }
}`,
  PLACE_NAME,
  STATEMENT_LINE,
  PENALTY_FIGURES,
);

/** The places that are asked for, in their order, each with its definitions of mining. */
export const COMPARED_PLACES = operation(
  "ComparedPlaces",
  `
query ComparedPlaces($jurisdictions: [String!]!, $asOf: Date, $knownAt: DateTime) {
  compareDefinitions(concept: "digital-mining", jurisdictions: $jurisdictions, asOf: $asOf, knownAt: $knownAt) {
    reviewedThrough
    reviewedThroughPrecision
    rows {
      definition { ...StatementLine term meaning }
      jurisdiction {
        ...PlaceName
        coverage { reviewedThrough reviewedThroughPrecision }
        miningStatus { code note evidence period { ...Days } }
      }
    }
  }
}`,
  PLACE_NAME,
  STATEMENT_LINE,
  DAYS,
);

const here = (list: string, fields: string) => `${list}(first: 100) { totalCount edges { node { ...StatementLine ${fields} } } }`;

/** What holds in a place: who may mine and what that takes, what is due, and what a breach costs. */
export const COMPARED_PLACE = recordOperation(
  "ComparedPlace",
  `
address
${here("rulesHere", "modality action ofMining subjects territories { ...PlaceName } conditions { text }")}
${here("taxesHere", "...TaxLine conditions { text }")}
${here("offencesHere", "conduct conditions { text } penaltyOptions { penalties { ...PenaltyFigures } }")}`,
  [STATEMENT_LINE, TAX_LINE, PENALTY_FIGURES, PLACE_NAME],
  { type: "Jurisdiction" },
);

export type OffenceRow = NonNullable<ComparedOffencesAnswers["compareOffences"]>["rows"][number];
export type PlaceRow = NonNullable<ComparedPlacesAnswers["compareDefinitions"]>["rows"][number];
export type PlaceLaw = NonNullable<ComparedPlaceAnswers["node"]>;
