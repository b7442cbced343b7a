import { OptionalDayRange, RecordTable, Reference, Text } from "../../platform/database/columns.js";
import { DatedRow } from "../source/evidence.row.js";
import type { MiningStatusCode } from "./jurisdiction.vocabulary.js";

@RecordTable("mining_status", { cited: true, neverOverlapsBy: "jurisdiction_id" })
export class MiningStatusRow extends DatedRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Text() code!: MiningStatusCode;
  @Text() note!: string;
  @OptionalDayRange() valid!: string | null;
}
