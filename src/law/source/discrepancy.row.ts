import { Check } from "typeorm";
import { Int, Json, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";
import type { PartialDay } from "../../platform/kernel/day.js";
import type { ReadingKind } from "./source.vocabulary.js";

export interface StoredReading {
  readonly says: string;
  /** Left out: DISPUTED. */
  readonly kind?: ReadingKind;
  /** The day on which it was said. */
  readonly said?: PartialDay;
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
