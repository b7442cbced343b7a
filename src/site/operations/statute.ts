import type {
  Change,
  Days,
  DefinitionLine,
  Disputed,
  Evidenced,
  LifecycleAnswer,
  LocalText,
  Many,
  OffenceLine,
  Paged,
  PlaceName,
  ProvisionText,
  RuleLine,
  StatuteName,
  TaxLine,
  TokenClassLine,
} from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { Found } from "./found.js";

export interface StatuteProvision extends ProvisionText {
  readonly parent: { readonly id: string } | null;
  readonly discrepancies: readonly { readonly about: string }[];
}

export interface StatuteAnswer extends StatuteName, Evidenced {
  readonly otherNumbers: readonly string[];
  readonly titles: readonly LocalText[];
  readonly inForce: Days | null;
  readonly enacted: string | null;
  readonly enactedPrecision: "DAY" | "MONTH" | "YEAR" | null;
  readonly officialUrl: string | null;
  readonly note: string | null;
  readonly discrepancies: readonly Disputed[];
  readonly jurisdiction: PlaceName & { readonly languages: readonly string[] };
  readonly adoptedBy: { readonly id: string; readonly name: string } | null;
  readonly lifecycle: readonly LifecycleAnswer[];
  readonly versionDates: readonly string[];
  readonly provisions: Paged<StatuteProvision>;
  readonly amendedBy: Many<Change>;
  readonly amends: Many<Change>;
  readonly definitions: Many<DefinitionLine>;
  readonly tokenClasses: Many<TokenClassLine>;
  readonly rules: Many<RuleLine>;
  readonly offences: Many<OffenceLine>;
  readonly taxes: Many<TaxLine>;
}

/** All that the statute lays down or proposes; whoever shows it keeps law and proposals apart. */
const EVERY_FORCE = "[IN_FORCE, PARTLY_IN_FORCE, NOT_YET_IN_FORCE, SUSPENDED, UNKNOWN, NO_LONGER_IN_FORCE, PROPOSED, WITHDRAWN]";
const list = (field: string, line: string) =>
  `${field}(first: 100, filter: { legalForce: ${EVERY_FORCE} }) { totalCount nodes { ...${line} } }`;

/** What is asked of the provisions of a statute, page by page. */
export const STATUTE_PROVISIONS = `totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          eId
          number
          heading(language: $language)
          text(language: $language)
          textKind(language: $language)
          textLanguage(language: $language)
          legalForce
          inForce { ...Days }
          evidence
          parent { id }
          discrepancies { about }
        }`;

export const STATUTE = question<Found<StatuteAnswer>>(`
query Statute($id: ID!, $language: Language, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Statute {
      ...StatuteName
      otherNumbers
      titles { language text }
      inForce { ...Days }
      enacted
      enactedPrecision
      officialUrl
      note
      evidence
      citations { ...Cited }
      discrepancies { ...Disputed }
      jurisdiction { ...PlaceName languages }
      adoptedBy { id name }
      lifecycle { kind date precision note authority { id name } citations { ...Cited } }
      versionDates
      provisions(first: 100) {
        ${STATUTE_PROVISIONS}
      }
      amendedBy(first: 100) { totalCount nodes { ...Change } }
      amends(first: 100) { totalCount nodes { ...Change } }
      ${list("definitions", "DefinitionLine")}
      ${list("tokenClasses", "TokenClassLine")}
      ${list("rules", "RuleLine")}
      ${list("offences", "OffenceLine")}
      ${list("taxes", "TaxLine")}
    }
  }
}
`);
