import sql, { raw, type Sql } from "sql-template-tag";
import type { Question } from "./question.js";
import { CLOSE, OPEN } from "./snippet.js";

/** One fragment, and not a headline: that counts a word once for each label in which it is, and is full after four. */
const HEADLINE = `StartSel=${OPEN},StopSel=${CLOSE},MaxFragments=1,MaxWords=40,MinWords=20,ShortWord=0`;

/** All that d says: after a title that is a sentence comes another, and no colon. */
const TEXT = raw(`CASE WHEN d.title = '' OR d.body = '' THEN d.title || d.body
    WHEN d.title !~ '[.!?…。؟]$' THEN d.title || ': ' || d.body
    WHEN d.body ~ '^[[:lower:]]' THEN rtrim(d.title, '.') || '; ' || d.body
    ELSE d.title || ' ' || d.body END`);

/** The searches by which passages of a page are marked, one for each language of it. */
export function marked({ marks: { asked, byLanguage } }: Question): Sql {
  const marks = sql`coalesce(${JSON.stringify(byLanguage)}::jsonb ->> d.language, ${asked})`;
  return sql`shown AS MATERIALIZED (
    SELECT p.*, d.language, translate(${TEXT}, ${OPEN + CLOSE}, '') AS text
    FROM page p JOIN search_document d ON d.id = p.id AND d.appeared = p.appeared
  ), marked AS MATERIALIZED (
    SELECT d.language, public.search_configuration(d.language) AS configuration,
      websearch_to_tsquery(public.search_configuration(d.language), ${marks}) AS search FROM (SELECT DISTINCT language FROM shown) d
  )`;
}

/** The best passage of a document d, matches between private signs. */
export const PASSAGE = sql`ts_headline(m.configuration, p.text, m.search, ${HEADLINE})`;
