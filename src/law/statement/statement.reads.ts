import sql, { type Sql } from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import type { Database } from "../../platform/database/query.js";
import { byId, type RowMapping } from "../../platform/database/row-mapping.js";
import type { Connection, PageOf } from "../../platform/graphql/connection.js";
import { BY_ID, type List, listOf } from "../../platform/graphql/list.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { FORCE_COLUMNS, type Forced, joinForce, ofForce } from "../legislation/force.sql.js";
import type { LegalForce } from "../source/source.vocabulary.js";
import type { StatementRow } from "./statement.row.js";

/** The conditions that filters of all statements share. */
export interface StatementConditions {
  readonly jurisdictions?: readonly string[] | null;
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
    list: listOf({
      name: room.list,
      mapping,
      order: BY_ID,
      connection: room.connection,
      links: { jurisdiction: sql`t.jurisdiction_id = k.key`, statute: sql`t.statute_id = k.key`, ...room.links },
      where: (filter, moment) => [
        ofForce(filter.legalForce),
        ...oneOf(sql`t.jurisdiction_id`, filter.jurisdictions),
        ...(room.where?.(filter, moment) ?? []),
      ],
    }),
  };
}
