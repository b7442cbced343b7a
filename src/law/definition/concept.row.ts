import { Json, OptionalText, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { StoredLocalizedText } from "../source/localized-text.row.js";

@RecordTable("concept")
export class ConceptRow extends RecordRow {
  @Text() code!: string;
  @Json() pref_labels!: Readonly<Record<string, string>>;
  @Json() alt_labels!: readonly StoredLocalizedText[];
  @Text() scope_note!: string;
  @Reference({ optional: true, indexed: true }) broader_id!: string | null;
  @TextList() related!: readonly string[];
  /** Codes of the elements that its definitions can turn on, in order. */
  @TextList() elements!: readonly string[];
}

@RecordTable("element")
export class ElementRow extends RecordRow {
  @Text() code!: string;
  @Text() label!: string;
  @OptionalText() scope_note!: string | null;
}
