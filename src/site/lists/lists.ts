import type {
  Change,
  DefinitionLine,
  OffenceLine,
  PenaltyFigures,
  RuleLine,
  TaxLine,
  TokenClassLine,
} from "../../kits/answers.js";
import type { PlaceStatus } from "../operations/home.js";
import type { IndicatorLine } from "../operations/jurisdiction.js";
import {
  BRANCH,
  CONCEPT,
  dayColumns,
  EVENT,
  FORCE,
  JURISDICTION,
  MODALITY,
  PENALTY_KIND,
  STATEMENT_COLUMNS,
  STATUTE_KIND,
  SUBJECT,
} from "./columns.js";
import { CONCEPTS } from "./concepts.js";
import { type List, list } from "./list.js";
import { AUTHORITIES, SOURCES } from "./records.js";
import { STATUTES_NODES, type StatuteRecord } from "./statutes.js";

const id = ({ id: address }: { readonly id: string }) => address;

const statutes = list<StatuteRecord>({
  path: "/statutes",
  name: "Statutes",
  field: "statutes",
  filter: "StatuteFilter",
  nodes: STATUTES_NODES,
  filters: [JURISDICTION, STATUTE_KIND, FORCE],
  headline: "title",
  columns: {
    id,
    title: ({ title }) => title,
    jurisdiction: ({ jurisdiction }) => jurisdiction.code,
    kind: ({ kind }) => kind,
    number: ({ number }) => number,
    legalForce: ({ legalForce }) => legalForce,
    enacted: ({ enacted }) => enacted,
    enactedPrecision: ({ enactedPrecision }) => enactedPrecision,
    ...dayColumns<StatuteRecord>(({ inForce }) => inForce),
    evidence: ({ evidence }) => evidence,
    officialUrl: ({ officialUrl }) => officialUrl,
  },
});

const jurisdictions = list<PlaceStatus>({
  path: "/jurisdictions",
  name: "Jurisdictions",
  field: "jurisdictions",
  nodes: "...PlaceName kind coverage { level reviewedThrough reviewedThroughPrecision } miningStatus { code note evidence }",
  filters: [],
  headline: "name",
  columns: {
    id,
    name: ({ name }) => name,
    code: ({ code }) => code,
    kind: ({ kind }) => kind,
    miningStatus: ({ miningStatus }) => miningStatus?.code,
    miningStatusNote: ({ miningStatus }) => miningStatus?.note,
    miningStatusEvidence: ({ miningStatus }) => miningStatus?.evidence,
    coverage: ({ coverage }) => coverage.level,
    reviewedThrough: ({ coverage }) => coverage.reviewedThrough,
    reviewedThroughPrecision: ({ coverage }) => coverage.reviewedThroughPrecision,
  },
});

const definitions = list<DefinitionLine>({
  path: "/definitions",
  name: "Definitions",
  field: "definitions",
  filter: "DefinitionFilter",
  nodes: "...DefinitionLine",
  filters: [JURISDICTION, CONCEPT, FORCE],
  headline: "term",
  columns: {
    id,
    term: ({ term }) => term,
    meaning: ({ meaning }) => meaning,
    concept: ({ concept }) => concept.code,
    ...STATEMENT_COLUMNS,
  },
});

const tokenClasses = list<TokenClassLine>({
  path: "/token-classes",
  name: "Token classes",
  field: "tokenClasses",
  filter: "TokenClassFilter",
  nodes: "...TokenClassLine",
  filters: [JURISDICTION, CONCEPT, FORCE],
  headline: "name",
  columns: { id, name: ({ name }) => name, criteria: ({ criteria }) => criteria, ...STATEMENT_COLUMNS },
});

const rules = list<RuleLine>({
  path: "/rules",
  name: "Rules",
  field: "rules",
  filter: "RuleFilter",
  nodes: "...RuleLine",
  filters: [JURISDICTION, MODALITY, SUBJECT, FORCE],
  headline: "action",
  columns: {
    id,
    action: ({ action }) => action,
    modality: ({ modality }) => modality,
    subjects: ({ subjects }) => subjects.join(" "),
    timing: ({ timing }) => timing,
    ...STATEMENT_COLUMNS,
  },
});

const offences = list<OffenceLine>({
  path: "/offences",
  name: "Offences",
  field: "offences",
  filter: "OffenceFilter",
  nodes: "...OffenceLine",
  filters: [JURISDICTION, BRANCH, SUBJECT, FORCE],
  headline: "conduct",
  columns: {
    id,
    conduct: ({ conduct }) => conduct,
    branch: ({ branch }) => branch,
    subjects: ({ subjects }) => subjects.join(" "),
    maximumFine: ({ maximumFine }) => maximumFine?.value,
    maximumFineUnit: ({ maximumFine }) => maximumFine?.unit,
    maximumFinePer: ({ maximumFine }) => maximumFine?.per,
    maximumImprisonment: ({ maximumImprisonment }) => maximumImprisonment,
    ...STATEMENT_COLUMNS,
  },
});

const penalties = list<PenaltyFigures & { readonly offence: { readonly id: string; readonly legalForce: string } }>({
  path: "/penalties",
  name: "Penalties",
  field: "penalties",
  filter: "PenaltyFilter",
  nodes: "...PenaltyFigures offence { id legalForce }",
  filters: [JURISDICTION, PENALTY_KIND, FORCE],
  headline: "summary",
  columns: {
    id,
    summary: ({ summary }) => summary,
    kind: ({ kind }) => kind,
    offence: ({ offence }) => offence.id,
    legalForce: ({ offence }) => offence.legalForce,
    discretionary: ({ discretionary }) => discretionary,
    onRepetition: ({ onRepetition }) => onRepetition,
    fineMinimum: ({ fine }) => fine?.minimum?.value,
    fineMaximum: ({ fine }) => fine?.maximum?.value,
    fineUnit: ({ fine }) => fine?.maximum?.unit ?? fine?.minimum?.unit,
    finePer: ({ fine }) => fine?.maximum?.per ?? fine?.minimum?.per,
    durationMinimum: ({ duration }) => duration?.minimum,
    durationMaximum: ({ duration }) => duration?.maximum,
  },
});

const taxes = list<TaxLine>({
  path: "/taxes",
  name: "Taxes and charges",
  field: "taxes",
  filter: "TaxFilter",
  nodes: "...TaxLine",
  filters: [JURISDICTION, EVENT, FORCE],
  headline: "summary",
  columns: {
    id,
    summary: ({ summary }) => summary,
    event: ({ event }) => event,
    rate: ({ rate }) => rate,
    rateUnit: ({ rateUnit }) => rateUnit,
    ...STATEMENT_COLUMNS,
  },
});

const amendments = list<Change>({
  path: "/amendments",
  name: "Amendments",
  field: "amendments",
  filter: "AmendmentFilter",
  nodes: "...Change",
  filters: [JURISDICTION, FORCE],
  headline: "summary",
  columns: {
    id,
    summary: ({ summary }) => summary,
    operation: ({ operation }) => operation,
    legalForce: ({ legalForce }) => legalForce,
    effective: ({ effective }) => effective,
    effectivePrecision: ({ effectivePrecision }) => effectivePrecision,
    amending: ({ amending }) => amending.id,
    target: ({ target }) => target.id,
    targetProvision: ({ targetProvision }) => targetProvision?.id,
    targetLocator: ({ targetLocator }) => targetLocator,
  },
});

const indicators = list<IndicatorLine>({
  path: "/indicators",
  name: "Figures",
  field: "indicators",
  arguments: { jurisdictions: "[String!]" },
  nodes: "id name value qualifier unit date precision",
  filters: [JURISDICTION],
  headline: "name",
  columns: {
    id,
    name: ({ name }) => name,
    qualifier: ({ qualifier }) => qualifier,
    value: ({ value }) => value,
    unit: ({ unit }) => unit,
    date: ({ date }) => date,
    precision: ({ precision }) => precision,
  },
});

/** Every list with an address of its own, by its path. */
export const LISTS: ReadonlyMap<string, List<never>> = new Map(
  [
    jurisdictions,
    statutes,
    definitions,
    tokenClasses,
    rules,
    offences,
    penalties,
    taxes,
    amendments,
    CONCEPTS,
    indicators,
    AUTHORITIES,
    SOURCES,
  ].map((each) => [each.path, each as unknown as List<never>]),
);
