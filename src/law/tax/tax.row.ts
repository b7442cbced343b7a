import { Json, OptionalNumeric, OptionalText, RecordTable, Text, TextList } from "../../platform/database/columns.js";
import type { StoredCondition } from "../rule/rule.row.js";
import type { Subject } from "../rule/rule.vocabulary.js";
import { StatementRow } from "../statement/statement.row.js";
import type { TaxEvent } from "./tax.vocabulary.js";

@RecordTable("tax", { cited: true, periodNotEmpty: true })
export class TaxRow extends StatementRow {
  @TextList() taxpayers!: readonly Subject[];
  @Text() payer!: string;
  @Text() event!: TaxEvent;
  @Text() base!: string;
  @OptionalNumeric() rate!: string | null;
  @OptionalText() rate_unit!: string | null;
  @Json() conditions!: readonly StoredCondition[];
  @Text() summary!: string;
  @OptionalText() timing!: string | null;
}
