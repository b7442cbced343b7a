import { Check, Column } from "typeorm";
import { Int, OptionalNumeric, OptionalText, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { Subject } from "../rule/rule.vocabulary.js";
import type { PenaltyKind } from "./offence.vocabulary.js";

@RecordTable("penalty")
@Check("penalty_fine_has_a_unit", "fine_unit IS NOT NULL OR (fine_minimum IS NULL AND fine_maximum IS NULL)")
@Check("penalty_fine_per_has_a_unit", "fine_unit IS NOT NULL OR fine_per IS NULL")
@Check(
  "penalty_fine_multiple_is_of_something",
  "fine_multiple_of IS NOT NULL OR (fine_multiple_minimum IS NULL AND fine_multiple_maximum IS NULL)",
)
export class PenaltyRow extends RecordRow {
  @Reference({ indexed: true }) offence_id!: string;
  @Reference({ indexed: true }) jurisdiction_id!: string;
  /** Which alternative it belongs to, from 0; the penalties of one option are imposed together. */
  @Int() option!: number;
  @Int() position!: number;
  @Text() kind!: PenaltyKind;
  @Column({ type: "boolean" }) discretionary!: boolean;
  @Column({ type: "boolean" }) on_repetition!: boolean;
  /** Of those who can commit the offence, who can suffer it; empty where all can. */
  @TextList() subjects!: readonly Subject[];
  /** The class of offender in the words of the law, where it has a penalty for each class. */
  @OptionalText() applies_to!: string | null;
  @OptionalNumeric() fine_minimum!: string | null;
  @OptionalNumeric() fine_maximum!: string | null;
  @OptionalText() fine_unit!: string | null;
  /** What the fine is due for each of; null where the figures are the whole. */
  @OptionalText() fine_per!: string | null;
  /** How many times `fine_multiple_of` the fine is: of the gain, of the sum evaded, of a fee. */
  @OptionalNumeric() fine_multiple_minimum!: string | null;
  @OptionalNumeric() fine_multiple_maximum!: string | null;
  @OptionalText() fine_multiple_of!: string | null;
  @OptionalText() duration_minimum!: string | null;
  @OptionalText() duration_maximum!: string | null;
  @Text() summary!: string;
}
