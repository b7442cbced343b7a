import sql from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import { allOf, byId, type RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { BY_ID, listOf } from "../../platform/graphql/list.js";
import { namesPlaces } from "../jurisdiction/scope.sql.js";
import type { IndicatorRow } from "./indicator.row.js";
import { Indicator, ReckoningUnit } from "./indicator.type.js";
import type { UnitRow } from "./unit.row.js";

const indicator: RowMapping<IndicatorRow, Indicator> = { table: "indicator", build: (row, moment) => new Indicator(row, moment) };
const unit: RowMapping<UnitRow, ReckoningUnit> = {
  table: "unit",
  build: (row, moment) => new ReckoningUnit(row, moment),
};

export const indicatorById = byId("indicator", indicator);
export const unitById = byId("unit", unit);
export const unitsOf = allOf("unit.of", unit, sql`t.jurisdiction_id = k.key`, sql`t.id`);

/** Every recorded rate from a currency or reckoning unit into another; keys are currency codes and ids of units. */
export const ratesOf = allOf("indicator.rates", indicator, sql`t.converts = k.key`, sql`t.date, t.id`);

export const ReckoningUnitConnection = connectionOf(() => ReckoningUnit, "ReckoningUnit");

export const units = listOf<UnitRow, ReckoningUnit, IndicatorConditions>({
  name: "reckoningUnits",
  mapping: unit,
  order: BY_ID,
  connection: ReckoningUnitConnection,
  links: {},
  leavesFew: namesPlaces,
  where: (filter) => oneOf(sql`t.jurisdiction_id`, filter.jurisdictions),
});

export const IndicatorConnection = connectionOf(() => Indicator, "Indicator");

export interface IndicatorConditions {
  readonly jurisdictions?: readonly string[] | null;
}

/** A figure is a fact of its own day and not law, so `asOf` does not narrow the list. */
export const indicators = listOf<IndicatorRow, Indicator, IndicatorConditions>({
  name: "indicators",
  mapping: indicator,
  order: [
    { column: "date", type: "date" },
    { column: "id", type: "text" },
  ],
  connection: IndicatorConnection,
  links: { jurisdiction: sql`t.jurisdiction_id = k.key` },
  leavesFew: namesPlaces,
  where: (filter) => oneOf(sql`t.jurisdiction_id`, filter.jurisdictions),
});
