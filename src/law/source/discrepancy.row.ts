import { Check } from "typeorm";
import { Int, Json, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";

export interface StoredReading {
  readonly says: string;
  readonly citations: readonly StoredCitation[];
}

@RecordTable("discrepancy")
@Check("discrepancy_has_two_readings", "jsonb_array_length(readings) > 1")
@Check("discrepancy_is_cited", "NOT readings @? '$[*] ? (!exists(@.citations[0].source))'")
export class DiscrepancyRow extends RecordRow {
  @Reference({ indexed: true }) subject_id!: string;
  @Int() position!: number;
  @Text() about!: string;
  @Json() readings!: readonly StoredReading[];
}
