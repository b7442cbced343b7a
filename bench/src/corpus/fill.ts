import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { PRODUCT, PRODUCT_ROOT, SQL } from "../paths.js";
import { databaseUrl, type Scale } from "../scale.js";
import { dropSlowParts } from "./slow-parts.js";

/** The files that fill a corpus, in their order. */
const FILLING = readdirSync(SQL).filter((file) => /^0\d-.*\.sql$/.test(file));

/**
 * Makes the database of a scale, or takes the one that is there if it was made by the same files for the same tables. The
 * tables are the product's own, made by its migrations.
 */
export async function fillCorpus(server: string, scale: Scale, log: (line: string) => void): Promise<void> {
  const url = databaseUrl(server, scale);
  const name = new URL(url).pathname.slice(1);
  const wanted = fingerprint(scale);
  const admin = await connect(server);
  try {
    const { rows } = await admin.query<{ made: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS made FROM pg_database WHERE datname = $1",
      [name],
    );
    if (rows[0]?.made === wanted) {
      log(`${name}: kept`);
    } else {
      log(`${name}: making ${scale.statutes} statutes`);
      await admin.query(`DROP DATABASE IF EXISTS ${name}`);
      await admin.query(`CREATE DATABASE ${name}`);
      execFileSync(process.execPath, [PRODUCT, "migrate"], { env: { ...process.env, DATABASE_URL: url }, stdio: "pipe" });
      await fill(url, scale, log);
      await admin.query(`COMMENT ON DATABASE ${name} IS '${wanted}'`);
    }
  } finally {
    await admin.end();
  }
  await makePeerSchema(url);
}

async function fill(url: string, scale: Scale, log: (line: string) => void): Promise<void> {
  const database = await connect(url);
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    if (seconds > 1) log(`  ${what}: ${seconds.toFixed(0)} s`);
  };
  try {
    await database.query(
      "SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; SET synchronous_commit = off; SET jit = off",
    );
    const restore = await dropSlowParts(database);
    for (const file of FILLING) {
      const text = readFileSync(join(SQL, file), "utf8").replaceAll(":statutes", String(scale.statutes));
      await timed(file, () => database.query(text));
    }
    for (const { name, statement } of restore) await timed(name, () => database.query(statement));
    await timed("VACUUM ANALYZE", () => database.query("VACUUM ANALYZE"));
  } finally {
    await database.end();
  }
}

/** The functions and views that peers ask; they are cheap to make, so that each run makes them anew. */
async function makePeerSchema(url: string): Promise<void> {
  const database = await connect(url);
  try {
    await database.query(readFileSync(join(SQL, "peers.sql"), "utf8"));
  } finally {
    await database.end();
  }
}

/** A digest of whatever a corpus is made of. */
function fingerprint({ statutes }: Scale): string {
  const hash = createHash("sha256").update(String(statutes));
  for (const file of FILLING) hash.update(readFileSync(join(SQL, file)));
  const migrations = join(PRODUCT_ROOT, "dist", "migrations");
  for (const file of readdirSync(migrations)
    .filter((each) => each.endsWith(".js"))
    .sort()) {
    hash.update(readFileSync(join(migrations, file)));
  }
  return `minelaw bench corpus ${hash.digest("hex")}`;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "minelaw-bench" });
  await client.connect();
  return client;
}
