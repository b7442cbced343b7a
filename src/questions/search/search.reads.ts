import sql, { raw } from "sql-template-tag";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Database, ReadOptions } from "../../platform/database/query.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";
import { type Loader, readEach } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { marked, PASSAGE } from "./passage.sql.js";
import type { Question } from "./question.js";
import { best, chosen, covering, isSmall, PART_OF_PLACE } from "./search.sql.js";
import { ForceCount, JurisdictionCount, type KindCount, SearchHit, type Tally, type YearCount } from "./search.type.js";
import type { SearchKind } from "./search.vocabulary.js";
import { toSnippet } from "./snippet.js";

export interface Slice {
  readonly hits: readonly SearchHit[];
  readonly keys: readonly (readonly string[])[];
  readonly more: boolean;
}

/** A question of a release, with how many documents the release has. */
export interface AskedQuestion {
  readonly question: Question;
  readonly total: number;
}

/** A question and the page of its answer that is wanted. */
interface PagedQuestion extends AskedQuestion {
  readonly size: number;
  readonly backward: boolean;
  readonly from: readonly string[] | null;
}

/** Common words take long to rank: other reads do not wait behind a search. */
const readingOf = ({ total }: AskedQuestion): ReadOptions => ({ long: true, plannedOnce: isSmall(total) });

/** The key of a question: equal questions share an answer, and a cursor belongs to one. */
export const keyOf = (question: AskedQuestion | PagedQuestion) => canonicalJson(question);
export const cursorListOf = (question: Question) => `search:${sha256(canonicalJson(question)).slice(0, 16)}`;

const FORWARD = raw("NOT complete, -score, subject_id");
const BACKWARD = raw("NOT complete DESC, -score DESC, subject_id DESC");

interface HitRow {
  readonly subject_id: string;
  readonly score: string;
  readonly complete: boolean;
  readonly coverage: number;
  readonly share: number;
  readonly degrees: readonly number[];
  readonly passage: string;
}

/** A page of hits: what answers the whole question before what answers a part, better before worse; each record once. */
export const pageOf: Loader<Database, Slice> = {
  name: "search.page",
  read: readEach(async (database, moment, key) => {
    const paged = JSON.parse(key) as PagedQuestion;
    const rows = await readHits(database, moment, paged);
    const kept = paged.backward ? rows.slice(-paged.size) : rows.slice(0, paged.size);
    return {
      hits: kept.map((row) => hitOf(row, moment, paged.question)),
      keys: kept.map((row) => [String(row.complete), row.score, row.subject_id]),
      more: rows.length > paged.size,
    };
  }),
};

async function readHits(database: Database, moment: Moment, paged: PagedQuestion): Promise<HitRow[]> {
  const { question, total, size, backward, from } = paged;
  const [complete = "true", score = "0", last = ""] = from ?? [];
  const [past, order] = backward ? [raw("<"), BACKWARD] : [raw(">"), FORWARD];
  const beyond = from
    ? sql`(NOT complete, -score, subject_id) ${past} (NOT ${complete}::boolean, -(${score}::numeric), ${last} COLLATE "C")`
    : sql`TRUE`;
  return database.rows<HitRow>(
    sql`
    WITH ${chosen(question, { moment, total })}, ${covering(question)}, ${best(question, from ? null : size + 1)}, page AS (
      SELECT * FROM best WHERE ${beyond} ORDER BY ${order} LIMIT ${size + 1}
    ), ${marked(question)}
    SELECT p.subject_id, p.score::text, p.complete, p.coverage, p.share, p.degrees, ${PASSAGE} AS passage
    FROM shown p JOIN marked m ON m.language = p.language
    ORDER BY NOT p.complete, -p.score, p.subject_id`,
    readingOf(paged),
  );
}

/** A record that only comes near a notion does not answer it. */
const ANSWERED = 0.2;

function hitOf(row: HitRow, moment: Moment, { slots, placeNames, unknownTexts }: Question): SearchHit {
  const answers = (index: number) => (row.degrees[index] ?? 0) >= ANSWERED;
  const inPlace = row.share >= PART_OF_PLACE;
  return new SearchHit(row.subject_id, moment, {
    score: Number(row.score),
    complete: row.complete,
    coverage: Math.min(1, Number(row.coverage)),
    matched: [...slots.filter((_, index) => answers(index)).map(({ text }) => text), ...(inPlace ? placeNames : [])],
    missing: [
      ...slots.filter((_, index) => !answers(index)).map(({ text }) => text),
      ...(inPlace ? [] : placeNames),
      ...unknownTexts,
    ],
    snippet: toSnippet(row.passage),
  });
}

interface TallyRow {
  readonly place: string | null;
  readonly kind: SearchKind | null;
  readonly year: number | null;
  readonly count: number;
  readonly complete: number;
}

/** How many records a question finds: in all, whole, by place, by kind and by the year since which they have had their force. */
export const tallyOf: Loader<Database, Tally> = {
  name: "search.tally",
  read: readEach(async (database, moment, key) => {
    const asked = JSON.parse(key) as AskedQuestion;
    const { question, total } = asked;
    const rows = await database.rows<TallyRow>(
      sql`
        WITH ${chosen(question, { moment, total })}, ${covering(question)}
        SELECT jurisdiction_id AS place, kind, since AS year, count(*)::int AS count, (count(*) FILTER (WHERE complete))::int AS complete
        FROM (
          SELECT DISTINCT ON (subject_id) jurisdiction_id COLLATE "C" AS jurisdiction_id, kind, since, complete
          FROM covering ORDER BY subject_id, complete DESC
        ) hit
        GROUP BY GROUPING SETS ((), (jurisdiction_id), (kind), (since))
        HAVING GROUPING(since) = 1 OR since IS NOT NULL
        ORDER BY count DESC, jurisdiction_id, kind, since DESC`,
      readingOf(asked),
    );
    const all = rows.find(({ place, kind, year }) => place === null && kind === null && year === null);
    return {
      total: all?.count ?? 0,
      complete: all?.complete ?? 0,
      jurisdictions: rows.flatMap(({ place, count }) => (place ? [new JurisdictionCount(place, moment, count)] : [])),
      kinds: rows.flatMap(({ kind, count }): KindCount[] => (kind ? [{ kind, count }] : [])),
      years: rows.flatMap(({ year, count }): YearCount[] => (year ? [{ year, count }] : [])),
    };
  }),
};

/** How the records that answer all of a question, whatever their force, are spread over forces; most first. */
export const forcesOf: Loader<Database, readonly ForceCount[]> = {
  name: "search.forces",
  read: readEach(async (database, moment, key) => {
    const asked = JSON.parse(key) as AskedQuestion;
    const { question, total } = asked;
    const rows = await database.rows<{ force: LegalForce; count: number }>(
      sql`WITH ${chosen({ ...question, match: "ALL" }, { moment, total, anyForce: true })}
          SELECT force, count(DISTINCT subject_id)::int AS count FROM chosen GROUP BY force ORDER BY count DESC, force`,
      readingOf(asked),
    );
    return rows.map(({ force, count }) => new ForceCount(force, count));
  }),
};
