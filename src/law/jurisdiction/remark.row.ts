import { Int, Json, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";

@RecordTable("remark", { cited: true })
export class RemarkRow extends RecordRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Int() position!: number;
  @Text() text!: string;
  @Json() citations!: readonly StoredCitation[];
}
