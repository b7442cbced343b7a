import { Column, Index } from "typeorm";
import { Int, Json, OptionalText, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";
import type { Precision } from "../../platform/kernel/day.js";
import type { LifecycleEventKind } from "./legislation.vocabulary.js";

@RecordTable("lifecycle_event", { cited: true })
export class LifecycleEventRow extends RecordRow {
  @Reference({ indexed: true }) statute_id!: string;
  @Int() position!: number;
  @Text() kind!: LifecycleEventKind;
  @Index() @Column({ type: "date" }) date!: string;
  @Text() precision!: Precision;
  /** Whether it concerned only a part of the statute. */
  @Column({ type: "boolean" }) in_part!: boolean;
  @Reference({ optional: true, indexed: true }) authority_id!: string | null;
  @OptionalText() note!: string | null;
  @Json() citations!: readonly StoredCitation[];
}
