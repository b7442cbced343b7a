import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import sql from "sql-template-tag";
import { openReader, type Reader } from "../src/platform/database/reader.js";
import { SERVER } from "./support/template.js";
import { onServer } from "./support/where.js";

/** What PostgreSQL sends over a connection that an administrator ends. */
function ending(): Buffer {
  const fields = Buffer.from("SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0");
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** How an answer ends: the session is ready, in no transaction. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

onServer("a connection that ends in the breath of an answer", () => {
  let proxy: Server;
  let reader: Reader;
  let cuts = 0;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    const { hostname, port } = new URL(SERVER as string);
    proxy = createServer((client) => {
      const server = connect(Number(port || 5432), hostname);
      for (const socket of [client, server]) sockets.add(socket.on("error", () => undefined));
      client.pipe(server);
      server.on("end", () => client.end());
      server.on("data", (bytes) => {
        const cut = cuts > 0 && bytes.subarray(-READY.length).equals(READY);
        if (!cut) return client.write(bytes);
        cuts--;
        // One write, so that the client reads both at once: nothing is under way any longer when it hears that all is over.
        return client.end(Buffer.concat([bytes, ending()]));
      });
    }).listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const address = new URL(SERVER as string);
    address.hostname = "127.0.0.1";
    address.port = `${(proxy.address() as AddressInfo).port}`;
    reader = openReader(address.href, { connections: 2, statementMilliseconds: 5_000 });
  });
  afterAll(async () => {
    await reader.close();
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });

  test.each([true, false])("costs neither an answer nor the process, for what may take long: %s", async (long) => {
    const ask = () => reader.rows(sql`SELECT 1 AS n`, { long });
    expect(await ask()).toEqual([{ n: 1 }]);
    for (let time = 0; time < 5; time++) {
      cuts = 1;
      expect(await ask()).toEqual([{ n: 1 }]);
      expect(cuts).toBe(0);
      expect(await ask()).toEqual([{ n: 1 }]);
    }
  });
});
