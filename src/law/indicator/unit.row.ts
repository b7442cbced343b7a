import { Json, OptionalText, RecordTable, Reference } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";

@RecordTable("unit", { cited: true })
export class UnitRow extends RecordRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Json() names!: Readonly<Record<string, string>>;
  @OptionalText() note!: string | null;
  @Json() citations!: readonly StoredCitation[];
}
