import sql from "sql-template-tag";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
import { holds, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { CitationIndex, type CitedProvision, type CitedStatute } from "./citation-index.js";

/** What citations of a release can name. Its key is empty: a release has one. */
export const citationIndexOf: Loader<Database, CitationIndex> = {
  name: "citations.index",
  timeless: true,
  index: true,
  async read(database, moment, keys) {
    const [statutes, provisions] = await Promise.all([
      database.rows<CitedStatute>(
        sql`SELECT t.id, t.number, t.other_numbers, t.titles, t.short_titles FROM statute t WHERE ${stands("t", moment)} ORDER BY t.id`,
      ),
      database.rows<CitedProvision>(
        sql`SELECT t.id, t.statute_id, t.e_id, t.number FROM provision t WHERE ${stands("t", moment)} ORDER BY t.id`,
      ),
    ]);
    const index = await CitationIndex.inTurns(statutes, provisions);
    return new Map(keys.map((key) => [key, index]));
  },
};

/** The force of statutes and provisions on the day, by their ids. */
export const forceOf: Loader<Database, LegalForce> = {
  name: "citations.force",
  async read(database, moment, ids) {
    const rows = await database.rows<{ subject_id: string; force: LegalForce }>(sql`
      SELECT f.subject_id, f.force FROM legal_force f
      WHERE f.subject_id = ANY(${ids}::text[]) AND ${stands("f", moment)} AND ${holds("f", moment)}`);
    return new Map(rows.map(({ subject_id, force }) => [subject_id, force]));
  },
};
