import type { AssessmentAnswers, LawChangesAnswers, ReviewAnswers, SearchAnswers } from "../kits/answers.generated.js";
import { fragment, operation } from "../kits/operations.js";
import { PLACE_NAME } from "../law/jurisdiction/jurisdiction.line.js";
import { PLACE_STATUS } from "../law/jurisdiction/jurisdiction.page.js";
import { STATUTE_NAME } from "../law/legislation/statute.line.js";
import { SUM } from "../law/offence/offence.line.js";
import { CITED } from "../law/source/source.line.js";
import { TAX_LINE } from "../law/tax/tax.line.js";

/** Whether mining is allowed, place by place. */
export const STATUSES = operation(
  "MiningStatusEverywhere",
  `
query MiningStatusEverywhere($asOf: Date, $knownAt: DateTime, $after: String) {
  jurisdictions(first: 100, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...PlaceStatus }
  }
}`,
  PLACE_STATUS,
);

/** What happens to the law between two days, newest first. */
export const LAW_CHANGES = operation(
  "LawChanges",
  `
query LawChanges($from: Date!, $to: Date!, $jurisdictions: [String!], $first: Int, $after: String, $knownAt: DateTime, $words: Language) {
  lawChanges(from: $from, to: $to, jurisdictions: $jurisdictions, first: $first, after: $after, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    reviewedThrough
    reviewedThroughPrecision
    nodes {
      date
      precision
      kind
      key
      recordedSince
      summary(language: $words)
      private
      statute { ...StatuteName reviewedThrough reviewedThroughPrecision jurisdiction { ...PlaceName } }
      amendment { id address private }
      subject { id address private }
    }
  }
}`,
  STATUTE_NAME,
  PLACE_NAME,
);

/** What an editor should look at today, gravest first. */
export const REVIEW = operation(
  "Review",
  `
query Review($jurisdictions: [String!], $kinds: [ReviewKind!], $words: Language, $first: Int, $after: String, $knownAt: DateTime) {
  review(jurisdictions: $jurisdictions, kinds: $kinds, first: $first, after: $after, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      kind
      says(language: $words)
      settledBy(language: $words)
      private
      due
      file
      line
      subject { id address private }
      jurisdiction { ...PlaceName }
    }
  }
}`,
  PLACE_NAME,
);

export type ReviewLine = NonNullable<ReviewAnswers["review"]>["nodes"][number];

export type LawChangeLine = NonNullable<LawChangesAnswers["lawChanges"]>["nodes"][number];

/** A page of what was found, and how all of it is spread. */
export const SEARCH = operation(
  "Search",
  `
query Search(
  $query: String!
  $jurisdictions: [String!]
  $kinds: [SearchKind!]
  $legalForce: [LegalForce!]
  $years: [Int!]
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
    years: $years
    first: $first
    after: $after
    asOf: $asOf
    knownAt: $knownAt
  ) {
    totalCount
    readAs
    didYouMean
    reading { words { text as meaning private } uncoveredPlaces places { ...PlaceName } }
    legalForces { legalForce count }
    facets {
      kinds { kind count }
      jurisdictions { count jurisdiction { ...PlaceName } }
      years { year count }
    }
    pageInfo { hasNextPage endCursor }
    reviewedThrough
    reviewedThroughPrecision
    nodes {
      score
      complete
      missing
      snippet
      node {
        __typename
        id
        address
        private
        ... on Jurisdiction { name }
        ... on Statute { title legalForce jurisdiction { ...PlaceName } }
        ... on Provision { heading legalForce statute { address private title number jurisdiction { ...PlaceName } } }
        ... on LegalStatement { legalForce jurisdiction { ...PlaceName } statute { address private title number jurisdiction { ...PlaceName } } }
        ... on Definition { term }
        ... on TokenClass { name }
        ... on Rule { modality action }
        ... on Offence { conduct }
        ... on Tax { summary }
      }
    }
  }
}`,
  PLACE_NAME,
);

export type SearchFound = NonNullable<SearchAnswers["search"]>;
export type SearchHitLine = SearchFound["nodes"][number];

const TESTED = fragment(`
fragment Tested on ConditionTest {
  outcome
  given
  ownText(language: $words)
  condition { fact text }
}`);

const ASSESSED_RULE = fragment(`
fragment AssessedRule on Rule {
  id
  address
  private
  modality
  action
  legalForce
}`);

/** What a breach is, and what it costs the kind of miner that is asked about. */
const PUNISHED = fragment(
  `
fragment Punished on Offence {
  id
  address
  private
  conduct
  branch
  legalForce
  maximumFine(subject: $subject) { ...Sum }
  maximumFineOnRepetition(subject: $subject) { ...Sum }
  maximumImprisonment(subject: $subject)
  maximumImprisonmentOnRepetition(subject: $subject)
  penalties(subject: $subject) { summary kind onRepetition subjects appliesTo fine { maximum { value unit } } }
}`,
  SUM,
);

/** What is asked of a miner, and what each answer leads to. */
const ASKED = fragment(`
fragment Asked on MinerQuestion {
  fact
  field
  unit
  question
  asked: question(language: $words)
  answers { label(language: $words) value verdict ends outsideRecordedParts }
}`);

const PRESUMED = fragment(`
fragment Presumption on PresumedFact {
  text(language: $words)
  reason
  field
  condition { fact operator values unit text }
  rule { address private action }
  offence { address private conduct }
}`);

const FINDINGS = `findings {
        outcome
        reason
        tests { ...Tested }
        turnsOn { ...Asked }
        liftedBy { ...AssessedRule }
        rule {
          ...AssessedRule
          ofMining
          timing
          metWhen { text }
          statute { ...StatuteName }
          exceptTo { id address private }
          punishableAs { ...Punished }
        }
      }
      exposure {
        outcome
        tests { ...Tested }
        offence { ...Punished statute { ...StatuteName } }
      }`;

const TAXES_OF = `...PlaceName
      taxes(first: 100, filter: { taxpayers: [$subject] }) { nodes { ...TaxLine conditions { text } timing } }`;

/** What the recorded law says of one miner on one day, and what taxes such a miner pays there. */
export const ASSESSMENT = operation(
  "Assessment",
  `
query Assessment($miner: MinerInput!, $subject: Subject!, $words: Language, $asOf: Date, $knownAt: DateTime) {
  assessMining(miner: $miner, asOf: $asOf, knownAt: $knownAt) {
    asOf
    verdict
    because(language: $words)
    notice(language: $words)
    missingFacts
    turnsOn { ...Asked }
    presumed { ...Presumption }
    miningStatuses { code note evidence citations { ...Cited } unaddressed { code note evidence citations { ...Cited } } }
    jurisdiction {
      ${TAXES_OF}
      parent {
        ${TAXES_OF}
        parent { ${TAXES_OF} }
      }
    }
    ${FINDINGS}
    ifProposalsPass {
      ${FINDINGS}
    }
  }
}`,
  TESTED,
  ASSESSED_RULE,
  PUNISHED,
  ASKED,
  PRESUMED,
  CITED,
  PLACE_NAME,
  TAX_LINE,
  STATUTE_NAME,
);

export type AssessmentAnswer = NonNullable<AssessmentAnswers["assessMining"]>;
export type FindingLine = AssessmentAnswer["findings"][number];
export type ExposureLine = AssessmentAnswer["exposure"][number];
export type TestLine = FindingLine["tests"][number];
export type QuestionLine = AssessmentAnswer["turnsOn"][number];
export type PresumedLine = AssessmentAnswer["presumed"][number];
