import type { RecordList } from "../kits/record-list.js";
import type { RecordPage } from "../kits/record-page.js";
import { amendmentList, amendmentPage } from "../law/amendment/amendment.page.js";
import { conceptList, conceptPage } from "../law/definition/concept.page.js";
import { definitionList, definitionPage } from "../law/definition/definition.page.js";
import { elementList, elementPage } from "../law/definition/element.page.js";
import { indicatorList, indicatorPage } from "../law/indicator/indicator.page.js";
import { unitList, unitPage } from "../law/indicator/unit.page.js";
import { authorityList, authorityPage } from "../law/jurisdiction/authority.page.js";
import { jurisdictionList, jurisdictionPage } from "../law/jurisdiction/jurisdiction.page.js";
import { provisionPage } from "../law/legislation/provision.page.js";
import { statuteList, statutePage } from "../law/legislation/statute.page.js";
import { offenceList, offencePage } from "../law/offence/offence.page.js";
import { penaltyList, penaltyPage } from "../law/offence/penalty.page.js";
import { releasePage } from "../law/release/release.page.js";
import { ruleList, rulePage } from "../law/rule/rule.page.js";
import { sourceList, sourcePage } from "../law/source/source.page.js";
import { taxList, taxPage } from "../law/tax/tax.page.js";
import { tokenClassList, tokenClassPage } from "../law/token-class/token-class.page.js";
import { ALL_KINDS, factsOf, type Kind, type ListedKind, type RecordedKind } from "../platform/kernel/kinds.js";

/** The page of each kind. */
const PAGES = {
  jurisdiction: jurisdictionPage,
  statute: statutePage,
  provision: provisionPage,
  definition: definitionPage,
  token_class: tokenClassPage,
  rule: rulePage,
  offence: offencePage,
  tax: taxPage,
  penalty: penaltyPage,
  amendment: amendmentPage,
  concept: conceptPage,
  element: elementPage,
  authority: authorityPage,
  source: sourcePage,
  indicator: indicatorPage,
  unit: unitPage,
  release: releasePage,
} satisfies Record<Kind, unknown>;

/** The list of each kind that has one; releases have a page of their own. */
const LISTS = {
  jurisdiction: jurisdictionList,
  statute: statuteList,
  definition: definitionList,
  token_class: tokenClassList,
  rule: ruleList,
  offence: offenceList,
  penalty: penaltyList,
  tax: taxList,
  amendment: amendmentList,
  concept: conceptList,
  element: elementList,
  indicator: indicatorList,
  unit: unitList,
  authority: authorityList,
  source: sourceList,
} satisfies Record<Exclude<ListedKind, "release">, unknown>;

/** What every record answers, whatever its kind. */
export interface AnyRecord {
  readonly id: string;
  readonly address: string;
  /** Null for a release. */
  readonly contentHash: string | null;
}

export const pageOf = (kind: Kind) => PAGES[kind] as unknown as RecordPage<AnyRecord>;

/** A list at its address. */
export interface ListAt {
  readonly kind: RecordedKind;
  readonly path: string;
  readonly name: string;
  readonly list: RecordList<AnyRecord>;
}

export const LISTS_AT: readonly ListAt[] = ALL_KINDS.filter((kind) => kind in LISTS).map((kind) => ({
  kind: kind as RecordedKind,
  path: factsOf(kind).list as string,
  name: factsOf(kind).plural,
  list: LISTS[kind as keyof typeof LISTS] as unknown as RecordList<AnyRecord>,
}));
