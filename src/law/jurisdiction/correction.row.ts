import { Json, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";

/** What the dataset said wrongly, and says rightly since the release in which the row appeared: no change of the law. */
@RecordTable("correction", { cited: true })
export class CorrectionRow extends RecordRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  /** Ids of the records that it mends. */
  @TextList() records!: readonly string[];
  @Text() was!: string;
  @Text() now!: string;
  @Text() why!: string;
  @Json() citations!: readonly StoredCitation[];
}
