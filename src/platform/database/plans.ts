import sql, { raw, type Sql } from "sql-template-tag";
import type { Database, ReadOptions } from "./query.js";

/**
 * How statements are planned: once for all values, which spares a short read half of its time, or each time anew, which finds the
 * better plan for a long one.
 */
export type Plans = "force_generic_plan" | "force_custom_plan";

export const PLANS_OF_SHORT: Plans = "force_generic_plan";
export const PLANS_OF_LONG: Plans = "force_custom_plan";

/** A setting in SQL. */
export const plannedBy = (plans: Plans): string => `SET plan_cache_mode = ${plans}`;

/** Reads over one session, which plans as short reads need it: for a long one it plans otherwise, and then as before. */
export function inOneSession(database: Database): Database {
  const plan = (plans: Plans) => database.rows(sql`${raw(plannedBy(plans))}`);
  return {
    async rows<Row extends object>(statement: Sql, options?: ReadOptions) {
      if (!options?.long) return database.rows<Row>(statement, options);
      // All three are sent before anything else: a session answers in the order in which it is asked.
      const [, rows] = await Promise.all([plan(PLANS_OF_LONG), database.rows<Row>(statement, options), plan(PLANS_OF_SHORT)]);
      return rows;
    },
  };
}
