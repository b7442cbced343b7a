import { Index } from "typeorm";
import { DayColumn, Int, OptionalDay, OptionalText, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import type { Precision } from "../../platform/kernel/day.js";
import { EvidencedRow } from "../source/evidence.row.js";
import type { AmendmentOperation } from "./amendment.vocabulary.js";

@RecordTable("amendment", { cited: true })
@Index("amendment_in_order", ["sort_day", "position", "id"])
export class AmendmentRow extends EvidencedRow {
  @Reference({ indexed: true }) amending_id!: string;
  @Reference({ indexed: true }) target_id!: string;
  @Reference({ optional: true, indexed: true }) target_provision_id!: string | null;
  @OptionalText() locator!: string | null;
  @Text() operation!: AmendmentOperation;
  /** Its place among the changes of one instrument, as the instrument orders them. */
  @Int() position!: number;
  @OptionalDay() effective!: string | null;
  @OptionalText() effective_precision!: Precision | null;
  /** The day of effect; what has none yet comes last. */
  @DayColumn() sort_day!: string;
  @Text() summary!: string;
  @OptionalText() before!: string | null;
  @OptionalText() after!: string | null;
  @OptionalText() note!: string | null;
}
