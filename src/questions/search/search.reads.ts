import sql from "sql-template-tag";
import type { Database, ReadOptions } from "../../platform/database/query.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { correct, misspellable, nearest, type Piece } from "./query.js";
import { asked, holding, joinForce, PASSAGE, type Question, SCORE } from "./search.sql.js";
import { JurisdictionCount, type KindCount, SearchHit, type Tally } from "./search.type.js";
import type { SearchKind } from "./search.vocabulary.js";
import { toSnippet } from "./snippet.js";

export interface Slice {
  readonly hits: readonly SearchHit[];
  readonly keys: readonly (readonly string[])[];
  readonly more: boolean;
}

/** A question and the page of its answer that is wanted. */
export interface PagedQuestion {
  readonly question: Question;
  readonly size: number;
  readonly from: readonly string[] | null;
}

/** Common words take long to rank: other reads do not wait behind a search. */
const LONG: ReadOptions = { long: true };

/** The key of a question: equal questions share an answer, and a cursor belongs to one. */
export const keyOf = (question: Question | PagedQuestion) => canonicalJson(question);
export const cursorListOf = (question: Question) => `search:${sha256(keyOf(question)).slice(0, 16)}`;

/**
 * How a question is to be read, by its key: as it was written wherever that finds anything; or else, if every word that no
 * document holds is a likely slip for one that is held, with those put right.
 */
export const readingOf: Loader<Database, readonly Piece[]> = {
  name: "search.reading",
  async read(database, moment, keys) {
    const readings = new Map<string, readonly Piece[]>();
    for (const key of keys) {
      const question = JSON.parse(key) as Question;
      const rows = await database.rows<{ word: string; known: boolean; like: string[] }>(
        sql`
        WITH ${asked(question)}, hit AS MATERIALIZED (
          SELECT EXISTS (SELECT FROM search_document d ${joinForce(question, moment)} WHERE ${holding(question, moment)}) AS any
        )
        SELECT asked.word, known.word IS NOT NULL AS known, near.words AS "like"
        FROM hit, unnest(${misspellable(question.pieces)}::text[]) AS asked(word)
        LEFT JOIN search_word known ON known.word = public.fold(asked.word)
        CROSS JOIN LATERAL (
          SELECT coalesce(array_agg(w.word), '{}') AS words FROM (
            SELECT w.word FROM search_word w WHERE w.word % public.fold(asked.word)
            ORDER BY similarity(w.word, public.fold(asked.word)) DESC, w.word LIMIT 20
          ) w
        ) near
        WHERE NOT hit.any`,
        LONG,
      );
      readings.set(key, putRight(question.pieces, rows));
    }
    return readings;
  },
};

function putRight(pieces: readonly Piece[], rows: readonly { word: string; known: boolean; like: string[] }[]): readonly Piece[] {
  const corrections = new Map<string, string>();
  for (const { word, known, like } of rows) {
    const meant = known ? null : nearest(word, like);
    if (meant !== null) corrections.set(word, meant);
  }
  return corrections.size > 0 ? correct(pieces, corrections) : pieces;
}

/**
 * How many of the best documents are looked at first for a page: some are of law that is not in force on the day, some are
 * other words of a record that is there already.
 */
const candidatesFor = (size: number) => 60 + 4 * size;

/** A page of hits, best first; each record once, in the words in which it was found best. */
export const pageOf: Loader<Database, Slice> = {
  name: "search.page",
  async read(database, moment, keys) {
    const slices = new Map<string, Slice>();
    for (const key of keys) {
      const paged = JSON.parse(key) as PagedQuestion;
      const first = await readHits(database, moment, paged, candidatesFor(paged.size));
      const { rows } = first.whole ? first : await readHits(database, moment, paged, null);
      const kept = rows.slice(0, paged.size);
      slices.set(key, {
        hits: kept.map((row) => new SearchHit(row.subject_id, moment, Number(row.score), toSnippet(row.passage))),
        keys: kept.map((row) => [row.score, row.subject_id]),
        more: rows.length > paged.size,
      });
    }
    return slices;
  },
};

interface HitRow {
  readonly subject_id: string;
  readonly score: string;
  readonly passage: string;
}

interface LookedAt {
  readonly looked_at: number;
}

interface Hits {
  readonly rows: readonly HitRow[];
  /** Whether no other document can come into the page. */
  readonly whole: boolean;
}

/**
 * The hits of a page among so many of the best documents from where the page begins: what is costly (the force of the
 * law on the day, all words of the record, the passage) is read of them alone. A record is as good as its best document,
 * so one that came on an earlier page comes on no later one.
 */
async function readHits(
  database: Database,
  moment: Moment,
  { question, size, from }: PagedQuestion,
  candidates: number | null,
): Promise<Hits> {
  const [place = "0", last = ""] = from ?? [];
  const beyond = from ? sql`(-score, subject_id) > (-(${place}::numeric), ${last} COLLATE "C")` : sql`TRUE`;
  const rows = await database.rows<(HitRow | { readonly subject_id: null }) & LookedAt>(
    sql`
    WITH ${asked(question)}, candidate AS MATERIALIZED (
      SELECT * FROM (SELECT d.subject_id, ${SCORE} AS score FROM search_document d WHERE ${holding(question, moment)}) scored
      WHERE ${beyond} ORDER BY -score, subject_id LIMIT ${candidates}
    ), best AS (
      SELECT d.* FROM (SELECT DISTINCT subject_id FROM candidate) subject CROSS JOIN LATERAL (
        SELECT d.subject_id, d.language, d.title, d.body, ${SCORE} AS score
        FROM search_document d ${joinForce(question, moment)}
        WHERE d.subject_id = subject.subject_id AND ${holding(question, moment)}
        ORDER BY score DESC, d.id LIMIT 1
      ) d
    ), page AS (SELECT * FROM best WHERE ${beyond} ORDER BY -score, subject_id LIMIT ${size + 1})
    SELECT looked.at AS looked_at, subject_id, score::text, ${PASSAGE} AS passage
    FROM (SELECT count(*)::int AS at FROM candidate) looked LEFT JOIN page ON TRUE ORDER BY -page.score, subject_id`,
    LONG,
  );
  const hits = rows.filter((row): row is HitRow & LookedAt => row.subject_id !== null);
  return { rows: hits, whole: hits.length > size || candidates === null || (rows[0]?.looked_at ?? 0) < candidates };
}

/** How many records a question finds: in all, by place and by kind. */
export const tallyOf: Loader<Database, Tally> = {
  name: "search.tally",
  async read(database, moment, keys) {
    const tallies = new Map<string, Tally>();
    for (const key of keys) {
      const question = JSON.parse(key) as Question;
      const rows = await database.rows<{ place: string | null; kind: SearchKind | null; count: number }>(
        sql`
        WITH ${asked(question)}
        SELECT jurisdiction_id AS place, kind, count(*)::int AS count
        FROM (SELECT DISTINCT d.subject_id, d.jurisdiction_id COLLATE "C" AS jurisdiction_id, d.kind
          FROM search_document d ${joinForce(question, moment)} WHERE ${holding(question, moment)}) hit
        GROUP BY GROUPING SETS ((), (jurisdiction_id), (kind))
        ORDER BY count DESC, jurisdiction_id, kind`,
        LONG,
      );
      tallies.set(key, {
        total: rows.find(({ place, kind }) => place === null && kind === null)?.count ?? 0,
        jurisdictions: rows.flatMap(({ place, count }) => (place ? [new JurisdictionCount(place, moment, count)] : [])),
        kinds: rows.flatMap(({ kind, count }): KindCount[] => (kind ? [{ kind, count }] : [])),
      });
    }
    return tallies;
  },
};
