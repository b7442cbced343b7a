import pg from "pg";
import { databaseUrl, type Scale } from "../scale.js";

/** How many records of a table a release revises; what is found by words is revised with its record. */
const REVISED = { statute: 10, definition: 20, rule: 10, offence: 5, provision_version: 20 } as const;

const CHANGED = Object.values(REVISED).reduce((sum, count) => sum + count, 0);

/** A database of its own, with what another holds; it is made anew. Nobody may be connected to the other. */
export async function copyOf(server: string, scale: Scale, name: string): Promise<string> {
  const [from, to] = [databaseUrl(server, scale), databaseUrl(server, { ...scale, name })].map((url) =>
    new URL(url).pathname.slice(1),
  );
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from}`);
  } finally {
    await admin.end();
  }
  return databaseUrl(server, { ...scale, name });
}

export async function drop(server: string, url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  await admin.end();
}

/** Makes a release that revises some of what stands, as an ingest of corrected seeds does; it counts from an instant. */
export async function addRelease(database: pg.Client, countsFrom: Date): Promise<void> {
  await database.query("BEGIN");
  const { rows } = await database.query<{ number: number }>(
    `INSERT INTO release (number, published_at, summary, added, changed, removed, change_days)
     SELECT number + 1, $1, 'Some records were put right.', 0, $2, 0, change_days FROM release ORDER BY number DESC LIMIT 1 RETURNING number`,
    [countsFrom, CHANGED],
  );
  const number = rows[0]?.number as number;
  for (const [table, count] of Object.entries(REVISED)) {
    const due = `SELECT id FROM ${table} WHERE ceased IS NULL ORDER BY md5(id || $1::int) LIMIT ${count}`;
    const { rows: revised } = await revise(database, table, `id IN (${due})`, [number]);
    const found =
      table === "provision_version" ? "id = ANY(SELECT x || '#words-1' FROM unnest($2::text[]) x)" : "subject_id = ANY($2)";
    await revise(database, "search_document", found, [number, revised.map(({ id }) => id)]);
  }
  await database.query("COMMIT");
}

function revise(database: pg.Client, table: string, which: string, values: unknown[]): Promise<pg.QueryResult<{ id: string }>> {
  return database.query<{ id: string }>(
    `WITH before AS (UPDATE ${table} SET ceased = $1::int WHERE ceased IS NULL AND ${which} RETURNING *)
     INSERT INTO ${table} SELECT after.* FROM before, LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(before) ||
       jsonb_build_object('appeared', $1::int, 'ceased', NULL, 'content_hash', md5(content_hash || $1::int))) after RETURNING id`,
    values,
  );
}
