// Written by `npm run build` (scripts/collect.js) from the rooms. Do not edit.
import { amendmentPage, amendmentList } from "../law/amendment/amendment.page.js";
import { conceptPage, conceptList } from "../law/definition/concept.page.js";
import { definitionPage, definitionList } from "../law/definition/definition.page.js";
import { elementPage, elementList } from "../law/definition/element.page.js";
import { indicatorPage, indicatorList } from "../law/indicator/indicator.page.js";
import { unitPage, unitList } from "../law/indicator/unit.page.js";
import { authorityPage, authorityList } from "../law/jurisdiction/authority.page.js";
import { jurisdictionPage, jurisdictionList } from "../law/jurisdiction/jurisdiction.page.js";
import { provisionPage } from "../law/legislation/provision.page.js";
import { statutePage, statuteList } from "../law/legislation/statute.page.js";
import { offencePage, offenceList } from "../law/offence/offence.page.js";
import { penaltyPage, penaltyList } from "../law/offence/penalty.page.js";
import { releasePage } from "../law/release/release.page.js";
import { rulePage, ruleList } from "../law/rule/rule.page.js";
import { sourcePage, sourceList } from "../law/source/source.page.js";
import { taxPage, taxList } from "../law/tax/tax.page.js";
import { tokenClassPage, tokenClassList } from "../law/token-class/token-class.page.js";

export const PAGES = {
  amendment: amendmentPage,
  concept: conceptPage,
  definition: definitionPage,
  element: elementPage,
  indicator: indicatorPage,
  unit: unitPage,
  authority: authorityPage,
  jurisdiction: jurisdictionPage,
  provision: provisionPage,
  statute: statutePage,
  offence: offencePage,
  penalty: penaltyPage,
  release: releasePage,
  rule: rulePage,
  source: sourcePage,
  tax: taxPage,
  token_class: tokenClassPage,
};

export const LISTS = {
  amendment: amendmentList,
  concept: conceptList,
  definition: definitionList,
  element: elementList,
  indicator: indicatorList,
  unit: unitList,
  authority: authorityList,
  jurisdiction: jurisdictionList,
  statute: statuteList,
  offence: offenceList,
  penalty: penaltyList,
  rule: ruleList,
  source: sourceList,
  tax: taxList,
  token_class: tokenClassList,
};
