import sql, { type Sql } from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import type { Database } from "../../platform/database/query.js";
import { byId, type Shape } from "../../platform/database/row-mapping.js";
import type { Connection, PageOf } from "../../platform/graphql/connection.js";
import { BY_ID, type List, listOf } from "../../platform/graphql/list.js";
import type { Loader } from "../../platform/kernel/loader.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { FORCE_COLUMNS, type Forced, joinForce, ofForce } from "../legislation/force.sql.js";
import type { LegalForce } from "../source/source.vocabulary.js";
import type { StatementRow } from "./statement.row.js";

/** What every filter of statements can say. */
export interface StatementConditions {
  readonly jurisdictions?: readonly string[] | null;
  readonly legalForce?: readonly LegalForce[] | null;
}

/** What is one room's own; the rest of its reads follows from this. */
export interface StatementRoom<Row extends StatementRow, T, Filter extends StatementConditions> {
  readonly table: string;
  /** The name of its lists, and of their cursors. */
  readonly list: string;
  readonly type: new (row: Row & Forced, moment: Moment) => T;
  readonly connection: new (page: PageOf<T>) => Connection<T>;
  readonly where?: (filter: Filter, moment: Moment) => readonly Sql[];
  /** How its records hang on others than their jurisdiction and statute. */
  readonly links?: Readonly<Record<string, Sql>>;
}

export interface StatementReads<Row extends StatementRow, T, Filter extends StatementConditions> {
  readonly shape: Shape<Row & Forced, T>;
  readonly byId: Loader<Database, T>;
  readonly list: List<T, Filter>;
}

/** The reads of a room of statements: by id, and in lists, whole or by jurisdiction, by statute or by the room's own links. */
export function statementReads<Row extends StatementRow, T, Filter extends StatementConditions>(
  room: StatementRoom<Row, T, Filter>,
): StatementReads<Row, T, Filter> {
  const shape: Shape<Row & Forced, T> = {
    table: room.table,
    join: joinForce,
    columns: FORCE_COLUMNS,
    build: (row, moment) => new room.type(row, moment),
  };
  return {
    shape,
    byId: byId(room.table, shape),
    list: listOf({
      name: room.list,
      shape,
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
