import sql, { join, type Sql } from "sql-template-tag";
import { ofForce } from "../../law/legislation/force.sql.js";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
import { oneOf } from "../../platform/database/filter.sql.js";
import { holds, stands } from "../../platform/database/moment.sql.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { type Piece, printName, printQuery, printSearch } from "./query.js";
import type { SearchKind } from "./search.vocabulary.js";
import { CLOSE, OPEN } from "./snippet.js";

/** What is looked for, and where. */
export interface Question {
  readonly pieces: readonly Piece[];
  readonly jurisdictions?: readonly string[] | null;
  readonly kinds?: readonly SearchKind[] | null;
  readonly legalForce?: readonly LegalForce[] | null;
}

/**
 * The query as PostgreSQL reads it, with stems and without, worked out once a statement and not for every row: all words of
 * it, any of them (for the score), and any of them in a name or a number.
 */
export function asked({ pieces }: Question): Sql {
  const search = printSearch(pieces);
  return sql`asked AS MATERIALIZED (
    SELECT *, replace(stemmed::text, ' & ', ' | ')::tsquery AS any_stemmed,
      replace(unstemmed::text, ' & ', ' | ')::tsquery AS any_unstemmed,
      regexp_replace(replace(stemmed::text, ' & ', ' | '), $$('([^']|'')*')$$, '\\1:AB', 'g')::tsquery AS any_in_name
    FROM (SELECT websearch_to_tsquery('public.stemmed', public.fold(${search})) AS stemmed,
      websearch_to_tsquery('public.unstemmed', public.fold(${search})) AS unstemmed,
      public.fold(${printName(pieces)}) AS name, public.fold(${printQuery(pieces)}) AS words) query
  )`;
}

/** Languages whose words were indexed by their stems. */
const STEMMED = sql`language IN ('en', 'ru')`;

/** Documents, as d, that hold what is asked: each is asked in the way in which its language was indexed. */
export function holding({ jurisdictions, kinds }: Question, moment: Moment): Sql {
  const conditions = [
    stands("d", moment),
    sql`(d.valid IS NULL OR ${holds("d", moment)})`,
    sql`(d.words @@ (SELECT stemmed FROM asked) AND d.${STEMMED} OR d.words @@ (SELECT unstemmed FROM asked) AND NOT d.${STEMMED})`,
    ...oneOf(sql`d.jurisdiction_id`, jurisdictions),
    ...oneOf(sql`d.kind`, kinds),
  ];
  return join(conditions, " AND ");
}

/** Joins the force of d's subject on the day, where it is one that is asked for. */
export function joinForce({ legalForce }: Question, moment: Moment): Sql {
  return sql`JOIN legal_force f
    ON f.subject_id = d.subject_id AND ${stands("f", moment)} AND ${holds("f", moment)} AND ${ofForce(legalForce)}`;
}

/** An article stands before a paragraph that happens to have the same number. */
const WHOLE_ARTICLE = sql`CASE WHEN strpos(d.subject_id, '__') = 0 THEN 0.1 ELSE 0.05 END`;

/**
 * The score: how much each word weighs where it stands (own numbers 1, names and numbers above 0.5, text 0.2,
 * surroundings 0.05), and how near the whole query comes to a name that holds a word of it; without stems a name may hold
 * the word in another form. What is named exactly gets a point more, a statute or a definition two, so that it comes
 * first; among equals a statute stands before its parts, and a definition before a rule.
 */
export const SCORE = sql`round((
    2 * ts_rank('{0.05, 0.2, 0.5, 1}', d.words,
      CASE WHEN d.${STEMMED} THEN (SELECT any_stemmed FROM asked) ELSE (SELECT any_unstemmed FROM asked) END)
    + CASE WHEN d.${STEMMED} AND NOT d.words @@ (SELECT any_in_name FROM asked) THEN 0
        ELSE similarity(d.name, (SELECT name FROM asked)) END
    + CASE WHEN d.name <> (SELECT name FROM asked) THEN 0 WHEN d.kind IN ('STATUTE', 'DEFINITION') THEN 2 ELSE 1 END
    + CASE d.kind WHEN 'STATUTE' THEN 0.15 WHEN 'DEFINITION' THEN 0.12 WHEN 'PROVISION' THEN ${WHOLE_ARTICLE} ELSE 0 END
  )::numeric, 6)`;

const HEADLINE = `StartSel=${OPEN},StopSel=${CLOSE},MaxWords=40,MinWords=20,ShortWord=0`;

/** The best passage of a document, matches between private signs; the query's words as written are matched too. */
export const PASSAGE = sql`ts_headline(public.search_configuration(language),
  translate(concat_ws(': ', nullif(title, ''), nullif(body, '')), ${OPEN + CLOSE}, ''),
  (SELECT CASE WHEN ${STEMMED} THEN stemmed || websearch_to_tsquery('public.stemmed', asked.words)
    ELSE unstemmed || websearch_to_tsquery('public.unstemmed', asked.words) END FROM asked),
  ${HEADLINE})`;
