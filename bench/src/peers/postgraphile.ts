// PostGraphile 5 over the views and functions of sql/peers.sql. It needs a newer Node than the product.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { readPeerSettings, readPool } from "./settings.js";

const { databaseUrl, port } = readPeerSettings();
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ["peer"], poolConfig: { max: readPool() } })],
  grafserv: { graphiql: false, watch: false, websockets: false, graphqlPath: "/graphql" },
  grafast: { explain: false },
});
const server = createServer();
const serving = instance.createServ(grafserv);
await serving.addTo(server);
server.listen(port, "127.0.0.1");
