import type {
  AuthorityName,
  Cited,
  DefinitionLine,
  Disputed,
  Many,
  OffenceLine,
  PlaceAnswer,
  PlaceName,
  RuleLine,
  StatusAnswer,
  StatuteName,
  TaxLine,
  TokenClassLine,
} from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { Found } from "./found.js";

export interface StatuteLine extends StatuteName {
  readonly enacted: string | null;
}

export interface IndicatorLine {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly qualifier: string | null;
  readonly unit: string;
  readonly date: string;
  readonly precision: "DAY" | "MONTH" | "YEAR";
}

export interface JurisdictionAnswer extends PlaceAnswer {
  readonly parent: PlaceName | null;
  readonly children: readonly (PlaceName & { readonly miningStatus: { readonly code: StatusAnswer["code"] } | null })[];
  readonly miningStatus: StatusAnswer | null;
  readonly miningStatusHistory: readonly StatusAnswer[];
  readonly authorities: readonly AuthorityName[];
  readonly remarks: readonly { readonly text: string; readonly citations: readonly Cited[] }[];
  readonly discrepancies: readonly Disputed[];
  readonly statutes: Many<StatuteLine>;
  readonly definitions: Many<DefinitionLine>;
  readonly tokenClasses: Many<TokenClassLine>;
  readonly rules: Many<RuleLine>;
  readonly offences: Many<OffenceLine>;
  readonly taxes: Many<TaxLine>;
  readonly indicators: Many<IndicatorLine>;
  readonly uncertain: Many<StatuteLine>;
  readonly proposals: Many<StatuteLine>;
  readonly coming: Many<StatuteLine>;
}

const list = (field: string, line: string) => `${field}(first: 100) { totalCount nodes { ...${line} } }`;

export const JURISDICTION = question<Found<JurisdictionAnswer>>(`
query Jurisdiction($id: ID!, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Jurisdiction {
      ...PlaceName
      kind
      names { language text }
      currency
      languages
      legalTradition
      note
      coverage { level reviewedThrough reviewedThroughPrecision note }
      parent { ...PlaceName }
      children { ...PlaceName miningStatus { code } }
      miningStatus { ...Status }
      miningStatusHistory { ...Status }
      authorities { id name roles }
      remarks { text citations { ...Cited } }
      discrepancies { ...Disputed }
      statutes(first: 100) { totalCount nodes { ...StatuteName enacted } }
      uncertain: statutes(first: 100, filter: { legalForce: [SUSPENDED, UNKNOWN] }) { totalCount nodes { ...StatuteName enacted } }
      proposals: statutes(first: 100, filter: { legalForce: [PROPOSED] }) { totalCount nodes { ...StatuteName enacted } }
      coming: statutes(first: 100, filter: { legalForce: [NOT_YET_IN_FORCE] }) { totalCount nodes { ...StatuteName enacted } }
      ${list("definitions", "DefinitionLine")}
      ${list("tokenClasses", "TokenClassLine")}
      ${list("rules", "RuleLine")}
      ${list("offences", "OffenceLine")}
      ${list("taxes", "TaxLine")}
      indicators(first: 100) { totalCount nodes { id name value qualifier unit date precision } }
    }
  }
}
`);
