import { Column } from "typeorm";
import { Json, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import type { StoredLocalizedText } from "../source/localized-text.row.js";
import { StatementRow } from "../statement/statement.row.js";
import type { Stance } from "./definition.vocabulary.js";

export interface StoredStance {
  readonly element: string;
  readonly stance: Stance;
  readonly note?: string;
}

@RecordTable("definition", { cited: true, periodNotEmpty: true })
export class DefinitionRow extends StatementRow {
  @Reference({ indexed: true }) concept_id!: string;
  @Text() term!: string;
  @Column({ type: "jsonb", nullable: true }) local_term!: StoredLocalizedText | null;
  @Text() meaning!: string;
  @TextList() includes!: readonly string[];
  @TextList() excludes!: readonly string[];
  @Json() stances!: readonly StoredStance[];
}
