import sql from "sql-template-tag";
import { wordingKey, wordingsOf, worksOf } from "../../law/wording/wording.reads.js";
import { Wording } from "../../law/wording/wording.type.js";
import { holds, onRecord, stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { type Loader, readEach } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { parseRange } from "../../platform/kernel/period.js";
import { OutdatedRestatement } from "./outdated.type.js";

export const OutdatedRestatementConnection = connectionOf(() => OutdatedRestatement, "OutdatedRestatement");

/** By what outdated restatements are in order. */
export const keyOfOutdated = ({ row: { provision, wording } }: OutdatedRestatement) =>
  [provision, wording.row.language, wording.row.work, wording.row.e_id].join("\u0001");

/** How many provisions are held against their official words in one statement. */
const AT_ONCE = 200;

interface Restated {
  readonly id: string;
  readonly statute_id: string;
  readonly place: string;
  readonly e_id: string;
  readonly valid: string;
}

/** Provisions whose restatement on the day is of an older wording than the official words of that day. A key is the number of an import. */
export const outdatedRestatements: Loader<Database, readonly OutdatedRestatement[]> = {
  name: "outdated-restatements",
  read: readEach(async (database, moment, key) => {
    const outdated: OutdatedRestatement[] = [];
    const restated = await restatedOn(database, moment, key);
    for (let at = 0; at < restated.length; at += AT_ONCE)
      outdated.push(...(await outdatedAmong(database, moment, Number(key), restated.slice(at, at + AT_ONCE))));
    return outdated.sort((a, b) => (keyOfOutdated(a) < keyOfOutdated(b) ? -1 : 1));
  }),
};

/** Provisions with a restatement on the day, of statutes that more than one official text was imported of: no other can have changed. */
const restatedOn = (database: Database, moment: Moment, number: string) =>
  database.rows<Restated>(sql`
    WITH ${worksOf(sql`SELECT a.id AS statute FROM statute a WHERE ${stands("a", moment)}`, moment)}, changed AS (
      SELECT w.statute FROM works w JOIN text_expression e ON e.id = w.expression
      WHERE ${onRecord("e", sql`${number}::int`)} AND e.valid_from <= ${moment.day}::date
      GROUP BY w.statute, e.collection, e.work, e.language, e.kind HAVING count(*) > 1
    )
    SELECT p.id, p.statute_id, s.jurisdiction_id AS place, v.e_id, v.valid::text
    FROM provision p JOIN provision_version v ON v.provision_id = p.id AND ${stands("v", moment)} AND ${holds("v", moment)}
    JOIN statute s ON s.id = p.statute_id AND ${stands("s", moment)}
    WHERE ${stands("p", moment)} AND p.statute_id IN (SELECT statute FROM changed)
      AND v.texts @> '[{"kind": "RESTATEMENT"}]' ORDER BY p.id`);

async function outdatedAmong(database: Database, moment: Moment, number: number, restated: readonly Restated[]) {
  const keyed = restated.map((each) => ({ ...each, key: wordingKey(number, each.statute_id, each.e_id) }));
  const wordings = await wordingsOf.read(
    database,
    moment,
    keyed.map(({ key }) => key),
  );
  return keyed.flatMap(({ key, id, place, valid }) =>
    (wordings.get(key) ?? [])
      .map(({ row }) => new Wording({ ...row, restated_from: parseRange(valid).from }, moment))
      .filter(({ newerThanRestatement }) => newerThanRestatement)
      .map((wording) => new OutdatedRestatement({ provision: id, place, wording }, moment)),
  );
}
