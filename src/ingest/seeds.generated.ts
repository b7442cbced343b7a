// Written by `npm run build` (scripts/collect.js) from the rooms. Do not edit.
import { amendmentSeeds } from "../law/amendment/amendment.seed.js";
import { conceptSeeds, elementSeeds } from "../law/definition/concept.seed.js";
import { definitionSeeds } from "../law/definition/definition.seed.js";
import { indicatorSeeds } from "../law/indicator/indicator.seed.js";
import { unitSeeds } from "../law/indicator/unit.seed.js";
import { authoritySeeds } from "../law/jurisdiction/authority.seed.js";
import { correctionSeeds } from "../law/jurisdiction/correction.seed.js";
import { jurisdictionSeeds } from "../law/jurisdiction/jurisdiction.seed.js";
import { legislatureSeeds } from "../law/jurisdiction/legislature.seed.js";
import { remarkSeeds } from "../law/jurisdiction/remark.seed.js";
import { provisionSeeds } from "../law/legislation/provision.seed.js";
import { statuteSeeds } from "../law/legislation/statute.seed.js";
import { offenceSeeds } from "../law/offence/offence.seed.js";
import { ruleSeeds } from "../law/rule/rule.seed.js";
import { sourceSeeds } from "../law/source/source.seed.js";
import { taxSeeds } from "../law/tax/tax.seed.js";
import { tokenClassSeeds } from "../law/token-class/token-class.seed.js";
import { termSeeds, placeNameSeeds } from "../questions/search/term.seed.js";

export const SEEDS = {
  amendment: amendmentSeeds,
  concept: conceptSeeds,
  element: elementSeeds,
  definition: definitionSeeds,
  indicator: indicatorSeeds,
  unit: unitSeeds,
  authority: authoritySeeds,
  correction: correctionSeeds,
  jurisdiction: jurisdictionSeeds,
  legislature: legislatureSeeds,
  remark: remarkSeeds,
  provision: provisionSeeds,
  statute: statuteSeeds,
  offence: offenceSeeds,
  rule: ruleSeeds,
  source: sourceSeeds,
  tax: taxSeeds,
  token_class: tokenClassSeeds,
  term: termSeeds,
  place_name: placeNameSeeds,
};
