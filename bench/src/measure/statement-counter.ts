import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to PostgreSQL that counts the statements which pass. */
export interface StatementCounter {
  readonly databaseUrl: string;
  /** How many passed since it was last asked. */
  take(): number;
  close(): void;
}

/** What belongs to no request: a node asks twice a second whether there is a new release, and sets a new connection up. */
const BACKGROUND = /\bFROM release\b|\bpg_advisory_xact_lock_shared\b|^\s*SET /i;

/** Counts what is executed by reading PostgreSQL's protocol: exact for every server, whatever it is written in. */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let count = 0;
  const server: Server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const reader = new FrontendReader((statement) => {
      if (!BACKGROUND.test(statement)) count++;
    });
    client.on("data", (chunk) => {
      reader.read(chunk);
      database.write(chunk);
    });
    database.on("data", (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.on("close", () => other.destroy());
      one.on("error", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const proxy = new URL(databaseUrl);
  proxy.hostname = "127.0.0.1";
  proxy.port = String(typeof address === "object" && address ? address.port : "");
  return {
    databaseUrl: proxy.href,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Follows what a client sends: statements are parsed under a name, bound to a portal, executed. */
class FrontendReader {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;
  readonly #statements = new Map<string, string>();
  readonly #portals = new Map<string, string>();

  constructor(private readonly executed: (statement: string) => void) {}

  read(chunk: Buffer): void {
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    for (;;) {
      // The first message of a connection has no type.
      const head = this.#started ? 1 : 0;
      if (this.#rest.length < head + 4) return;
      const length = head + this.#rest.readUInt32BE(head);
      if (this.#rest.length < length) return;
      const message = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(length);
      if (this.#started) this.#message(String.fromCharCode(message[0] as number), message.subarray(5));
      this.#started = true;
    }
  }

  #message(type: string, body: Buffer): void {
    const [first = "", second = ""] = body.toString("latin1").split("\0", 2);
    if (type === "P") this.#statements.set(first, second);
    if (type === "B") this.#portals.set(first, this.#statements.get(second) ?? "");
    if (type === "E") this.executed(this.#portals.get(first) ?? "");
    if (type === "Q") this.executed(first);
  }
}
