import { Column, Index } from "typeorm";
import { DayRange, Int, Json, OptionalText, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { RecordRow, type StoredCitation } from "../../platform/database/record.row.js";
import type { Day, Precision } from "../../platform/kernel/day.js";
import { EvidencedRow, type PeriodColumns } from "../source/evidence.row.js";
import type { TextKind } from "./legislation.vocabulary.js";

@RecordTable("provision", { cited: true })
@Index(["statute_id", "position"])
export class ProvisionRow extends EvidencedRow {
  @Reference() statute_id!: string;
  @Reference({ optional: true, indexed: true }) parent_id!: string | null;
  @Int() position!: number;
  /** The eId as first enacted. */
  @Text() e_id!: string;
  /** Its own number as the statute prints it, where the eId writes it otherwise. */
  @OptionalText() number!: string | null;
  @OptionalText() note!: string | null;
}

/** One text of a provision on certain days: our restatement, or an official text or translation beside it. */
export interface StoredText {
  readonly kind: TextKind;
  readonly language: string;
  readonly heading?: string;
  readonly text?: string;
  readonly citations?: readonly StoredCitation[];
  /** Of a text that is not the project's own: what is known of the file that it comes from. */
  readonly edition?: StoredEdition;
}

/** Where a text comes from, and on what terms. */
export interface StoredEdition {
  readonly publisher?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly url?: string;
  readonly retrieved?: Day;
  readonly sha256?: string;
}

@RecordTable("provision_version", { neverOverlapsBy: "provision_id" })
export class ProvisionVersionRow extends RecordRow implements PeriodColumns {
  @Reference({ indexed: true }) provision_id!: string;
  @Text() e_id!: string;
  @Reference({ optional: true, indexed: true }) brought_by_id!: string | null;
  @DayRange() valid!: string;
  @OptionalText() from_precision!: Precision | null;
  @OptionalText() until_precision!: Precision | null;
  /** The text exists on these days and is law on none: of a bill, or of a law that awaits its commencement. */
  @Column({ type: "boolean" }) proposed!: boolean;
  @Json() texts!: readonly StoredText[];
}
