import { Client } from "pg";
import { Refusal } from "../kernel/errors.js";
import { explicitAddress, placeOf } from "./server-address.js";

/** The oldest PostgreSQL that the migrations run on. */
const OLDEST = 15;

const PATIENCE_MILLISECONDS = 5_000;

/** Refuses a server that does not answer or is not what it must be, with the variable that names it. */
export async function requireServer(variable: string, url: string): Promise<void> {
  await askServer(variable, url, async () => undefined);
}

/** Asks a server something over one connection, before anything is opened; refuses as above. */
export async function askServer<T>(
  variable: string,
  url: string,
  ask: (client: Client, place: string) => Promise<T>,
): Promise<T> {
  const place = `${variable}: ${placeOf(url)}`;
  let client: Client | undefined;
  try {
    client = new Client({
      connectionString: explicitAddress(url),
      connectionTimeoutMillis: PATIENCE_MILLISECONDS,
      application_name: "minelaw",
    });
    // A connection that is lost while nothing is asked of it ends the process if nobody hears of it.
    client.on("error", () => undefined);
    await client.connect();
    requireVersion(place, (await client.query("SHOW server_version_num")).rows);
    return await ask(client, place);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("DATABASE_UNREACHABLE", `${variable}: no answer from ${placeOf(url)}: ${reasonOf(error)}`);
  } finally {
    await client?.end().catch(() => undefined);
  }
}

export function requireVersion(place: string, [row]: readonly { server_version_num: string }[]): void {
  const version = Math.floor(Number(row?.server_version_num) / 10_000);
  if (version >= OLDEST) return;
  throw new Refusal("DATABASE_UNFIT", `${place} is PostgreSQL ${version}, and ${OLDEST} is the oldest that will do`);
}

/** What OpenSSL says of a certificate that nobody known has signed. */
const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/;

/** Where several addresses were tried, their errors say why, and the error that holds them says nothing. */
function reasonOf(error: unknown): string {
  const { message, code } = error as Error & { code?: string };
  const advice = UNTRUSTED.test(code ?? "")
    ? "; name the file of its authority (sslrootcert=...), or, on a network of your own, leave it unchecked (sslmode=no-verify)"
    : "";
  return `${message || code}${advice}`;
}
