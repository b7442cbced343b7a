import { Column } from "typeorm";
import { OptionalDayRange, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import type { StoredCitation } from "../../platform/database/record.row.js";
import { DatedRow } from "../source/evidence.row.js";
import type { Evidence } from "../source/source.vocabulary.js";
import type { Subject } from "../source/subject.vocabulary.js";
import type { MiningStatusCode, UnaddressedCode } from "./jurisdiction.vocabulary.js";

export interface StoredUnaddressed {
  readonly code: UnaddressedCode;
  readonly note: string;
  /** Of whom it is said; not there where it is said of all. */
  readonly subjects?: readonly Subject[];
  readonly evidence: Evidence;
  readonly citations: readonly StoredCitation[];
}

@RecordTable("mining_status", { cited: true, neverOverlapsBy: "jurisdiction_id" })
export class MiningStatusRow extends DatedRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Text() code!: MiningStatusCode;
  @Text() note!: string;
  @OptionalDayRange() valid!: string | null;
  /** Ids of the rules that it rests on. */
  @TextList() rules!: readonly string[];
  /** What holds for those whom no rule addresses; null where no source was looked for. */
  @Column({ type: "jsonb", nullable: true }) unaddressed!: StoredUnaddressed | null;
}
