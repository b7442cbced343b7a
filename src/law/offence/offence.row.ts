import { Index } from "typeorm";
import { Json, RecordTable, Text, TextList } from "../../platform/database/columns.js";
import type { StoredCondition } from "../rule/rule.row.js";
import type { Subject } from "../rule/rule.vocabulary.js";
import { StatementRow } from "../statement/statement.row.js";
import type { ConductKind, OffenceBranch } from "./offence.vocabulary.js";

@RecordTable("offence", { cited: true, periodNotEmpty: true })
@Index("offence_by_breaks", { synchronize: false })
export class OffenceRow extends StatementRow {
  @Text() branch!: OffenceBranch;
  @Text() conduct!: string;
  @TextList() subjects!: readonly Subject[];
  @TextList() aggravated_by!: readonly string[];
  @Json() conditions!: readonly StoredCondition[];
  /** The kinds of conduct, compared across jurisdictions, that it plainly is. */
  @TextList() conduct_kinds!: readonly ConductKind[];
  /** Ids of the rules whose breach it is. */
  @TextList() breaks!: readonly string[];
}
