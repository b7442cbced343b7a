import sql from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { citationIndexOf } from "../citations/citations.reads.js";
import { Suggestions } from "./suggestions.js";
import { lexiconOf } from "./words.reads.js";

/** What can be suggested in a release. Its key is empty: a release has one. */
export const suggestionsOf: Loader<Database, Suggestions> = {
  name: "search.suggestions",
  timeless: true,
  index: true,
  async read(database, moment, keys) {
    const [citations, lexicons, concepts] = await Promise.all([
      citationIndexOf.read(database, moment, [""]),
      lexiconOf.read(database, moment, [""]),
      database.rows<{ id: string; pref_labels: Record<string, string>; alt_labels: { text: string }[] }>(
        sql`SELECT t.id, t.pref_labels, t.alt_labels FROM concept t WHERE ${stands("t", moment)} ORDER BY t.id`,
      ),
    ]);
    const [index, lexicon] = [citations.get(""), lexicons.get("")];
    if (!index || !lexicon) return new Map();
    const suggestions = new Suggestions(index, lexicon, concepts);
    return new Map(keys.map((key) => [key, suggestions]));
  },
};
