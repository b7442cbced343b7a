import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type MinelawServer, type ServerOptions } from "../../src/app/server.js";
import { type Reader, readOnly } from "../../src/platform/database/reader.js";
import { readerOf } from "./open.js";
import { openSharedCorpus } from "./shared-corpus.js";

/** A node that listens on a port of this machine, over the corpus, which it cannot write to. */
export interface TestNode {
  readonly server: MinelawServer;
  readonly reader: Reader;
  /** Where it answers, without a path. */
  readonly origin: string;
  /** A figure of /metrics that has no labels, by its name without the prefix. */
  figure(name: string): Promise<number>;
  post(query: string, options?: { variables?: unknown; headers?: Record<string, string> }): Promise<Reply>;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { data?: Record<string, unknown> | null; errors?: Failure[]; extensions?: Record<string, unknown> };
}

export interface Failure {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

export const OPTIONS: ServerOptions = {
  cacheBytes: 16_000_000,
  answerBytes: 16_000_000,
  readAhead: 5_000,
  logLevel: "silent",
  redisUrl: null,
  budget: 0,
  inFlight: 256,
  deadlineMilliseconds: 10_000,
  drainMilliseconds: 0,
  origins: "*",
  proxies: ["loopback"],
  texts: false,
  publicUrl: null,
  exportsDirectory: join(tmpdir(), "minelaw-test-exports"),
};

/** Starts a node over the corpus; `wrap` may put faults between the two. */
export async function openNode(
  options: Partial<ServerOptions> = {},
  wrap: (reader: Reader) => Reader = (reader) => reader,
  now: () => Date = () => new Date(),
): Promise<TestNode> {
  const reader = wrap(await openCorpus());
  const node = await openNodeOver(reader, options, now);
  return {
    ...node,
    close: async () => {
      await node.close();
      await reader.close();
    },
  };
}

/** The corpus as a reader of it is let in. */
export async function openCorpus(): Promise<Reader> {
  const open = await openSharedCorpus();
  if (open.embedded) await open.dataSource.query(readOnly(5_000));
  return readerOf(open);
}

/** Starts a node over a database that others may read too; closing it leaves the database open. */
export async function openNodeOver(
  reader: Reader,
  options: Partial<ServerOptions> = {},
  now: () => Date = () => new Date(),
): Promise<TestNode> {
  const server = await createServer({ ...OPTIONS, ...options, database: reader, now });
  await server.http.listen({ host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${(server.http.server.address() as AddressInfo).port}`;
  return {
    server,
    reader,
    origin,
    async figure(name) {
      const text = await (await fetch(`${origin}/metrics`)).text();
      const line = text.split("\n").find((each) => each.startsWith(`minelaw_${name} `));
      if (!line) throw new Error(`/metrics does not tell ${name}`);
      return Number(line.split(" ")[1]);
    },
    async post(query, { variables, headers = {} } = {}) {
      const response = await fetch(`${origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Reply["body"] };
    },
    close: () => server.close(),
  };
}
