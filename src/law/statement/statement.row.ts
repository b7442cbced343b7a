import { OptionalDay, OptionalDayRange, OptionalText, Reference } from "../../platform/database/columns.js";
import { DatedRow } from "../source/evidence.row.js";

/** What every statement of law is stored with: definitions, token classes, rules, offences and taxes. */
export abstract class StatementRow extends DatedRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Reference({ indexed: true }) statute_id!: string;
  @Reference({ optional: true }) provision_id!: string | null;
  /** The amendment that put it into the statute, where it was not there from the first. */
  @Reference({ optional: true }) brought_by_id!: string | null;
  @OptionalDay() enacted!: string | null;
  @OptionalDayRange() valid!: string | null;
  @OptionalText() period_note!: string | null;
  @OptionalText() note!: string | null;
}
