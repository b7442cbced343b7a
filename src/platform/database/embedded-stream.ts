import { Duplex } from "node:stream";
import type { Client, ClientConfig } from "pg";
import { type EmbeddedServer, type EmbeddedSession, lost } from "./embedded-session.js";
import { ReadingClient } from "./sent-rows.js";

/** What messages of the protocol begin with, as far as it matters here. */
const [QUERY, SYNC, TERMINATE] = ["Q", "S", "X"].map((letter) => letter.charCodeAt(0));

/** What a server says to whom it lets in: that no password is wanted, and that it is ready. */
const GREETING = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

type Done = (error?: Error | null) => void;

/**
 * What pg takes for a socket: PostgreSQL's protocol with an embedded database at the other end. Messages go together up to
 * their Sync: where one fails, the rest is skipped, as on a server.
 */
class EmbeddedStream extends Duplex {
  readonly #pending: Buffer[] = [];
  #session: EmbeddedSession | null = null;
  #greeted = false;

  constructor(private readonly server: EmbeddedServer) {
    super();
  }

  connect(): this {
    this.server.session().then(
      (session) => {
        this.#session = session;
        // What was set and prepared in a session is gone with it, so nobody goes over to the next one unawares.
        session.ended.then(() => this.destroy(lost("its session ended")));
        this.emit("connect");
      },
      (fault) => this.destroy(fault),
    );
    return this;
  }

  override _read(): void {}

  /** pg writes each message by itself. */
  override _write(message: Buffer, _encoding: BufferEncoding, done: Done): void {
    if (!this.#greeted) {
      // The first one begins a session, which is there already.
      this.#greeted = true;
      this.push(GREETING);
    } else if (message[0] !== TERMINATE) {
      this.#pending.push(message);
      if (message[0] === SYNC || message[0] === QUERY) this.#exchange();
    }
    done();
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  #exchange(): void {
    this.#session?.exchange(Buffer.concat(this.#pending.splice(0))).then(
      (answer) => this.destroyed || this.push(answer),
      (fault) => this.destroy(fault),
    );
  }

  /** What pg asks of a socket that has a network below it. */
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** A client class for pools over an embedded database: all its clients are of one session. */
export function embeddedClient(server: EmbeddedServer): new (config?: ClientConfig) => Client {
  return class extends ReadingClient {
    constructor(config?: ClientConfig) {
      super({ ...config, stream: () => new EmbeddedStream(server) as never });
      Object.assign(this.connection, { parsedStatements: server.parsed });
    }
  };
}
