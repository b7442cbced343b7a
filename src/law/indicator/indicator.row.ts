import { Column, Index } from "typeorm";
import { DayColumn, Numeric, OptionalText, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import type { Precision } from "../../platform/kernel/day.js";
import { EvidencedRow } from "../source/evidence.row.js";

@RecordTable("indicator", { cited: true })
export class IndicatorRow extends EvidencedRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Text() name!: string;
  @Numeric() value!: string;
  @OptionalText() qualifier!: string | null;
  @Text() unit!: string;
  @Index() @Column({ type: "text", nullable: true }) converts!: string | null;
  @DayColumn() date!: string;
  @Text() precision!: Precision;
  @OptionalText() note!: string | null;
}
