import sql from "sql-template-tag";
import type { Database } from "./query.js";

/** Where a record lives now whose id changed; null for an id that never moved. Moves are followed to their end. */
export async function movedTo(database: Database, id: string): Promise<string | null> {
  const [last] = await database.rows<{ id: string }>(sql`
    WITH RECURSIVE trail AS (
      SELECT id, moved_to, 0 AS step FROM address WHERE id = ${id}
      UNION ALL
      SELECT a.id, a.moved_to, t.step + 1 FROM address a JOIN trail t ON a.id = t.moved_to WHERE t.step < 20
    )
    SELECT id FROM trail WHERE moved_to IS NULL AND step > 0`);
  return last?.id ?? null;
}
