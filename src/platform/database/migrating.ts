import { type DataSource, type EntityManager, MigrationExecutor } from "typeorm";
import { Refusal } from "../kernel/errors.js";
import { groupBy } from "../kernel/group.js";
import { errorOfMigration, requireForms } from "./table-forms.js";
import { PATIENCE_MILLISECONDS, waitForLock } from "./wait-for-lock.js";

/** Held by whoever changes tables, until the transaction ends that changes them. */
const MIGRATION_LOCK = 7_365_003;

/** Brings the tables up to date: all of them, in one transaction, or none. Of several who try at once, one does. */
export async function bringUpToDate(dataSource: DataSource, milliseconds = PATIENCE_MILLISECONDS): Promise<void> {
  await changing(dataSource, milliseconds, async (executor, manager) => {
    await executor.executePendingMigrations().catch((error: unknown) => {
      throw errorOfMigration(error);
    });
    await requireForms(dataSource, manager);
  });
}

/** What a migration that is taken back would take with it. */
interface Loss {
  readonly what: string;
  readonly rows: number;
}

export interface TakeBackOptions {
  readonly loseRecords: boolean;
  /** What is done first, with it or not at all. */
  readonly first: (manager: EntityManager) => Promise<void>;
}

/** Takes the last migration back, and says which; null where there is none. Records go with it only where that is wanted. */
export async function takeBack(dataSource: DataSource, { loseRecords, first }: TakeBackOptions): Promise<string | null> {
  return changing(dataSource, PATIENCE_MILLISECONDS, async (executor, manager) => {
    const [last] = await migrationsRun(manager);
    if (!last) return null;
    await first(manager);
    const before = await holdings(manager);
    await executor.undoLastMigration();
    const after = await holdings(manager);
    const losses = [...before].filter(([what, rows]) => rows > (after.get(what) ?? 0)).map(([what, rows]) => ({ what, rows }));
    if (losses.length > 0 && !loseRecords) throw refusalOf(last.name, losses);
    return last.name;
  });
}

async function changing<T>(
  dataSource: DataSource,
  milliseconds: number,
  change: (executor: MigrationExecutor, manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await waitForLock(runner.manager, MIGRATION_LOCK, { what: "another migration", milliseconds, report: console.error });
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = "all";
    const outcome = await change(executor, runner.manager);
    await runner.commitTransaction();
    return outcome;
  } catch (error) {
    // What failed may be the connection itself: the server then rolls back.
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

async function migrationsRun(manager: EntityManager): Promise<{ name: string }[]> {
  const [table] = await manager.query<{ there: boolean }[]>("SELECT to_regclass('migration') IS NOT NULL AS there");
  return table?.there ? manager.query("SELECT name FROM migration ORDER BY id DESC LIMIT 1") : [];
}

/** Tables and columns, and in how many rows they say something. */
async function holdings(manager: EntityManager): Promise<Map<string, number>> {
  const columns = await manager.query<{ table: string; column: string }[]>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'migration' ORDER BY 1, ordinal_position`,
  );
  const held = new Map<string, number>();
  for (const [table, of] of groupBy(columns, (each) => each.table)) {
    const counts = of.map(({ column }) => `count("${column}")::int AS "${column}"`).join(", ");
    const [row = {}] = await manager.query<Record<string, number>[]>(`SELECT ${counts} FROM "${table}"`);
    for (const [column, rows] of Object.entries(row)) held.set(`${table}.${column}`, rows);
  }
  return held;
}

const SHOWN = 5;

function refusalOf(migration: string, losses: readonly Loss[]): Refusal {
  const tables = new Map<string, number>();
  for (const { what, rows } of losses) {
    const [table = ""] = what.split(".");
    tables.set(table, Math.max(rows, tables.get(table) ?? 0));
  }
  const named = [...tables].sort(([, a], [, b]) => b - a).map(([table, rows]) => `${rows} of ${table}`);
  const more = named.length > SHOWN ? ` and of ${named.length - SHOWN} more tables` : "";
  return new Refusal(
    "RECORDS_AT_STAKE",
    `${migration} taken back would take what ${named.slice(0, SHOWN).join(", ")}${more} say; ` +
      "to lose it for good, run minelaw migrate --down --lose-records; nothing has changed",
  );
}
