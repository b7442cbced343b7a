import sql, { join, type Sql } from "sql-template-tag";
import { holds, stands } from "../database/moment.sql.js";
import type { Database } from "../database/query.js";
import { canonicalJson, sha256 } from "../kernel/canonical.js";
import type { Loader } from "../kernel/loader.js";
import type { Moment } from "../kernel/moment.js";
import { ofForce } from "../legislation/force.sql.js";
import type { LegalForce } from "../source/source.vocabulary.js";
import { oneOf } from "../statement/statement.reads.js";
import { correct, misspellable, nearest, type Piece, printName, printQuery, printSearch } from "./query.js";
import { JurisdictionCount, type KindCount, SearchHit, type Tally } from "./search.type.js";
import type { SearchKind } from "./search.vocabulary.js";
import { CLOSE, OPEN, toSnippet } from "./snippet.js";

/** What is looked for, and where. */
export interface Question {
  readonly pieces: readonly Piece[];
  readonly jurisdictions?: readonly string[] | null;
  readonly kinds?: readonly SearchKind[] | null;
  readonly legalForce?: readonly LegalForce[] | null;
}

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

/** The key of a question: equal questions share an answer, and a cursor belongs to one. */
export const keyOf = (question: Question | PagedQuestion) => canonicalJson(question);
export const cursorListOf = (question: Question) => `search:${sha256(keyOf(question)).slice(0, 16)}`;

const STEMMED = sql`d.language IN ('en', 'ru')`;

/** Each in a subquery of its own, so that it is computed once and not for every row. */
const parse = (search: string) => ({
  stemmed: sql`(SELECT websearch_to_tsquery('public.stemmed', public.fold(${search})))`,
  unstemmed: sql`(SELECT websearch_to_tsquery('public.unstemmed', public.fold(${search})))`,
});

/** The documents, as d, that a question finds: each is asked in the way in which its language was indexed. */
function found({ pieces, jurisdictions, kinds, legalForce }: Question, moment: Moment): Sql {
  const { stemmed, unstemmed } = parse(printSearch(pieces));
  const conditions = [
    stands("d", moment),
    sql`(d.valid IS NULL OR ${holds("d", moment)})`,
    sql`(d.words @@ ${stemmed} AND ${STEMMED} OR d.words @@ ${unstemmed} AND NOT ${STEMMED})`,
    ofForce(legalForce),
    ...oneOf(sql`d.jurisdiction_id`, jurisdictions),
    ...oneOf(sql`d.kind`, kinds),
  ];
  return sql`search_document d JOIN legal_force f ON f.subject_id = d.subject_id AND ${stands("f", moment)} AND ${holds("f", moment)}
    WHERE ${join(conditions, " AND ")}`;
}

/** An article stands before a paragraph that happens to have the same number. */
const WHOLE_ARTICLE = sql`CASE WHEN strpos(d.subject_id, '__') = 0 THEN 0.1 ELSE 0.05 END`;

/**
 * The score: how much each word weighs where it stands (own numbers 1, names and numbers above 0.5, text 0.2,
 * surroundings 0.05), and how near the
 * whole query comes to the name. What is named exactly gets a point more, a statute or a definition two, so that it comes
 * first; among equals a statute stands before its parts, and a definition before a rule.
 */
function score({ pieces }: Question): Sql {
  const { stemmed, unstemmed } = parse(printSearch(pieces));
  const anyOf = (query: Sql) => sql`(SELECT replace(${query}::text, ' & ', ' | ')::tsquery)`;
  const name = sql`(SELECT public.fold(${printName(pieces)}))`;
  return sql`round((
      2 * ts_rank('{0.05, 0.2, 0.5, 1}', d.words, CASE WHEN ${STEMMED} THEN ${anyOf(stemmed)} ELSE ${anyOf(unstemmed)} END)
      + similarity(d.name, ${name})
      + CASE WHEN d.name <> ${name} THEN 0 WHEN d.kind IN ('STATUTE', 'DEFINITION') THEN 2 ELSE 1 END
      + CASE d.kind WHEN 'STATUTE' THEN 0.15 WHEN 'DEFINITION' THEN 0.12 WHEN 'PROVISION' THEN ${WHOLE_ARTICLE} ELSE 0 END
    )::numeric, 6)`;
}

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
      const rows = await database.rows<{ word: string; known: boolean; like: string[] }>(sql`
        WITH hit AS MATERIALIZED (SELECT EXISTS (SELECT FROM ${found(question, moment)}) AS any)
        SELECT asked.word, known.word IS NOT NULL AS known, near.words AS "like"
        FROM hit, unnest(${misspellable(question.pieces)}::text[]) AS asked(word)
        LEFT JOIN search_word known ON known.word = public.fold(asked.word)
        CROSS JOIN LATERAL (
          SELECT coalesce(array_agg(w.word), '{}') AS words FROM (
            SELECT w.word FROM search_word w WHERE w.word % public.fold(asked.word)
            ORDER BY similarity(w.word, public.fold(asked.word)) DESC, w.word LIMIT 20
          ) w
        ) near
        WHERE NOT hit.any`);
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

interface HitRow {
  readonly subject_id: string;
  readonly score: string;
  readonly passage: string;
}

/** A page of hits, best first; each record once, in the words in which it was found best. */
export const pageOf: Loader<Database, Slice> = {
  name: "search.page",
  async read(database, moment, keys) {
    const slices = new Map<string, Slice>();
    for (const key of keys) {
      const { question, size, from } = JSON.parse(key) as PagedQuestion;
      const [place = "0", last = ""] = from ?? [];
      const beyond = from ? sql`(-score, subject_id) > (-(${place}::numeric), ${last} COLLATE "C")` : sql`TRUE`;
      const rows = await database.rows<HitRow>(sql`
        WITH best AS (
          SELECT DISTINCT ON (d.subject_id) d.subject_id COLLATE "C" AS subject_id, d.language, d.title, d.body,
            ${score(question)} AS score
          FROM ${found(question, moment)}
          ORDER BY d.subject_id, score DESC, d.id
        ), page AS (SELECT * FROM best WHERE ${beyond} ORDER BY -score, subject_id LIMIT ${size + 1})
        SELECT subject_id, score::text, ${passage(question)} AS passage FROM page ORDER BY -page.score, subject_id`);
      const kept = rows.slice(0, size);
      slices.set(key, {
        hits: kept.map((row) => new SearchHit(row.subject_id, moment, Number(row.score), toSnippet(row.passage))),
        keys: kept.map((row) => [row.score, row.subject_id]),
        more: rows.length > size,
      });
    }
    return slices;
  },
};

/** The best passage of a page's document, matches between private signs; the query's words as written are matched too. */
function passage({ pieces }: Question): Sql {
  const words = sql`(SELECT public.fold(${printQuery(pieces)}))`;
  const { stemmed, unstemmed } = parse(printSearch(pieces));
  const stemmedPage = sql`language IN ('en', 'ru')`;
  const options = `StartSel=${OPEN},StopSel=${CLOSE},MaxWords=40,MinWords=20,ShortWord=0`;
  return sql`ts_headline(public.search_configuration(language),
    translate(concat_ws(': ', nullif(title, ''), nullif(body, '')), ${OPEN + CLOSE}, ''),
    CASE WHEN ${stemmedPage} THEN ${stemmed} || websearch_to_tsquery('public.stemmed', ${words})
      ELSE ${unstemmed} || websearch_to_tsquery('public.unstemmed', ${words}) END,
    ${options})`;
}

/** How many records a question finds: in all, by place and by kind. */
export const tallyOf: Loader<Database, Tally> = {
  name: "search.tally",
  async read(database, moment, keys) {
    const tallies = new Map<string, Tally>();
    for (const key of keys) {
      const rows = await database.rows<{ place: string | null; kind: SearchKind | null; count: number }>(sql`
        SELECT jurisdiction_id AS place, kind, count(*)::int AS count
        FROM (SELECT DISTINCT d.subject_id, d.jurisdiction_id COLLATE "C" AS jurisdiction_id, d.kind FROM ${found(JSON.parse(key) as Question, moment)}) hit
        GROUP BY GROUPING SETS ((), (jurisdiction_id), (kind))
        ORDER BY count DESC, jurisdiction_id, kind`);
      tallies.set(key, {
        total: rows.find(({ place, kind }) => place === null && kind === null)?.count ?? 0,
        jurisdictions: rows.flatMap(({ place, count }) => (place ? [new JurisdictionCount(place, moment, count)] : [])),
        kinds: rows.flatMap(({ kind, count }): KindCount[] => (kind ? [{ kind, count }] : [])),
      });
    }
    return tallies;
  },
};
