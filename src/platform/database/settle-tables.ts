import type { EntityManager } from "typeorm";

/**
 * Makes tables ready for their first reads after much was written. Plans rest on figures about tables: the embedded database never
 * gathers them by itself, and a server too late for the first questions. And what is added waits in a list beside each inverted index
 * until somebody vacuums, which the embedded database never does; until then each search reads the whole list.
 */
export async function settleTables(manager: EntityManager, tables: readonly string[]): Promise<void> {
  await manager.query(`ANALYZE ${tables.join(", ")}`);
  await manager.query(
    `SELECT gin_clean_pending_list(i.oid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am a ON a.oid = i.relam
     WHERE a.amname = 'gin' AND x.indrelid = ANY($1::regclass[])`,
    [tables],
  );
}
