import { mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createServer, type ServerOptions } from "../../src/app/server.js";
import { printFaults, readCorpus } from "../../src/ingest/corpus.js";
import { load } from "../../src/ingest/load/load.js";
import { TODAY } from "./api.js";
import { type Files, seedFolder } from "./corpus.js";
import { OPTIONS } from "./node.js";
import { readerOf } from "./open.js";
import { openSharedCorpus } from "./shared-corpus.js";
import { openCopy } from "./template.js";

/** A whole server, listening to this machine alone. */
export interface TestServer {
  /** Scheme and host. */
  readonly origin: string;
  /** What its router answers, a line each, as Fastify prints it. */
  readonly routes: string;
  /** Asks for an address as a browser would, or with other headers; redirects are not followed. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The same, as text; fails where the answer is no success. */
  text(path: string, headers?: Record<string, string>): Promise<string>;
  /** A file of a release, as text. Files are built when one is first asked for: who is told to come back does. */
  download(path: string): Promise<string>;
  ask<T>(query: string, variables?: object): Promise<T>;
  /** Makes a release of small seeds, and waits until the server answers from it. */
  ingest(files: Files, ...additions: readonly Files[]): Promise<number>;
  close(): Promise<void>;
}

/** A server over the corpus, which nobody can write to, or over small seeds of its own. */
export async function openServer(files?: Files, options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const open = await (files ? openCopy("tables") : openSharedCorpus());
  const publish = async (...layers: readonly Files[]) => {
    const folders = layers.map((some) => seedFolder(some));
    const { records, faults } = readCorpus(
      folders.map(({ path }) => path),
      { counts: false },
    );
    for (const folder of folders) folder.remove();
    if (!records) throw new Error(printFaults(faults));
    return (await load(open.dataSource, records, { summary: "Small seeds.", notice: 0 })).release as number;
  };
  if (files) await publish(files);
  const { http, close } = await createServer({
    ...OPTIONS,
    database: await readerOf(open),
    exportsDirectory: mkdtempSync(join(tmpdir(), "minelaw-exports-")),
    publicUrl: "https://minelaw.test",
    today: () => TODAY,
    ...options,
  });
  // A process that stood still for longer than connections are kept would close them as the next question is on its way: who asks lets go of them.
  http.server.keepAliveTimeout = 0;
  await http.listen({ host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  const get: TestServer["get"] = (path, headers = { accept: "text/html" }) =>
    fetch(origin + path, { headers, redirect: "manual" });
  const text: TestServer["text"] = async (path, headers) => {
    const response = await get(path, headers);
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${body.slice(0, 400)}`);
    return body;
  };
  return {
    origin,
    routes: http.printRoutes({ commonPrefix: false }),
    get,
    text,
    download: async (path) => {
      for (const until = Date.now() + 100_000; ; await sleep(100)) {
        const response = await get(path);
        const body = await response.text();
        if (response.status === 200) return body;
        if (response.status !== 503 || Date.now() > until) throw new Error(`${path} answers ${response.status}: ${body}`);
      }
    },
    ask: async <T>(query: string, variables: object = {}) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${origin}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(`the question is refused: ${JSON.stringify(errors)}`);
      return data;
    },
    ingest: async (...layers) => {
      const release = await publish(...layers);
      for (const until = Date.now() + 20_000; (await get(`/release/${release}.json`)).status !== 200; await sleep(100)) {
        if (Date.now() > until) throw new Error(`the server has not heard of release ${release}`);
      }
      return release;
    },
    close: async () => {
      await close();
      await open.close();
    },
  };
}
