import { Index } from "typeorm";
import { Json, OptionalDay, OptionalText, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { Precision } from "../../platform/kernel/day.js";
import type { CoverageLevel, JurisdictionKind } from "./jurisdiction.vocabulary.js";

@RecordTable("jurisdiction")
export class JurisdictionRow extends RecordRow {
  @Index() @Text() code!: string;
  @Text() kind!: JurisdictionKind;
  @Reference({ optional: true, indexed: true }) parent_id!: string | null;
  @Json() names!: Readonly<Record<string, string>>;
  @OptionalText() note!: string | null;
  @OptionalText() currency!: string | null;
  @TextList() languages!: readonly string[];
  @OptionalText() legal_tradition!: string | null;
  @Text() coverage_level!: CoverageLevel;
  @OptionalDay() reviewed_through!: string | null;
  @OptionalText() reviewed_through_precision!: Precision | null;
  @OptionalText() coverage_note!: string | null;
}
