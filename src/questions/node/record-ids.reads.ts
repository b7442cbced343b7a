import sql, { join, raw } from "sql-template-tag";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { KINDS, type RecordedKind } from "../../platform/kernel/kinds.js";
import { type Loader, type Reads, readEach } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";

/** The id of a record, and the number of the release that last changed anything of it. */
export interface RecordId {
  readonly id: string;
  readonly changed: number;
}

/** How many ids are read at a time. */
const PAGE = 5_000;

/** Keys are JSON of [kind, id after which the page begins]. Whether a record is law on a day makes no difference. */
const idPage: Loader<Database, readonly RecordId[]> = {
  name: "record.ids",
  timeless: true,
  read: readEach(async (database, moment, key) => {
    const [kind, after] = JSON.parse(key) as [RecordedKind, string];
    return await database.rows<RecordId>(pageOf(kind, after, moment), { long: true });
  }),
};

/** What a record is made of hangs on its id by a fragment, and so lies between the ids of a page in their order: "$" comes next to "#". */
function pageOf(kind: RecordedKind, after: string, moment: Moment) {
  const [own, ...parts] = KINDS[kind].tables;
  const ofParts = parts.map(
    (table) => sql`SELECT split_part(p.id, '#', 1) AS id, p.appeared FROM ${raw(table)} p
      WHERE ${stands("p", moment)} AND p.id > ${after} AND p.id < (SELECT max(page.id) || '$' FROM page)`,
  );
  const changed = [
    sql`SELECT t.id, t.appeared FROM page t`,
    ...ofParts.map((part) => sql`SELECT c.* FROM (${part}) c JOIN page ON page.id = c.id`),
  ];
  return sql`
    WITH page AS (
      SELECT t.id, t.appeared FROM ${raw(own)} t WHERE ${stands("t", moment)} AND t.id > ${after} ORDER BY t.id LIMIT ${PAGE}
    )
    SELECT id, max(appeared)::int AS changed FROM (${join(changed, " UNION ALL ")}) changes GROUP BY id ORDER BY id`;
}

/** Every record of a kind that stands in the release, in the order of ids, page by page; those after an id where one is named. */
export async function* recordIds(
  library: Reads<Database>,
  moment: Moment,
  kind: RecordedKind,
  from = "",
): AsyncGenerator<readonly RecordId[]> {
  let after = from;
  for (;;) {
    const page = (await library.load(idPage, moment, JSON.stringify([kind, after]))) ?? [];
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = (page.at(-1) as RecordId).id;
  }
}
