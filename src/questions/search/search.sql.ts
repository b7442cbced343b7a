import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { inChains, UNLESS_SAID } from "../../law/jurisdiction/scope.sql.js";
import { IN_FORCE } from "../../law/legislation/force.sql.js";
import { oneOf } from "../../platform/database/filter.sql.js";
import { holds, holdsIfBounded, standing, stands } from "../../platform/database/moment.sql.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { Question } from "./question.js";
import type { Slot } from "./slots.js";

/** How many of the records that answer only a part of a question are looked at, and can be paged through. */
const RELAXED = 300;

/** A slot that more than this share of the documents answers brings no document into sight by itself. */
const COMMON = 0.25;

/** How much of a question a record must answer where some of it is unknown: less is chance. */
const FLOOR = 0.15;

/** Languages whose words were indexed by their stems. */
const STEMMED = raw("d.language IN ('en', 'ru')");

/** What weighs how much by where it stands: surroundings, text, names and numbers above, own numbers. */
const WORD_WEIGHTS = [0.3, 0.5, 0.85, 1];
const CODE_WEIGHTS = [0.3, 0.3, 0.75, 1];
/** Amounts stand in texts, and hardly ever in names. */
const AMOUNT_WEIGHTS = [0.5, 0.85, 0.85, 1];

/** What a rank of one occurrence is divided by. */
const RANK_UNIT = raw("1.64493406685");

/** Words that are looked for beside each other answer, if less, where they stand apart. */
const apart = (search: string) => search.replaceAll(" <-> ", " & ");

const searchOf = (slot: Slot) =>
  [apart(slot.fixed), slot.meaning, slot.apart]
    .filter(Boolean)
    .map((each) => `(${each})`)
    .join(" | ");

const allOf = (slots: readonly Slot[]) => slots.map((slot) => `(${searchOf(slot)})`).join(" & ");

const answers = (slot: Slot): Sql => sql`d.words @@ ${searchOf(slot)}::tsquery`;

/** How well a document answers a slot: best as written, then in other words, then by what it makes think of. */
function degreeOf({ as, fixed, meaning, related, apart: each, sizes, phrase, exact }: Slot): Sql {
  const weights = as === "QUANTITY" ? AMOUNT_WEIGHTS : exact ? CODE_WEIGHTS : WORD_WEIGHTS;
  // What a slot has not is null, and no text of its own: a statement is planned once for all questions of its form.
  const ranked = (search: string, size: number, cap: number, tier: number) =>
    sql`${tier}::float8 * least(${search ? cap : null}::float8, ts_rank(${weights}::float4[], d.words, ${search || null}::tsquery) * ${RANK_UNIT} * ${size}::int)`;
  const together = phrase ? fixed : "";
  const scattered = [apart(together), each].filter(Boolean).map((search) => `(${search})`);
  // From the most to the least, so that the first that holds is the greatest.
  return sql`greatest(CASE WHEN d.words @@ ${inNames(together) || null}::tsquery THEN 1.1 WHEN d.words @@ ${inNames(each) || null}::tsquery THEN 0.75
      WHEN d.words @@ ${together || null}::tsquery THEN 0.65 WHEN d.words @@ ${scattered.join(" | ") || null}::tsquery THEN 0.4 ELSE 0 END,
    ${ranked(phrase ? "" : fixed, sizes[0], exact ? 1 : 1.25, 1)}, ${ranked(meaning, sizes[1], 1.1, 0.8)}, ${ranked(related, sizes[2], 0.6, 0.35)})`;
}

/** A search for words in names and numbers alone. */
const inNames = (search: string) => search.replace(/'(?:[^'\\]|''|\\\\)*'/gu, (lexeme) => `${lexeme}:AB`);

/** The law of a part of a place is a little less what is asked for than its own. */
export const PART_OF_PLACE = 0.9;

/** Law that is laid down elsewhere for a part of a place: a state's decree on what it holds of another. */
const FROM_ELSEWHERE = 0.5;

/** 1 for the law of a place that is named, less for that of a part of it; a half for that of what the place lies in. */
function placeShare({ places, parts, around }: Question): Sql {
  if (places.length + around.length === 0) return sql`0`;
  const covering = [...places, ...around];
  return sql`CASE WHEN d.places && ${places}::text[] THEN CASE WHEN d.jurisdiction_id = ANY(${covering}::text[]) THEN 1
      WHEN d.jurisdiction_id = ANY(${parts}::text[]) THEN ${PART_OF_PLACE}::float8 ELSE ${FROM_ELSEWHERE}::float8 END
    WHEN d.jurisdiction_id = ANY(${around}::text[]) THEN 0.5 ELSE 0 END`;
}

const namesPlace = ({ places, around }: Question) => places.length + around.length > 0;

/** Whether a document answers all of a question: each slot but for days, and the place. */
function completeness(question: Question): Sql {
  const { slots, unknown, places } = question;
  const demanded = slots.filter(({ optional }) => !optional);
  if (unknown > 0 || (places.length === 0 && namesPlace(question))) return sql`FALSE`;
  const words = demanded.length > 0 ? [sql`d.words @@ ${allOf(demanded)}::tsquery`] : [];
  return join([...words, ...(places.length > 0 ? [sql`d.places && ${places}::text[]`] : []), sql`TRUE`], " AND ");
}

/** Brings into sight what answers a slot that says much, and the law of the places that are named. */
function inSight(question: Question, total: number): Sql {
  const { slots, places, around, match } = question;
  if (question.uncovered) return sql`FALSE`;
  if (match === "ALL") return completeness(question);
  // Of a place that is not covered, what it lies in says the law, and nothing else does.
  if (places.length === 0 && around.length > 0) return sql`d.jurisdiction_id = ANY(${around}::text[])`;
  const telling = slots.filter(({ documents }) => documents < COMMON * total);
  const looked = telling.length > 0 || namesPlace(question) ? telling : slots;
  const any = looked.map(searchOf).join(" | ");
  const conditions = [
    ...(any ? [sql`d.words @@ ${any}::tsquery`] : []),
    ...(places.length > 0 ? [sql`d.places && ${places}::text[]`] : []),
    ...(around.length > 0 ? [sql`d.jurisdiction_id = ANY(${around}::text[])`] : []),
  ];
  return conditions.length > 0 ? sql`(${join(conditions, " OR ")})` : sql`FALSE`;
}

/** Quotations and what is left out: each document is asked in the way in which its language was indexed. */
function demands({ must }: Question): Sql[] {
  if (must === "") return [];
  // Read once, and not again for each document where the plan knows no values.
  const read = (way: string) => sql`(SELECT websearch_to_tsquery(${raw(`'public.${way}'`)}, public.fold(${must})))`;
  return [sql`d.words @@ CASE WHEN ${STEMMED} THEN ${read("stemmed")} ELSE ${read("unstemmed")} END`];
}

/** Of what is found as d, what has the force, and has had it since a year, that are asked for. A place has none: it is there where none is asked for. */
function ofForce({ legalForce, years }: Question, anyForce: boolean): Sql {
  const placesToo = legalForce ? empty : sql` OR d.kind = 'JURISDICTION'`;
  const force = anyForce ? sql`f.force IS NOT NULL` : sql`(f.force = ANY(${legalForce ?? IN_FORCE}::text[])${placesToo})`;
  return years ? sql`${force} AND ${SINCE} = ANY(${years}::int[])` : force;
}

/** Narrows to law of the places asked for, in the scopes asked for. `d.places` has where law holds, and all around it. */
function ofPlaces({ jurisdictions, chains, scope }: Question): Sql[] {
  if (!chains) return [...oneOf(sql`d.jurisdiction_id`, jurisdictions)];
  return [
    inChains(sql`d.jurisdiction_id`, chains, scope ?? UNLESS_SAID, ({ within, around }) => ({
      LAID_DOWN: sql`d.places && ${within}`,
      PARENT: sql`d.places <@ ${around}`,
    })),
  ];
}

/** The year since which the subject of d has had its force; none where no day is known, and for a place. */
const SINCE = raw("extract(year FROM lower(f.valid))::int");

/** Through so few documents a search takes no longer than its plan takes to be made: it is planned once for all questions of its form. */
const SMALL = 10_000;
export const isSmall = (total: number): boolean => total < SMALL;

interface Scope {
  readonly moment: Moment;
  /** How many documents there are. */
  readonly total: number;
  /** Whatever its force. */
  readonly anyForce?: boolean;
}

/**
 * The documents that a question is answered from, each with what it answers: all that answer the whole of it, and of those
 * that answer a part only so many as make up the list, by a sum of cheap tests. What is dear is worked out for these alone:
 * ranks, likeness of names, and the force, which is looked up for one after the other until the list is made up.
 */
export function chosen(question: Question, { moment, total, anyForce = false }: Scope): Sql {
  const { slots, kinds } = question;
  const documents = standing("search_document", "d", moment);
  const conditions = [
    documents.condition,
    holdsIfBounded("d", moment),
    inSight(question, total),
    ...demands(question),
    ...ofPlaces(question),
    ...oneOf(sql`d.kind`, kinds),
  ];
  const sum = slots.map((slot) => sql`${slot.weight}::float8 * (${answers(slot)})::int`);
  const ofSubject = sql`f.subject_id = d.subject_id AND ${stands("f", moment)} AND ${holds("f", moment)}`;
  // Where a plan does not know how many there are, it may read all forces for each: it is told to look each up.
  const forces = isSmall(total)
    ? sql`LATERAL (SELECT f.force, f.valid FROM legal_force f WHERE ${ofSubject} OFFSET 0) f ON TRUE`
    : sql`legal_force f ON ${ofSubject}`;
  const withForce = (documents: Sql) => sql`SELECT d.*, f.force, ${SINCE} AS since FROM ${documents} d
      LEFT JOIN ${forces}
      WHERE ${ofForce(question, anyForce)}`;
  return sql`found AS MATERIALIZED (
    SELECT d.id, d.appeared, d.subject_id, d.kind, ${placeShare(question)}::float8 AS share, (${completeness(question)}) AS complete,
      ${join([sql`6 * ${placeShare(question)}`, ...sum], " + ")} AS cheap
    FROM ${documents.rows} WHERE ${join(conditions, " AND ")}
  ), whole AS MATERIALIZED (
    ${withForce(sql`(SELECT * FROM found WHERE complete)`)}
  ), chosen AS MATERIALIZED (
    SELECT * FROM whole
    UNION ALL (${withForce(sql`(SELECT * FROM found WHERE NOT complete ORDER BY cheap DESC, id)`)}
      ORDER BY d.cheap DESC, d.id LIMIT greatest(0, ${RELAXED} - (SELECT count(*) FROM whole)))
  )`;
}

const FORCE_BONUS = raw(
  "CASE f.force WHEN 'IN_FORCE' THEN 0.05 WHEN 'PARTLY_IN_FORCE' THEN 0.05 WHEN 'NOT_YET_IN_FORCE' THEN 0.02 WHEN 'NO_LONGER_IN_FORCE' THEN -0.03 ELSE 0 END",
);

/** A question that names a part of a statute wants that part. */
const namesPart = (slots: readonly Slot[]) => slots.some(({ as, fixed }) => as === "CITATION" && /^'u/.test(fixed));

function kindBonus({ prefers, numbersOnly, slots, places }: Question): Sql {
  const [statute, provision] = numbersOnly ? [0.2, 0.15] : [0.13, namesPart(slots) ? 0.12 : -0.02];
  // Who names a place and nothing else wants its page; pages of its parts are further away than its law.
  const own = slots.length === 0 ? 1 : !prefers.includes("JURISDICTION") ? 0 : places.length > 0 ? 0.15 : 0.3;
  const place = sql`CASE WHEN d.subject_id = ANY(${places}::text[]) THEN ${own}::float8 ELSE ${places.length > 0 ? -0.1 : own}::float8 END`;
  const wanted = sql` + CASE WHEN d.kind = ANY(${prefers}::text[]) THEN 0.12 ELSE 0 END`;
  return sql`CASE d.kind WHEN 'STATUTE' THEN ${statute}::float8 WHEN 'DEFINITION' THEN 0.06 WHEN 'PROVISION' THEN ${provision}::float8
    WHEN 'JURISDICTION' THEN ${place} ELSE 0.03 END${wanted}`;
}

/** What likeness of its name brings a record at most. */
const LIKENESS = 0.55;

/** How like the name of n is to a question, where it holds a word of it; without stems a name may hold it in another form. */
function likeness({ name }: Question): Sql {
  const toWhole = sql`similarity(n.name, (SELECT whole FROM asked))`;
  const like = name ? sql`greatest(similarity(n.name, (SELECT name FROM asked)), ${toWhole})` : toWhole;
  return sql`CASE WHEN n.named THEN ${LIKENESS}::float8 * ${like} ELSE 0 END`;
}

/** Whether the name of d may hold a word of a question. */
function isNamed({ slots }: Question): Sql {
  const words = slots.map(searchOf).filter(Boolean).map(inNames).join(" | ");
  return words ? sql`(NOT ${STEMMED} OR d.words @@ ${words}::tsquery)` : sql`TRUE`;
}

function nameBonus(question: Question): Sql {
  const share = namesPlace(question) ? sql`f.share` : sql`1`;
  return sql`CASE WHEN d.name NOT IN ((SELECT whole FROM asked), (SELECT name FROM asked)) THEN 0
    WHEN d.kind IN ('STATUTE', 'DEFINITION') THEN 1.2 ELSE 0.8 END * ${share}`;
}

function languageBonus(question: Question): Sql {
  if (namesPlace(question)) return empty;
  return sql` + CASE WHEN d.language = ANY(${question.languages}::text[]) OR d.jurisdiction_id = ANY(${question.speaking}::text[]) THEN 0.25 ELSE 0 END`;
}

/**
 * The chosen documents that answer enough of a question, with scores that lack the likeness of names. Coverage is how
 * much of the question, by how much its parts say, a document answers; the degrees of all slots come along.
 */
export function covering(question: Question): Sql {
  const { slots, unknown } = question;
  const place = namesPlace(question);
  const degrees = slots.length > 0 ? sql`ARRAY[${join(slots.map(degreeOf), ", ")}]::float8[]` : sql`'{}'::float8[]`;
  const all = slots.reduce((sum, { weight }) => sum + weight, 0) + unknown + (place ? 3 : 0) || 1;
  const answered = slots.map(({ weight }, index) => sql`${weight}::float8 * s.degrees[${raw(String(index + 1))}]`);
  return sql`asked AS MATERIALIZED (
    SELECT public.fold(${question.whole}) AS whole, public.fold(${question.name}) AS name
  ), scored AS (
    SELECT d.id, d.appeared, d.subject_id, d.kind, d.jurisdiction_id, d.name, ${isNamed(question)} AS named, f.since, f.share, f.complete,
      ${degrees} AS degrees, ${nameBonus(question)} + ${kindBonus(question)} + ${FORCE_BONUS}${languageBonus(question)} AS bonus
    FROM chosen f JOIN search_document d ON d.id = f.id AND d.appeared = f.appeared OFFSET 0
  ), covered AS (
    SELECT s.*, (${join([sql`${place ? 3 : 0}::float8 * s.share`, ...answered], " + ")}) / ${all}::float8 AS coverage FROM scored s OFFSET 0
  ), covering AS (
    SELECT *, coverage + ${place ? sql`0.8 * share` : sql`0.3`} + CASE WHEN complete THEN 0.35 ELSE 0 END + bonus AS least
    FROM covered WHERE complete OR coverage >= ${FLOOR} OR subject_id = ANY(${question.places}::text[])
  )`;
}

/**
 * The records with their whole scores, each by its best document. To compare names is dear: where the first so many are wanted,
 * it is done for those alone that likeness can still bring among them.
 */
export function best(question: Question, first: number | null): Sql {
  const near = sql`JOIN last l ON n.complete > l.complete OR (n.complete = l.complete AND n.least + ${LIKENESS + 0.01}::float8 >= l.least)`;
  return sql`${first === null ? empty : lastOf(first)}best AS (
    SELECT DISTINCT ON (subject_id) * FROM (
      SELECT n.*, round((n.least + ${likeness(question)})::numeric, 6) AS score FROM covering n ${first === null ? empty : near} OFFSET 0
    ) one
    ORDER BY subject_id, complete DESC, score DESC, id
  )`;
}

/** The last of the first so many records before names are compared, or less than any where there are fewer. */
const lastOf = (first: number) => sql`last AS MATERIALIZED (
    (SELECT complete, least
      FROM (SELECT DISTINCT ON (subject_id) complete, least FROM covering ORDER BY subject_id, complete DESC, least DESC) one
      ORDER BY NOT complete, -least OFFSET ${first - 1} LIMIT 1)
    UNION ALL SELECT FALSE, '-Infinity' ORDER BY complete DESC, least DESC LIMIT 1
  ), `;
