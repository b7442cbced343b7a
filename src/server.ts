import { ApolloServer } from "@apollo/server";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance } from "fastify";
import type { Database } from "./database/query.js";
import { ReleaseWatch } from "./database/release-watch.js";
import { addGraphiql } from "./explorer/graphiql.js";
import type { Context } from "./graphql/context.js";
import { formatError } from "./graphql/errors.js";
import { type Day, dayOf } from "./kernel/day.js";
import { Library } from "./kernel/loader.js";
import { addPages } from "./pages/add-pages.js";
import { buildApi } from "./schema.js";

/** What a server is made of; tests bring their own clock and database. */
export interface ServerParts {
  readonly database: Database;
  readonly cacheBytes: number;
  readonly logLevel: string;
  /** Scheme and host under which readers reach the server; without it they are taken from each request. */
  readonly publicUrl?: string | null;
  /** Where downloads of whole releases are kept; they are built when first asked for. */
  readonly exportsDirectory?: string;
  readonly now?: () => Date;
  /** The day that counts as today; by default that of the instant (UTC). */
  readonly today?: () => Day;
}

/** A server that is ready to listen, and how the context of each of its answers is made. */
export interface MinelawServer {
  readonly http: FastifyInstance;
  /** The context of one request, made at its instant. */
  readonly newContext: () => Context;
  readonly apollo: ApolloServer<Context>;
  close(): Promise<void>;
}

export async function createServer({
  database,
  cacheBytes,
  logLevel,
  publicUrl = null,
  exportsDirectory = ".minelaw/exports",
  now = () => new Date(),
  today = () => dayOf(now()),
}: ServerParts): Promise<MinelawServer> {
  const releases = new ReleaseWatch(database);
  await releases.start();
  const shared = { library: new Library(database, cacheBytes), releases };
  const newContext = (): Context => ({ ...shared, now: now(), today: today() });
  const http = Fastify({ logger: logLevel === "silent" ? false : { level: logLevel } });
  const schema = buildApi();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [fastifyApolloDrainPlugin(http)],
    formatError: (formatted, error) => formatError(formatted, error, (fault) => http.log.error(fault)),
  });
  await apollo.start();
  addGraphiql(http);
  addPages(http, { schema, newContext, publicUrl, exportsDirectory });
  await http.register(fastifyApollo(apollo), { path: "/graphql", context: async () => newContext() });
  return {
    http,
    newContext,
    apollo,
    close: async () => {
      releases.stop();
      await http.close();
    },
  };
}
