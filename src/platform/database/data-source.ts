import type { Client } from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import "./calendar-days.js";
import type { EmbeddedServer } from "./embedded-session.js";
import { MIGRATIONS } from "./migrations.generated.js";
import { ExplicitNames } from "./naming.js";
import { requireServer } from "./require-server.js";
import { ReadingClient } from "./sent-rows.js";
import { explicitAddress } from "./server-address.js";

type Entities = DataSourceOptions["entities"];

/** A database in use, and how to let go of it. */
export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** Opens PostgreSQL at an address. */
export async function openPostgres(url: string, entities: Entities): Promise<OpenDatabase> {
  await requireServer("DATABASE_URL", url);
  const dataSource = new DataSource({
    ...shared(entities),
    type: "postgres",
    url: explicitAddress(url),
    applicationName: "minelaw",
    extra: { Client: ReadingClient, keepAlive: true, onConnect: endIfDead },
  });
  await dataSource.initialize();
  return { dataSource, embedded: false, close: () => dataSource.destroy() };
}

/** A writer that is dead, or cut off, lets go of its locks within a minute: the server would otherwise wait for hours. */
async function endIfDead(client: Client): Promise<void> {
  await client.query(
    "SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3; " +
      "SET tcp_user_timeout = 60000; SET idle_in_transaction_session_timeout = 60000",
  );
}

/** Opens the embedded database in a directory, which it holds alone. */
export async function openEmbedded(directory: string, entities: Entities): Promise<OpenDatabase> {
  const { openDirectory } = await import("./embedded.js");
  const { server, close } = await openDirectory(directory);
  return openOver(server, entities, close);
}

/** Opens an embedded database to write and to read; `close` is what closes it, and is called where it cannot be opened too. */
export async function openOver(server: EmbeddedServer, entities: Entities, close: () => Promise<void>): Promise<OpenDatabase> {
  try {
    const dataSource = await dataSourceOver(server, entities);
    return {
      dataSource,
      embedded: true,
      close: async () => {
        await dataSource.destroy();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A data source over an embedded database, which stays open when it is destroyed. */
export async function dataSourceOver(server: EmbeddedServer, entities: Entities): Promise<DataSource> {
  const { settingsOver } = await import("./embedded.js");
  return new DataSource({ ...shared(entities), type: "postgres", extra: settingsOver(server) }).initialize();
}

function shared(entities: Entities) {
  return {
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: "migration",
    migrationsTransactionMode: "all" as const,
    namingStrategy: new ExplicitNames(),
    synchronize: false,
    installExtensions: false,
    logging: false,
  };
}
