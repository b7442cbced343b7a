import { Json, OptionalText, RecordTable, Reference, TextList } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { AuthorityRole } from "./jurisdiction.vocabulary.js";

@RecordTable("authority")
export class AuthorityRow extends RecordRow {
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Json() names!: Readonly<Record<string, string>>;
  @TextList() roles!: readonly AuthorityRole[];
  @OptionalText() note!: string | null;
}
