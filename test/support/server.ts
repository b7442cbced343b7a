import { mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readerOver } from "../../src/database/reader.js";
import { poolOf } from "../../src/open.js";
import { createServer } from "../../src/server.js";
import { TODAY } from "./api.js";
import { OPTIONS } from "./node.js";
import { openCopy } from "./template.js";

/** A whole server over a database of its own, listening to this machine alone. */
export interface TestServer {
  /** Asks for an address as a browser would, or with other headers; redirects are not followed. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The same, as text; fails where the answer is no success. */
  text(path: string, headers?: Record<string, string>): Promise<string>;
  ask<T>(query: string, variables?: object): Promise<T>;
  /** Registers an old id whose record lives under another. */
  move(id: string, kind: string, to: string): Promise<void>;
  close(): Promise<void>;
}

export async function openServer(): Promise<TestServer> {
  const open = await openCopy("corpus");
  const { http, close } = await createServer({
    ...OPTIONS,
    database: readerOver(poolOf(open), () => open.close()),
    exportsDirectory: mkdtempSync(join(tmpdir(), "minelaw-exports-")),
    publicUrl: "https://minelaw.test",
    today: () => TODAY,
  });
  await http.listen({ host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  const get: TestServer["get"] = (path, headers = { accept: "text/html" }) =>
    fetch(origin + path, { headers, redirect: "manual" });
  return {
    get,
    text: async (path, headers) => {
      const response = await get(path, headers);
      const body = await response.text();
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${body.slice(0, 400)}`);
      return body;
    },
    ask: async <T>(query: string, variables: object = {}) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${origin}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
      return ((await response.json()) as { data: T }).data;
    },
    move: async (id, kind, to) => {
      await open.dataSource.query("INSERT INTO address (id, kind, moved_to) VALUES ($1, $2, $3)", [id, kind, to]);
    },
    close: async () => {
      await close();
      await open.close();
    },
  };
}
