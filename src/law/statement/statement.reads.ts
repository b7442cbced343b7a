import sql, { type Sql } from "sql-template-tag";
import type { Database } from "../../platform/database/query.js";
import { byId, type RowMapping } from "../../platform/database/row-mapping.js";
import type { Connection, PageOf } from "../../platform/graphql/connection.js";
import { BY_ID, type List, listOf } from "../../platform/graphql/list.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { namesPlaces, ofPlaces, type PlacedFilter, type Reach } from "../jurisdiction/scope.sql.js";
import { FORCE_COLUMNS, type Forced, joinForce, ofForce } from "../legislation/force.sql.js";
import type { LegalForce } from "../source/source.vocabulary.js";
import type { StatementRow } from "./statement.row.js";

/** The conditions that filters of all statements share. */
export interface StatementConditions extends PlacedFilter {
  readonly legalForce?: readonly LegalForce[] | null;
}

/** What differs from one kind of statement to another; the reads of a kind follow from it. */
export interface StatementRoom<Row extends StatementRow, T, Filter extends StatementConditions> {
  readonly table: string;
  /** The name of the lists, which cursors carry. */
  readonly list: string;
  readonly type: new (row: Row & Forced, moment: Moment) => T;
  readonly connection: new (page: PageOf<T>) => Connection<T>;
  readonly where?: (filter: Filter, moment: Moment) => readonly Sql[];
  /** How it is limited to parts of the place that lays it down. */
  readonly reach?: Reach;
  /** Links to records other than the jurisdiction and the statute. */
  readonly links?: Readonly<Record<string, Sql>>;
}

export interface StatementReads<Row extends StatementRow, T, Filter extends StatementConditions> {
  readonly mapping: RowMapping<Row & Forced, T>;
  readonly byId: Loader<Database, T>;
  readonly list: List<T, Filter>;
}

/** The reads of a kind of statement: by id, as a whole list, and as lists by jurisdiction, by statute and by the links of the kind. */
export function statementReads<Row extends StatementRow, T, Filter extends StatementConditions>(
  room: StatementRoom<Row, T, Filter>,
): StatementReads<Row, T, Filter> {
  const mapping: RowMapping<Row & Forced, T> = {
    table: room.table,
    join: joinForce,
    columns: FORCE_COLUMNS,
    build: (row, moment) => new room.type(row, moment),
  };
  return {
    mapping,
    byId: byId(room.table, mapping),
    list: listOf<Row & Forced, T, Filter>({
      name: room.list,
      mapping,
      order: BY_ID,
      connection: room.connection,
      links: {
        jurisdiction: sql`t.jurisdiction_id = k.key`,
        here: sql`t.jurisdiction_id = ANY(k.key::text[])`,
        statute: sql`t.statute_id = k.key`,
        ...room.links,
      },
      leavesFew: namesPlaces,
      where: (filter, moment) => [
        ofForce(filter.legalForce),
        ...ofPlaces(filter, moment, room.reach),
        ...(room.where?.(filter, moment) ?? []),
      ],
    }),
  };
}
