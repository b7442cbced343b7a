import type { ClientBase, Pool } from "pg";
import sql, { raw, type Sql } from "sql-template-tag";
import { type Database, databaseOver, type ReadOptions } from "./query.js";

/**
 * How statements are planned: once for all values, which spares a short read half of its time, or each time anew, which finds the
 * better plan for a long one.
 */
export type Plans = "force_generic_plan" | "force_custom_plan";

export const PLANS_OF_SHORT: Plans = "force_generic_plan";
const PLANS_OF_LONG: Plans = "force_custom_plan";

const plansOf = ({ long = false, plannedOnce = false }: ReadOptions = {}): Plans =>
  long && !plannedOnce ? PLANS_OF_LONG : PLANS_OF_SHORT;

/** A setting in SQL. */
const plannedBy = (plans: Plans): string => `SET plan_cache_mode = ${plans}`;

/**
 * What a session that reads is told of its work. Reads are short and many at once: to compile one, or to spread it over processes,
 * costs more than it brings; and what they read is in memory or on a disk without arms.
 */
export const workedAs = (plans: Plans): string => `
    SET jit = off;
    SET max_parallel_workers_per_gather = 0;
    SET random_page_cost = 1.1;
    ${plannedBy(plans)}`;

/** Reads over one session, which plans as short reads need it: for a long one it plans otherwise, and then as before. */
export function inOneSession(database: Database): Database {
  const plan = (plans: Plans) => database.rows(sql`${raw(plannedBy(plans))}`);
  return {
    async rows<Row extends object>(statement: Sql, options?: ReadOptions) {
      if (plansOf(options) === PLANS_OF_SHORT) return database.rows<Row>(statement, options);
      // All three are sent before anything else: a session answers in the order in which it is asked.
      const [, rows] = await Promise.all([plan(PLANS_OF_LONG), database.rows<Row>(statement, options), plan(PLANS_OF_SHORT)]);
      return rows;
    },
  };
}

/** Reads over a pool, each planned as it needs it: a connection is told where its last statement was planned otherwise. */
export function inPool(pool: Pool): Database {
  const told = new WeakMap<ClientBase, Plans>();
  return databaseOver(pool, async (client, options) => {
    const plans = plansOf(options);
    if (told.get(client) === plans) return;
    await client.query(workedAs(plans));
    told.set(client, plans);
  });
}
