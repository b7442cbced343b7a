import { DayColumn, Int, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { ReviewKind } from "./review.vocabulary.js";

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
  /** The first day on which it is due. */
  @DayColumn() due!: string;
}
