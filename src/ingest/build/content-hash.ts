import type { Table } from "../../platform/database/tables.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";
import type { Contents } from "../rows.js";

/**
 * Columns that tables gained after records of theirs were released. While one is empty, a record says what it said without
 * it, and an upgrade makes no release of it.
 */
const GAINED: { readonly [T in Table]?: readonly (keyof Contents[T])[] } = {
  source: ["retrieved", "retrieved_precision", "archived"],
  statute: ["short_titles", "reviewed_through", "reviewed_through_precision"],
  mining_status: ["rules", "unaddressed"],
  penalty: ["fine_multiple_minimum", "fine_multiple_maximum", "fine_multiple_of", "subjects", "applies_to"],
};

/** Columns that say what another says, for other languages: a record that lacks them says no less. */
const SAID_AGAIN: { readonly [T in Table]?: readonly (keyof Contents[T])[] } = { law_change: ["told"] };

/** By what an ingest tells whether a record says what it said before. */
export function contentHash(table: Table, content: Contents[Table]): string {
  const gained: readonly string[] = GAINED[table] ?? [];
  const again: readonly string[] = SAID_AGAIN[table] ?? [];
  const said = Object.entries(content).filter(
    ([column, value]) => !again.includes(column) && (!gained.includes(column) || !isEmpty(value)),
  );
  return sha256(canonicalJson(Object.fromEntries(said)));
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
