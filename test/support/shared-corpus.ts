import { ROWS } from "../../src/app/rows.js";
import { type OpenDatabase, openOver } from "../../src/platform/database/data-source.js";
import { type EmbeddedServer, serverOver } from "../../src/platform/database/embedded-session.js";
import { openShared, SERVER, startCorpus } from "./template.js";

/** Fails whoever writes to it, as a test of the corpus must not: others read the same database. */
const READ_ONLY = "SET default_transaction_read_only = on";

/** The embedded database that all files of tests read which this process runs. */
let server: Promise<EmbeddedServer> | null = null;
/** Its one session, while somebody reads. */
let session: Promise<OpenDatabase> | null = null;
let readers = 0;
/** That the session before has ended: there is one at a time. */
let ended = Promise.resolve();

/**
 * The corpus, to be read: a database that tests share, since none of them can write to it. On a server it is one for all of
 * them; an embedded one is of its process, and its session begins anew with each file. Tests that write take a copy.
 */
export async function openSharedCorpus(): Promise<OpenDatabase> {
  if (SERVER) return openShared();
  readers++;
  session ??= begin();
  return { ...(await session), close: leave };
}

async function begin(): Promise<OpenDatabase> {
  server ??= startCorpus().then(serverOver);
  await ended;
  const open = await openOver(await server, ROWS, async () => undefined);
  await open.dataSource.query(READ_ONLY);
  return open;
}

async function leave(): Promise<void> {
  if (--readers > 0 || !session) return;
  ended = end(session);
  session = null;
  await ended;
}

/** Nothing that was set or prepared in a session is left for the next one. */
async function end(last: Promise<OpenDatabase>): Promise<void> {
  const open = await last;
  await open.dataSource.query("DISCARD ALL");
  const parsed = (await server)?.parsed as Record<string, string>;
  for (const name of Object.keys(parsed)) delete parsed[name];
  await open.close();
}
