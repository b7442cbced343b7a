import { Json, OptionalText, Text } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";
import type { Precision } from "../../platform/kernel/day.js";
import type { Evidence } from "./source.vocabulary.js";

/** A record that says how well it is supported, and by what. */
export abstract class EvidencedRow extends RecordRow {
  @Text() evidence!: Evidence;
  @Json() citations!: readonly StoredCitation[];
}

/** What a row says of the days on which it holds: a half-open range, and how much of each end the sources give. */
export interface PeriodColumns {
  readonly valid: string | null;
  readonly from_precision: Precision | null;
  readonly until_precision: Precision | null;
}

/** An evidenced record that holds on certain days. */
export abstract class DatedRow extends EvidencedRow implements PeriodColumns {
  abstract valid: string | null;
  /** Null where no source says since when. */
  @OptionalText() from_precision!: Precision | null;
  @OptionalText() until_precision!: Precision | null;
}
