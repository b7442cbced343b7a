// Written by `npm run build` (scripts/collect.js) from the rooms. Do not edit.
import { lifecycleEventById, amendmentById } from "../../law/amendment/amendment.reads.js";
import { conceptById, elementById, definitionById } from "../../law/definition/definition.reads.js";
import { indicatorById, unitById } from "../../law/indicator/indicator.reads.js";
import { jurisdictionById, authorityById } from "../../law/jurisdiction/jurisdiction.reads.js";
import { statuteById, provisionById } from "../../law/legislation/legislation.reads.js";
import { offenceById, penaltyById } from "../../law/offence/offence.reads.js";
import { ruleById } from "../../law/rule/rule.reads.js";
import { sourceById } from "../../law/source/source.reads.js";
import { taxById } from "../../law/tax/tax.reads.js";
import { tokenClassById } from "../../law/token-class/token-class.reads.js";
import { contentsById, contentHashById } from "./record-contents.reads.js";

export const READS_BY_ID = {
  lifecycle_event: lifecycleEventById,
  amendment: amendmentById,
  concept: conceptById,
  element: elementById,
  definition: definitionById,
  indicator: indicatorById,
  unit: unitById,
  jurisdiction: jurisdictionById,
  authority: authorityById,
  statute: statuteById,
  provision: provisionById,
  offence: offenceById,
  penalty: penaltyById,
  rule: ruleById,
  source: sourceById,
  tax: taxById,
  token_class: tokenClassById,
  contents: contentsById,
  content_hash: contentHashById,
};
