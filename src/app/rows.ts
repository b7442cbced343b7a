import { RECORD_ROWS } from "../ingest/rows.js";
import { TextExpressionRow, TextImportRow, TextUnitRow, TextWordingRow } from "../law/wording/text-overlay.row.js";
import { AddressRow } from "../platform/database/address.row.js";
import { IngestedSeedsRow } from "../platform/database/ingested-seeds.row.js";
import { ReleaseRow } from "../platform/database/release.row.js";
import { SearchLexemeRow } from "../questions/search/search-lexeme.row.js";
import { SearchWordRow } from "../questions/search/search-word.row.js";

/** Every table, for the data source. */
export const ROWS = [
  AddressRow,
  ReleaseRow,
  IngestedSeedsRow,
  SearchWordRow,
  SearchLexemeRow,
  TextImportRow,
  TextExpressionRow,
  TextWordingRow,
  TextUnitRow,
  ...Object.values(RECORD_ROWS),
];
