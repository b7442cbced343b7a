import {
  Json,
  OptionalDay,
  OptionalDayRange,
  OptionalText,
  RecordTable,
  Reference,
  Text,
  TextList,
} from "../../platform/database/columns.js";
import type { Precision } from "../../platform/kernel/day.js";
import { DatedRow } from "../source/evidence.row.js";
import type { StoredLocalizedText } from "../source/localized-text.row.js";
import type { StatuteKind } from "./legislation.vocabulary.js";

@RecordTable("statute", { cited: true })
export class StatuteRow extends DatedRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Text() kind!: StatuteKind;
  @OptionalText() number!: string | null;
  @TextList() other_numbers!: readonly string[];
  @Json() titles!: Readonly<Record<string, string>>;
  /** Names by which practitioners call it. */
  @Json() short_titles!: readonly StoredLocalizedText[];
  @Reference({ optional: true, indexed: true }) adopted_by_id!: string | null;
  @OptionalText() official_url!: string | null;
  @OptionalText() note!: string | null;
  @OptionalDay() enacted!: string | null;
  @OptionalText() enacted_precision!: Precision | null;
  @OptionalDayRange() valid!: string | null;
  /** How far it was followed, where that differs from its jurisdiction. */
  @OptionalDay() reviewed_through!: string | null;
  @OptionalText() reviewed_through_precision!: Precision | null;
}
