import { Json, OptionalText, RecordTable, Text, TextList } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { TermKind } from "./lexicon.js";
import type { SearchKind } from "./search.vocabulary.js";

/** What words can mean to a search: a notion by its labels, or a place by its names. Of a release, as what it finds is. */
@RecordTable("search_term")
export class SearchTermRow extends RecordRow {
  @Text() kind!: TermKind;
  @Json() labels!: Readonly<Record<string, readonly string[]>>;
  @TextList() related!: readonly string[];
  @OptionalText() prefers!: SearchKind | null;
  @TextList() within!: readonly string[];
  @TextList() languages!: readonly string[];
}
