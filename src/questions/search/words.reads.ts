import sql from "sql-template-tag";
import { onRecord, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { canonicalJson } from "../../platform/kernel/canonical.js";
import { type Loader, readEach } from "../../platform/kernel/loader.js";
import { Lexicon, type Term } from "./lexicon.js";
import type { Held } from "./slots.js";

/** What words mean, as a release has it. Its key is empty: a release has one. */
export const lexiconOf: Loader<Database, Lexicon> = {
  name: "search.lexicon",
  timeless: true,
  index: true,
  async read(database, moment, keys) {
    const terms = await database.rows<Term>(
      sql`SELECT t.id, t.kind, t.labels, t.related, t.prefers, t.within, t.languages, t.private FROM search_term t WHERE ${stands("t", moment)} ORDER BY t.id`,
    );
    const lexicon = await Lexicon.inTurns(terms);
    return new Map(keys.map((key) => [key, lexicon]));
  },
};

/** Words to be looked up in the index, and words of the index that say something by themselves. */
export interface Needed {
  readonly words: readonly string[];
  readonly codes: readonly string[];
}

export const keyOfNeeded = ({ words, codes }: Needed) => canonicalJson({ words, codes });

/** The lexemes of words, as documents of each language hold them, and how many documents hold each. */
export const heldOf: Loader<Database, Held> = {
  name: "search.held",
  timeless: true,
  read: readEach(async (database, moment, key) => {
    const { words, codes } = JSON.parse(key) as Needed;
    const rows = await database.rows<{ word: string | null; lexeme: string; documents: number | null }>(sql`
        WITH asked AS (
          SELECT DISTINCT w.word, l.lexeme COLLATE "C" AS lexeme FROM unnest(${words}::text[]) w(word), unnest(
            tsvector_to_array(to_tsvector('public.stemmed', public.fold(w.word)))
            || tsvector_to_array(to_tsvector('public.unstemmed', public.fold(w.word)))) l(lexeme)
          UNION ALL SELECT NULL, c FROM unnest(${codes}::text[]) c
          UNION ALL SELECT NULL, ''
        )
        SELECT asked.word, asked.lexeme, l.documents FROM asked
        LEFT JOIN search_lexeme l ON l.lexeme = asked.lexeme AND ${onRecord("l", moment.release)}
        ORDER BY asked.word, asked.lexeme`);
    return heldFrom(rows);
  }),
};

function heldFrom(rows: readonly { word: string | null; lexeme: string; documents: number | null }[]): Held {
  const lexemes = new Map<string, string[]>();
  const documents = new Map<string, number>();
  for (const { word, lexeme, documents: holding } of rows) {
    if (word !== null) lexemes.set(word, [...(lexemes.get(word) ?? []), lexeme]);
    if (holding !== null) documents.set(lexeme, holding);
  }
  return { lexemes, documents, total: documents.get("") ?? 0 };
}

/** What a word that no document holds is like: known words, best first, and the known ones that it begins or ends with. */
export interface Near {
  readonly like: readonly string[];
  readonly halves: readonly string[];
}

/** Shorter halves make words of anything. */
const SHORTEST_HALF = 4;

export function halvesOf(word: string): readonly (readonly [string, string])[] {
  const letters = [...word];
  const cuts = letters.map((_, index) => index).filter((at) => at >= SHORTEST_HALF && letters.length - at >= SHORTEST_HALF);
  return cuts.map((at) => [letters.slice(0, at).join(""), letters.slice(at).join("")] as const);
}

export const nearOf: Loader<Database, Near> = {
  name: "search.near",
  timeless: true,
  async read(database, moment, words) {
    const rows = await database.rows<Near & { word: string }>(sql`
      SELECT asked.word, near.words AS "like", halves.words AS halves
      FROM unnest(${words}::text[]) asked(word)
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(w.word), '{}') AS words FROM (
          SELECT w.word FROM search_word w WHERE w.word % public.fold(asked.word) AND w.appeared <= ${moment.release}
          ORDER BY similarity(w.word, public.fold(asked.word)) DESC, w.word LIMIT 20
        ) w
      ) near
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(w.word), '{}') AS words FROM search_word w
        WHERE w.appeared <= ${moment.release} AND w.word = ANY (
          SELECT left(asked.word, at) FROM generate_series(${SHORTEST_HALF}::int, length(asked.word) - ${SHORTEST_HALF}::int) at
          UNION ALL SELECT substr(asked.word, at + 1) FROM generate_series(${SHORTEST_HALF}::int, length(asked.word) - ${SHORTEST_HALF}::int) at)
      ) halves`);
    return new Map(rows.map(({ word, like, halves }) => [word, { like, halves }]));
  },
};
