import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Pool } from "pg";
import type { Beginning } from "./beginning.js";
import { VERSION_FILE } from "./cluster.js";
import type { EmbeddedServer } from "./embedded-session.js";
import { embeddedClient } from "./embedded-stream.js";
import { EmbeddedThread } from "./embedded-thread.js";
import type { Place } from "./embedded-worker.js";
import { lockDirectory } from "./lock.js";
import { Pipelines } from "./pipelines.js";
import { inOneSession } from "./plans.js";
import { type Reader, readerOver, readOnly } from "./reader.js";
import { refusalOfEmbedded } from "./refusals.js";

/** An embedded database in use, and how to let go of it. */
export interface EmbeddedDatabase {
  readonly server: EmbeddedThread;
  close(): Promise<void>;
}

/** Opens the embedded database in a directory, which this process then holds alone; a new one begins as is wanted. */
export async function openDirectory(directory: string, begins: Beginning = "EMPTY"): Promise<EmbeddedDatabase> {
  try {
    return await openLocked({ directory, begins });
  } catch (error) {
    throw refusalOfEmbedded(error, directory);
  }
}

async function openLocked(place: Place): Promise<EmbeddedDatabase> {
  const unlock = await lockDirectory(place.directory);
  const server = new EmbeddedThread(place);
  const close = async () => {
    await server.close();
    unlock();
  };
  try {
    await server.session();
    return { server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether a directory holds a database already. */
export function holdsDatabase(directory: string): boolean {
  return existsSync(join(directory, VERSION_FILE));
}

/** A database that was made just now, and may turn out to be made in vain. */
export interface NewDatabase extends EmbeddedDatabase {
  /** Closes it, and leaves the directory as it was before. */
  discard(): Promise<void>;
}

/** Makes an embedded database in a directory that holds none, from what the build made ready. */
export async function makeInDirectory(directory: string, begins: Beginning): Promise<NewDatabase> {
  const restore = restorerOf(directory);
  const database = await openDirectory(directory, begins);
  return {
    ...database,
    discard: async () => {
      // One that failed may be past closing.
      await database.close().catch(() => undefined);
      restore();
    },
  };
}

/** Takes away whatever comes into a directory from now on, and the directory where there is none yet. */
function restorerOf(directory: string): () => void {
  let path = resolve(directory);
  const before = existsSync(path) ? new Set(readdirSync(path)) : null;
  const remove = (made: string) => rmSync(made, { recursive: true, force: true });
  if (before) return () => readdirSync(path).forEach((name) => before.has(name) || remove(join(path, name)));
  while (!existsSync(dirname(path))) path = dirname(path);
  return () => remove(path);
}

/** The one session of an embedded database, as a pool. */
export function poolOver(server: EmbeddedServer): Pool {
  return new Pool(settingsOver(server));
}

/** Reads from an embedded database: nothing can write over it any longer, and no statement takes longer than it may. */
export function openEmbeddedReader({ server, close }: EmbeddedDatabase, statementMilliseconds: number): Reader {
  server.endStatementsAfter(statementMilliseconds);
  const PipelinedClient = embeddedClient(server);
  const pipeline = new Pipelines({
    connections: 1,
    newClient: () => new PipelinedClient({ pipeline: true }),
    // A session that was lost comes back as it was made.
    prepare: readOnly(statementMilliseconds),
  });
  return readerOver(
    inOneSession(pipeline),
    () => ({ ...pipeline.figures(), waiting: 0 }),
    async () => {
      await pipeline.close();
      await close();
    },
  );
}

/** What a pool over an embedded database is made with. */
export function settingsOver(server: EmbeddedServer) {
  return { Client: embeddedClient(server), max: 1 };
}
