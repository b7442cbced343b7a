import { Column } from "typeorm";
import { RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import type { StoredLocalizedText } from "../source/localized-text.row.js";
import { StatementRow } from "../statement/statement.row.js";

@RecordTable("token_class", { cited: true, periodNotEmpty: true })
export class TokenClassRow extends StatementRow {
  @Reference({ indexed: true }) concept_id!: string;
  @Text() name!: string;
  @Column({ type: "jsonb", nullable: true }) local_name!: StoredLocalizedText | null;
  @Reference({ optional: true, indexed: true }) parent_id!: string | null;
  @Text() criteria!: string;
  @TextList() rights!: readonly string[];
  @TextList() exclusions!: readonly string[];
  @TextList() examples!: readonly string[];
}
