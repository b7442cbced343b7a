import type { EntityManager } from "typeorm";

/** Notes which seeds the latest release was made of, in place of those before; null: they are not to be known again. */
export async function rememberSeeds(manager: EntityManager, digest: string | null, release: number): Promise<void> {
  await manager.query("DELETE FROM ingested_seeds");
  if (digest === null || release === 0) return;
  await manager.query("INSERT INTO ingested_seeds (digest, release) VALUES ($1, $2)", [digest, release]);
}

/** From then on the next start reads the seeds, and compares every record with theirs. */
export async function forgetSeeds(manager: EntityManager): Promise<void> {
  const [table] = await manager.query<{ there: boolean }[]>("SELECT to_regclass('ingested_seeds') IS NOT NULL AS there");
  if (table?.there) await manager.query("DELETE FROM ingested_seeds");
}
