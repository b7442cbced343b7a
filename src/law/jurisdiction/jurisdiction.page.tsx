import type { JurisdictionAnswer, PlaceStatus } from "../../kits/answers.generated.js";
import { inEnglish, link, linkOnDay, localized } from "../../kits/formats/jsonld.js";
import { fragment, listOperation, recordOperation } from "../../kits/operations.js";
import { LOCAL_TEXT } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import type { RecordPage } from "../../kits/record-page.js";
import { DEFINITION_LINE } from "../definition/definition.line.js";
import { INDICATOR_LINE } from "../indicator/indicator.line.js";
import { STATUTE_NAME } from "../legislation/statute.line.js";
import { OFFENCE_LINE } from "../offence/offence.line.js";
import { RULE_LINE } from "../rule/rule.line.js";
import { CITED, DAYS, DISPUTED } from "../source/source.line.js";
import { cited } from "../source/source.linked.js";
import { TAX_LINE } from "../tax/tax.line.js";
import { TOKEN_CLASS_LINE } from "../token-class/token-class.line.js";
import { PLACE_NAME } from "./jurisdiction.line.js";
import { JurisdictionView } from "./jurisdiction.view.js";
import { JurisdictionKind, MiningStatusCode } from "./jurisdiction.vocabulary.js";
import { localNameOf } from "./local-name.js";

const STATUS = fragment(
  `
fragment Status on MiningStatus {
  code
  note
  evidence
  period { ...Days }
  citations { ...Cited }
  rules {
    id
    address
    private
    modality
    action
    subjects
    legalForce
    statute { ...StatuteName }
    punishableAs { address private legalForce }
  }
  unaddressed { code note subjects evidence citations { ...Cited } }
}`,
  DAYS,
  CITED,
  STATUTE_NAME,
);

/** Whether mining is allowed in a place, as lists and maps tell it. */
export const PLACE_STATUS = fragment(
  `
fragment PlaceStatus on Jurisdiction {
  ...PlaceName
  kind
  coverage { level reviewedThrough reviewedThroughPrecision }
  alpha3
  parent { code }
  miningStatus { code note evidence period { ...Days } }
}`,
  PLACE_NAME,
  DAYS,
);

const all = (field: string, line: string) => `${field}(first: 100) { totalCount edges { scope node { ...${line} } } }`;
const statutes = (alias: string, filter = "") =>
  `${alias}(first: 100${filter}) { totalCount edges { scope node { ...StatuteName enacted enactedPrecision } } }`;
const proposed = (field: string) => `${field}(first: 1, filter: { legalForce: [PROPOSED] }) { totalCount }`;

const JURISDICTION = recordOperation(
  "Jurisdiction",
  `
...PlaceName
alpha3
kind
names { ...LocalText }
currency
languages
legalTradition
note
coverage { level reviewedThrough reviewedThroughPrecision notice(language: $words) note review(first: 10) { totalCount nodes { kind says(language: $words) settledBy(language: $words) subject { id address private } } } }
parent { ...PlaceName }
children { ...PlaceName miningStatus { code } }
miningStatus { ...Status }
miningStatusHistory { ...Status }
authorities { id address private name roles }
reckoningUnits { id address private name }
remarks { text citations { ...Cited } }
discrepancies { ...Disputed }
${statutes("statutesHere")}
${statutes("uncertain: statutesHere", ", filter: { legalForce: [SUSPENDED, UNKNOWN] }")}
${statutes("proposals: statutesHere", ", filter: { legalForce: [PROPOSED] }")}
${statutes("coming: statutesHere", ", filter: { legalForce: [NOT_YET_IN_FORCE] }")}
${all("definitionsHere", "DefinitionLine")}
${all("tokenClassesHere", "TokenClassLine")}
${all("rulesHere", "RuleLine")}
${all("offencesHere", "OffenceLine")}
${all("taxesHere", "TaxLine")}
${proposed("proposedOffences: offencesHere")}
${proposed("proposedRules: rulesHere")}
indicators(first: 100) { totalCount nodes { ...IndicatorLine } }`,
  [
    PLACE_NAME,
    LOCAL_TEXT,
    STATUS,
    CITED,
    DISPUTED,
    STATUTE_NAME,
    DEFINITION_LINE,
    TOKEN_CLASS_LINE,
    RULE_LINE,
    OFFENCE_LINE,
    TAX_LINE,
    INDICATOR_LINE,
  ],
  { variables: ", $words: Language" },
);

export const jurisdictionPage: RecordPage<JurisdictionAnswer> = {
  name: "Jurisdiction",
  operation: JURISDICTION,
  title: ({ name }) => name,
  localTitle: ({ code }) => localNameOf(code),
  reviewed: ({ coverage }) => ({ day: coverage.reviewedThrough, precision: coverage.reviewedThroughPrecision }),
  linked: (place, request) => ({
    ...linkOnDay(request, place.address),
    "dct:isVersionOf": link(request, place.address),
    "@type": "schema:AdministrativeArea",
    "schema:identifier": place.code,
    "schema:name": localized(place.names),
    "schema:containedInPlace": place.parent ? link(request, place.parent.address) : undefined,
    "schema:containsPlace": place.children.map(({ address: id }) => link(request, id)),
    "schema:subjectOf": place.statutesHere.edges
      .filter(({ scope }) => scope === "OWN")
      .map(({ node }) => link(request, node.address)),
    "schema:description": inEnglish(place.miningStatus?.note),
    "schema:citation": cited(request, place.miningStatus?.citations ?? []),
  }),
  body: (answer) => <JurisdictionView answer={answer} />,
};

export const jurisdictionList = recordList<PlaceStatus>({
  operation: listOperation(
    "Jurisdictions",
    "jurisdictions",
    { kinds: "[JurisdictionKind!]", miningStatus: "[MiningStatusCode!]" },
    "...PlaceStatus",
    PLACE_STATUS,
  ),
  filterVariable: false,
  filters: [
    { ...choice("status", "miningStatus", "status", MiningStatusCode), links: true },
    { ...choice("kind", "kinds", "kind", JurisdictionKind), links: true },
  ],
  headline: "name",
  reviewed: ({ coverage }) => coverage,
  columns: {
    id: ({ address }) => address,
    name: ({ name }) => name,
    code: ({ code }) => code,
    alpha3: ({ alpha3 }) => alpha3,
    kind: ({ kind }) => kind,
    partOf: ({ parent }) => parent?.code,
    miningStatus: ({ miningStatus }) => miningStatus?.code,
    since: ({ miningStatus }) => miningStatus?.period.firstDay,
    sincePrecision: ({ miningStatus }) => miningStatus?.period.firstDay && miningStatus.period.firstDayPrecision,
    until: ({ miningStatus }) => miningStatus?.period.lastDay,
    untilPrecision: ({ miningStatus }) => miningStatus?.period.lastDay && miningStatus.period.lastDayPrecision,
    miningStatusNote: ({ miningStatus }) => miningStatus?.note,
    miningStatusEvidence: ({ miningStatus }) => miningStatus?.evidence,
    coverage: ({ coverage }) => coverage.level,
    reviewedThrough: ({ coverage }) => coverage.reviewedThrough,
    reviewedThroughPrecision: ({ coverage }) => coverage.reviewedThroughPrecision,
  },
});
