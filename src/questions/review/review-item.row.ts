import { DayColumn, Int, Json, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { Message } from "../../platform/kernel/message.js";
import type { ReviewKind } from "./review.vocabulary.js";

/** What is the matter, and what would settle it. */
interface ReviewWords {
  readonly says: Message;
  readonly settledBy: Message;
}

/** What an editor should look at, from a day on; worked out at ingest. */
@RecordTable("review_item")
export class ReviewItemRow extends RecordRow {
  @Text() kind!: ReviewKind;
  @Int() gravity!: number;
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Reference() subject_id!: string;
  /** The seed file, and the line as it was at ingest. */
  @Text() file!: string;
  @Int() line!: number;
  @Text() says!: string;
  @Text() settled_by!: string;
  /** The two sentences before they are put into English; null in rows of versions that kept them in English alone. */
  @Json({ nullable: true }) told!: ReviewWords | null;
  /** The first day on which it is due. */
  @DayColumn() due!: string;
}
