import type { Days, StatementLine } from "../../kits/answers.js";
import type { Columns } from "../../kits/formats/csv.js";
import { StatuteKind } from "../../law/legislation/legislation.vocabulary.js";
import { OffenceBranch, PenaltyKind } from "../../law/offence/offence.vocabulary.js";
import { Modality, Subject } from "../../law/rule/rule.vocabulary.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import { TaxEvent } from "../../law/tax/tax.vocabulary.js";
import type { Filter } from "./list.js";

export const choice = (name: string, field: string, label: string, values: Readonly<Record<string, string>>): Filter => ({
  name,
  field,
  label,
  choices: Object.keys(values),
});

export const JURISDICTION: Filter = { name: "jurisdiction", field: "jurisdictions", label: "Jurisdiction code" };
export const CONCEPT: Filter = { name: "concept", field: "concepts", label: "Concept code" };
export const FORCE = choice("force", "legalForce", "Force", LegalForce);
export const STATUTE_KIND = choice("kind", "kinds", "Kind", StatuteKind);
export const MODALITY = choice("modality", "modalities", "Modality", Modality);
export const SUBJECT = choice("subject", "subjects", "Addressed to", Subject);
export const BRANCH = choice("branch", "branches", "Branch", OffenceBranch);
export const PENALTY_KIND = choice("kind", "kinds", "Kind", PenaltyKind);
export const EVENT = choice("event", "events", "Falls on", TaxEvent);

/** The first and last day of a record, and how much of the first is known. */
export function dayColumns<T>(days: (record: T) => Days | null): Columns<T> {
  return {
    firstDay: (record) => days(record)?.firstDay,
    firstDayPrecision: (record) => days(record)?.firstDayPrecision,
    lastDay: (record) => days(record)?.lastDay,
    lastDayPrecision: (record) => days(record)?.lastDayPrecision,
  };
}

/** What every list of statements of law says of each. */
export const STATEMENT_COLUMNS: Columns<StatementLine> = {
  jurisdiction: ({ jurisdiction }) => jurisdiction.code,
  legalForce: ({ legalForce }) => legalForce,
  ...dayColumns<StatementLine>(({ inForce }) => inForce),
  evidence: ({ evidence }) => evidence,
  statute: ({ statute }) => statute.id,
  provision: ({ provision }) => provision?.id,
  discrepancies: ({ discrepancies }) => discrepancies.map(({ about }) => about).join(" | "),
};
