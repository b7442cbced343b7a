import type { PGlite } from "@electric-sql/pglite";
import { PglitePgConnection } from "@electric-sql/pglite/node-postgres";
import { Client, type ClientConfig } from "pg";
import { serialize } from "pg-protocol";

/** What both the base class and pg call a message of the protocol. */
interface Message {
  readonly name: string;
}

type Named = Record<string, string>;

/**
 * The embedded database behind pg's protocol. The base class sends each message by itself, and loses step where one fails:
 * from then on queries are given the rows of others. Sent together up to their Sync, the rest of a failed one is skipped, as
 * on a server.
 */
class EmbeddedConnection extends PglitePgConnection {
  readonly #pending: Uint8Array[] = [];
  #done: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: PGlite,
    /** The statements of the one session that all connections are. */
    parsed: Named,
  ) {
    super({ pglite: database });
    Object.assign(this, { parsedStatements: parsed, submittedNamedStatements: {} });
  }

  override parse(query: Parameters<typeof serialize.parse>[0]): void {
    this.#pending.push(serialize.parse(query));
  }
  override bind(config: Parameters<typeof serialize.bind>[0]): void {
    this.#pending.push(serialize.bind(config));
  }
  override describe(message: Parameters<typeof serialize.describe>[0]): void {
    this.#pending.push(serialize.describe(message));
  }
  override execute(config: Parameters<typeof serialize.execute>[0]): void {
    this.#pending.push(serialize.execute(config));
  }
  override flush(): void {
    this.#pending.push(serialize.flush());
  }
  override close(message: Parameters<typeof serialize.close>[0]): void {
    this.#pending.push(serialize.close(message));
  }

  override sync(): void {
    this.#pending.push(serialize.sync());
    const bytes = Buffer.concat(this.#pending.splice(0));
    this.#done = this.#done
      .then(() => this.database.execProtocolStream(bytes, { throwOnError: false }))
      .then((messages) => {
        for (const message of messages as Message[]) this.emit(message.name === "error" ? "errorMessage" : message.name, message);
      })
      .catch((fault) => this.emit("error", fault));
  }
}

/** A client class for a pool over an embedded database: a pool replaces clients, and each needs a connection of its own. */
export function embeddedClient(database: PGlite): new (config?: ClientConfig) => Client {
  const parsed: Named = {};
  return class extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connection: new EmbeddedConnection(database, parsed) } as ClientConfig);
    }
  };
}
