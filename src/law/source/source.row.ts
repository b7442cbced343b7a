import { OptionalDay, OptionalText, RecordTable, Text } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { Precision } from "../../platform/kernel/day.js";
import type { SourceKind } from "./source.vocabulary.js";

@RecordTable("source")
export class SourceRow extends RecordRow {
  @Text() title!: string;
  @OptionalText() publisher!: string | null;
  @Text() kind!: SourceKind;
  @OptionalText() url!: string | null;
  @OptionalDay() published!: string | null;
  @OptionalText() published_precision!: Precision | null;
  /** The day on which it was read. */
  @OptionalDay() retrieved!: string | null;
  @OptionalText() retrieved_precision!: Precision | null;
  /** The address of its copy in an archive. */
  @OptionalText() archived!: string | null;
  /** The day on which its address was found not to answer. */
  @OptionalDay() dead!: string | null;
  @OptionalText() language!: string | null;
  @OptionalText() note!: string | null;
}
