import { DayRange, OptionalText, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { LegalForce } from "../source/source.vocabulary.js";

/**
 * The force in law of a statute, a statement or an amendment on certain days, derived at ingest from lifecycle, provisions
 * and periods. The spans of one subject cover all of time, each day once.
 */
@RecordTable("legal_force", { neverOverlapsBy: "subject_id" })
export class LegalForceRow extends RecordRow {
  @Reference({ indexed: true }) subject_id!: string;
  @Text() force!: LegalForce;
  @DayRange() valid!: string;
  /** The lifecycle event that brought it about, where one did. */
  @OptionalText() event_id!: string | null;
}
