import type { DataSource } from "typeorm";
import type { Beginning } from "../platform/database/beginning.js";
import type { EmbeddedDatabase } from "../platform/database/embedded.js";
import { openReader, type Reader, type ReaderOptions } from "../platform/database/reader.js";
import { refusalIn } from "../platform/database/refusals.js";
import { ReplicaReader } from "../platform/database/replica-reader.js";
import { askServer } from "../platform/database/require-server.js";
import { type Connection, countFromNow, requireTables } from "../platform/database/up-to-date.js";
import type { Refusal } from "../platform/kernel/errors.js";
import type { Config } from "./config.js";

/** Seeds that are to be in the database before it is served. */
export interface SeedsToServe {
  /** Whether the database holds them already, and nothing is to be written. */
  areIn(connection: Connection): Promise<boolean>;
  /** What a new embedded database begins as where a build has packed one that holds them; null where none did. */
  packed(): Beginning | null;
  /** Reads them, and refuses faulty ones. */
  read(): Promise<WriteSeeds>;
}

/** Writes seeds into tables that are up to date; `hasNodes`: whether others read the database too. */
type WriteSeeds = (dataSource: DataSource, hasNodes: boolean) => Promise<void>;

/** Opens what a server reads from. Seeds that it lacks are written first; from then on nothing in the process can write. */
export async function openForServing(config: Config, seeds: SeedsToServe | null): Promise<Reader> {
  const options = { connections: config.connections, statementMilliseconds: Math.ceil(config.deadlineMilliseconds / 2) };
  return config.databaseUrl || config.replicaUrl ? openServers(config, options, seeds) : openEmbedded(config, options, seeds);
}

async function openServers(config: Config, options: ReaderOptions, seeds: SeedsToServe | null): Promise<Reader> {
  const { databaseUrl, replicaUrl } = config;
  if (seeds && !(databaseUrl && (await askServer("DATABASE_URL", databaseUrl, (client) => seeds.areIn(client))))) {
    const write = await seeds.read();
    const { withDatabase, withTables } = await import("./open-for-writing.js");
    await withDatabase(
      config,
      withTables((dataSource) => write(dataSource, true)),
    );
  }
  await requireOne(config);
  const [first, second] = [replicaUrl, databaseUrl].filter((url) => url !== null).map((url) => openReader(url, options));
  return second ? new ReplicaReader(first as Reader, second) : (first as Reader);
}

/** The embedded database has one session, which reads when it has written for the last time. */
async function openEmbedded(config: Config, options: ReaderOptions, seeds: SeedsToServe | null): Promise<Reader> {
  const { holdsDatabase, openDirectory, openEmbeddedReader, poolOver } = await import("../platform/database/embedded.js");
  if (seeds && !holdsDatabase(config.dataDirectory)) {
    const packed = seeds.packed();
    const made = await (packed ? makeOfPacked(config, packed) : makeEmbedded(config, seeds));
    return openEmbeddedReader(made, options.statementMilliseconds);
  }
  const database = await openDirectory(config.dataDirectory);
  try {
    const asking = poolOver(database.server);
    if (!seeds) await requireTables(asking, "MINELAW_DATA_DIR");
    else if (!(await seeds.areIn(asking))) {
      const write = await seeds.read();
      const { withEmbedded, withTables } = await import("./open-for-writing.js");
      await withEmbedded(
        database.server,
        withTables((dataSource) => write(dataSource, false)),
      );
    }
    await asking.end();
    return openEmbeddedReader(database, options.statementMilliseconds);
  } catch (error) {
    // A database that failed may be past closing.
    await database.close().catch(() => undefined);
    throw refusalIn(config, error);
  }
}

/** A first start over seeds that a build has read: the database begins as the one that it packed, whose release is of this moment. */
async function makeOfPacked(config: Config, packed: Beginning): Promise<EmbeddedDatabase> {
  return makeOf(config, packed, async ({ server }) => {
    const { poolOver } = await import("../platform/database/embedded.js");
    const asking = poolOver(server);
    await countFromNow(asking);
    await asking.end();
    console.log("Release 1 is published.");
  });
}

/** A first start: the seeds are read while the database and its tables are made. Faulty seeds leave nothing behind. */
async function makeEmbedded(config: Config, seeds: SeedsToServe): Promise<EmbeddedDatabase> {
  const reading = seeds.read();
  // Whoever waits for it hears of it.
  reading.catch(() => undefined);
  const loading = import("./open-for-writing.js");
  return makeOf(config, "TABLES", async ({ server }) => {
    const { withEmbedded, withTables } = await loading;
    await withEmbedded(
      server,
      withTables(async (dataSource) => (await reading)(dataSource, false)),
    );
  });
}

/** Makes a database of what a build made ready, and has it filled; one that could not be leaves nothing behind. */
async function makeOf(
  config: Config,
  begins: Beginning,
  fill: (database: EmbeddedDatabase) => Promise<void>,
): Promise<EmbeddedDatabase> {
  const { makeInDirectory } = await import("../platform/database/embedded.js");
  const database = await makeInDirectory(config.dataDirectory, begins);
  try {
    await fill(database);
    return database;
  } catch (error) {
    await database.discard();
    throw refusalIn(config, error);
  }
}

/** A server that is lost is waited for as long as the other is there; one that is not as it must be is refused at once. */
async function requireOne({ databaseUrl, replicaUrl }: Config): Promise<void> {
  const urls = Object.entries({ REPLICA_DATABASE_URL: replicaUrl, DATABASE_URL: databaseUrl });
  const faults: Refusal[] = [];
  for (const [variable, url] of urls) {
    if (!url) continue;
    const fault = await askServer(variable, url, requireTables).then(
      () => null,
      (error: Refusal) => error,
    );
    if (!fault) continue;
    if (fault.code !== "DATABASE_UNREACHABLE") throw fault;
    faults.push(fault);
  }
  if (faults[0] && faults.length === urls.filter(([, url]) => url).length) throw faults[0];
}
