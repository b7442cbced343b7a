import { Index } from "typeorm";
import type { LawChangeKind } from "../../law/amendment/amendment.vocabulary.js";
import { DayColumn, Json, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { Precision } from "../../platform/kernel/day.js";
import type { Message } from "../../platform/kernel/message.js";

/** One thing that happens to the law, derived at ingest from stages, amendments and the ends of periods. */
@RecordTable("law_change")
@Index("law_change_in_order", ["date", "id"])
export class LawChangeRow extends RecordRow {
  @DayColumn() date!: string;
  @Text() precision!: Precision;
  @Text() kind!: LawChangeKind;
  @Reference({ indexed: true }) statute_id!: string;
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Reference({ optional: true, indexed: true }) amendment_id!: string | null;
  /** The provision or statement that begins or ends, where it is not the whole statute. */
  @Reference({ optional: true }) subject_id!: string | null;
  @Text() summary!: string;
  /** The summary before it is put into English; null in rows of versions that kept it in English alone. */
  @Json({ nullable: true }) told!: Message | null;
}
