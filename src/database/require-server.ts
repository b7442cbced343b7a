import { Client } from "pg";
import { Refusal } from "../kernel/errors.js";

/** The oldest PostgreSQL that the migrations run on. */
const OLDEST = 15;

const PATIENCE_MILLISECONDS = 5_000;

/**
 * Asks a server once, before anything is opened, whether it answers and is what it must be; refuses with the variable that
 * names it. `migrations`: those that must have run, where nobody will run them now.
 */
export async function requireServer(variable: string, url: string, migrations: readonly string[] = []): Promise<void> {
  const place = placeOf(url);
  let client: Client | undefined;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MILLISECONDS, application_name: "minelaw" });
    // A connection that is lost while nothing is asked of it ends the process if nobody hears of it.
    client.on("error", () => undefined);
    await client.connect();
    requireVersion(variable, place, (await client.query("SHOW server_version_num")).rows);
    if (migrations.length > 0) await requireTables(variable, place, client, migrations);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("DATABASE_UNREACHABLE", `${variable}: no answer from ${place}: ${reasonOf(error)}`);
  } finally {
    await client?.end().catch(() => undefined);
  }
}

export function requireVersion(variable: string, place: string, [row]: readonly { server_version_num: string }[]): void {
  const version = Math.floor(Number(row?.server_version_num) / 10_000);
  if (version >= OLDEST) return;
  throw new Refusal("DATABASE_UNFIT", `${variable}: ${place} is PostgreSQL ${version}, and ${OLDEST} is the oldest that will do`);
}

async function requireTables(variable: string, place: string, client: Client, migrations: readonly string[]): Promise<void> {
  const run = await client.query<{ name: string }>("SELECT name FROM migration").then(
    ({ rows }) => rows.map(({ name }) => name),
    (): string[] => [],
  );
  if (migrations.every((name) => run.includes(name))) return;
  throw new Refusal("DATABASE_UNFIT", `${variable}: the tables of ${place} are not up to date; run minelaw migrate first`);
}

/** Where a server is, without who logs in. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Where several addresses were tried, their errors say why, and the error that holds them says nothing. */
function reasonOf(error: unknown): string {
  const { message, code } = error as Error & { code?: string };
  return message || String(code);
}
