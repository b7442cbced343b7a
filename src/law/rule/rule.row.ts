import { Column } from "typeorm";
import { Json, OptionalText, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import { StatementRow } from "../statement/statement.row.js";
import type { ConditionOperator, MinerFact, Modality, Subject } from "./rule.vocabulary.js";

export interface StoredCondition {
  readonly fact: MinerFact;
  readonly operator: ConditionOperator;
  readonly values: readonly string[];
  readonly unit?: string;
  readonly text: string;
  /** Why only an exception, an aggravation or a disability makes it true. */
  readonly extraordinary?: string;
}

/** A yearly window, month and day as 11-15; an end before the start runs into the next year. */
export interface StoredSeason {
  readonly from: string;
  readonly to: string;
}

@RecordTable("rule", { cited: true, periodNotEmpty: true })
export class RuleRow extends StatementRow {
  @Text() modality!: Modality;
  @TextList() subjects!: readonly Subject[];
  @Text() action!: string;
  @Json() conditions!: readonly StoredCondition[];
  @OptionalText() timing!: string | null;
  @Reference({ optional: true, indexed: true }) authority_id!: string | null;
  @TextList() territories!: readonly string[];
  @Json() seasons!: readonly StoredSeason[];
  @TextList() except_to!: readonly string[];
  /** Whether what it forbids, allows or asks for first is mining itself, and not an act beside it. */
  @Column({ type: "boolean" }) of_mining!: boolean;
  /** What shows that an obligation is met; empty where no fact about a miner does. */
  @Json() met_when!: readonly StoredCondition[];
}
