import type { AmendmentOperation } from "../law/amendment/amendment.vocabulary.js";
import type {
  AuthorityRole,
  CoverageLevel,
  JurisdictionKind,
  MiningStatusCode,
} from "../law/jurisdiction/jurisdiction.vocabulary.js";
import type { LifecycleEventKind, StatuteKind, TextKind } from "../law/legislation/legislation.vocabulary.js";
import type { PenaltyKind } from "../law/offence/offence.vocabulary.js";
import type { Modality } from "../law/rule/rule.vocabulary.js";
import type { Evidence, LegalForce, SourceKind } from "../law/source/source.vocabulary.js";
import type { Day, Precision } from "../platform/kernel/day.js";

/** Shapes of answers, as the fragments of the questions ask for them. */
export interface Days {
  readonly firstDay: Day | null;
  readonly firstDayPrecision: Precision | null;
  readonly lastDay: Day | null;
  readonly lastDayPrecision: Precision | null;
}

export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly kind: SourceKind;
  readonly url: string | null;
  readonly published: Day | null;
  readonly publishedPrecision: Precision | null;
  readonly language: string | null;
}

export interface Cited {
  readonly locator: string | null;
  readonly source: CitedSource;
}

export interface Disputed {
  readonly about: string;
  readonly readings: readonly { readonly says: string; readonly citations: readonly Cited[] }[];
}

export interface LocalText {
  readonly language: string;
  readonly text: string;
}

export interface PlaceName {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface StatuteName {
  readonly id: string;
  readonly kind: StatuteKind;
  readonly number: string | null;
  readonly title: string;
  readonly legalForce: LegalForce;
}

export interface ProvisionName {
  readonly id: string;
  readonly eId: string;
  readonly number: string | null;
  readonly heading: string | null;
}

export interface Evidenced {
  readonly evidence: Evidence;
  readonly citations: readonly Cited[];
  readonly discrepancies: readonly Disputed[];
}

/** What every statement of law answers on its own page. */
export interface StatementAnswer extends Evidenced {
  readonly id: string;
  readonly legalForce: LegalForce;
  readonly inForce: Days | null;
  readonly enacted: Day | null;
  readonly periodNote: string | null;
  readonly note: string | null;
  readonly jurisdiction: PlaceName;
  readonly statute: StatuteName;
  readonly provision: ProvisionName | null;
  readonly broughtBy: { readonly id: string; readonly summary: string } | null;
}

/** What every statement of law answers in a list. */
export interface StatementLine {
  readonly id: string;
  readonly legalForce: LegalForce;
  readonly inForce: Days | null;
  readonly evidence: Evidence;
  readonly jurisdiction: PlaceName;
  readonly statute: StatuteName;
  readonly provision: ProvisionName | null;
  readonly discrepancies: readonly { readonly about: string }[];
}

export interface DefinitionLine extends StatementLine {
  readonly term: string;
  readonly meaning: string;
  readonly concept: { readonly id: string; readonly code: string; readonly prefLabel: string };
}

export interface TokenClassLine extends StatementLine {
  readonly name: string;
  readonly criteria: string;
}

export interface RuleLine extends StatementLine {
  readonly modality: Modality;
  readonly subjects: readonly string[];
  readonly action: string;
  readonly timing: string | null;
}

export interface Sum {
  readonly value: string;
  readonly unit: string;
  readonly per: string | null;
}

export interface OffenceLine extends StatementLine {
  readonly branch: string;
  readonly conduct: string;
  readonly subjects: readonly string[];
  readonly maximumFine: Sum | null;
  readonly maximumImprisonment: string | null;
}

export interface TaxLine extends StatementLine {
  readonly event: string;
  readonly summary: string;
  readonly rate: string | null;
  readonly rateUnit: string | null;
}

export interface ConditionAnswer {
  readonly fact: string;
  readonly operator: string;
  readonly values: readonly string[];
  readonly unit: string | null;
  readonly text: string;
}

export interface PenaltyFigures {
  readonly id: string;
  readonly kind: PenaltyKind;
  readonly discretionary: boolean;
  readonly onRepetition: boolean;
  readonly summary: string;
  readonly fine: { readonly minimum: Sum | null; readonly maximum: Sum | null } | null;
  readonly duration: { readonly minimum: string | null; readonly maximum: string | null } | null;
}

export interface Change {
  readonly id: string;
  readonly operation: AmendmentOperation;
  readonly effective: Day | null;
  readonly effectivePrecision: Precision | null;
  readonly legalForce: LegalForce;
  readonly summary: string;
  readonly targetLocator: string | null;
  readonly amending: StatuteName;
  readonly target: StatuteName;
  readonly targetProvision: ProvisionName | null;
}

export interface StatusAnswer {
  readonly code: MiningStatusCode;
  readonly note: string;
  readonly period: Days;
  readonly evidence: Evidence;
  readonly citations: readonly Cited[];
}

export interface AuthorityName {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly AuthorityRole[];
}

export interface LifecycleAnswer {
  readonly kind: LifecycleEventKind;
  readonly date: Day;
  readonly precision: Precision;
  readonly note: string | null;
  readonly authority: { readonly id: string; readonly name: string } | null;
  readonly citations: readonly Cited[];
}

/** A list, or a page of one. */
export interface Many<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

/** Pages of a list, to be walked to the end. */
export interface Paged<T> extends Many<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface CoverageAnswer {
  readonly level: CoverageLevel;
  readonly reviewedThrough: Day | null;
  readonly reviewedThroughPrecision: Precision | null;
  readonly note: string | null;
}

export interface PlaceAnswer extends PlaceName {
  readonly kind: JurisdictionKind;
  readonly names: readonly LocalText[];
  readonly currency: string | null;
  readonly languages: readonly string[];
  readonly legalTradition: string | null;
  readonly note: string | null;
  readonly coverage: CoverageAnswer;
}

export interface ProvisionText extends ProvisionName {
  readonly text: string | null;
  readonly textKind: TextKind;
  readonly textLanguage: string;
  readonly legalForce: LegalForce;
  readonly inForce: Days | null;
  readonly evidence: Evidence;
}
