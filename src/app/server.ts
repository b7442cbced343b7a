import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import Fastify, { type FastifyInstance } from "fastify";
import sql from "sql-template-tag";
import { AnswerCache } from "../platform/cache/answer-cache.js";
import { PersistedDocuments } from "../platform/cache/persisted-documents.js";
import { SharedAnswers } from "../platform/cache/shared-answers.js";
import type { Reader } from "../platform/database/reader.js";
import { ReleaseWatch } from "../platform/database/release-watch.js";
import type { Context } from "../platform/graphql/context.js";
import { formatError } from "../platform/graphql/errors.js";
import { quietMoment } from "../platform/http/accept-queue.js";
import { Answerer } from "../platform/http/answer.js";
import { addFaults } from "../platform/http/faults.js";
import { Gate } from "../platform/http/gate.js";
import { addGraphql } from "../platform/http/graphql.route.js";
import { addHeaders } from "../platform/http/headers.js";
import { Meters } from "../platform/http/meters.js";
import { addProbes } from "../platform/http/probes.js";
import { requestId } from "../platform/http/request-id.js";
import { type Day, dayOf } from "../platform/kernel/day.js";
import { Library } from "../platform/kernel/loader.js";
import { Budget } from "../platform/limits/budget.js";
import { LIMITS } from "../platform/limits/limits.js";
import { chargeOperations, Till } from "../platform/limits/request-cost.js";
import { addPages } from "../site/add-pages.js";
import { addGraphiql } from "../site/explorer/graphiql.js";
import { readTrustedDocuments } from "../site/explorer/trusted-documents.js";
import type { Config } from "./config.js";
import { editionOfCode } from "./edition.js";
import { buildApi } from "./schema.js";

/** What of the configuration says how a server behaves towards those who ask. */
export type ServerOptions = Pick<
  Config,
  | "cacheBytes"
  | "answerBytes"
  | "logLevel"
  | "redisUrl"
  | "budget"
  | "inFlight"
  | "deadlineMilliseconds"
  | "drainMilliseconds"
  | "origins"
  | "proxies"
  | "publicUrl"
  | "exportsDirectory"
>;

/** What a server is made of; tests bring their own clock and database. */
export interface ServerParts extends ServerOptions {
  readonly database: Reader;
  readonly now?: () => Date;
  /** The day that counts as today; by default that of the instant (UTC). */
  readonly today?: (instant: Date) => Day;
}

/** A server that is ready to listen, and how the context of a question is made. */
export interface MinelawServer {
  readonly http: FastifyInstance;
  /** The context of a question that the server itself asks, made at its instant. */
  readonly newContext: () => Context;
  readonly apollo: ApolloServer<Context>;
  close(): Promise<void>;
}

export async function createServer({
  database,
  now = () => new Date(),
  today = dayOf,
  ...options
}: ServerParts): Promise<MinelawServer> {
  const releases = new ReleaseWatch(database, now);
  await releases.start();
  const library = options.cacheBytes > 0 ? new Library(database, options.cacheBytes) : null;
  const schema = buildApi();
  const http = newHttp(options);
  const redis = options.redisUrl
    ? (await import("../platform/http/redis.js")).openRedis(options.redisUrl, (fault) =>
        http.log.warn(fault, "Redis does not answer; this node counts by itself"),
      )
    : null;
  const documents = new PersistedDocuments(readTrustedDocuments().map(({ document }) => document));
  const shared = redis && new SharedAnswers(redis);
  const answers = options.answerBytes > 0 ? new AnswerCache(options.answerBytes, shared) : null;
  const till = new Till(schema, options.budget > 0 ? new Budget(options.budget, redis) : null);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: { cache: documents },
    plugins: [ApolloServerPluginCacheControlDisabled(), chargeOperations(till)],
    formatError: (formatted, error) => formatError(formatted, error, (fault) => http.log.error(fault)),
  });
  await apollo.start();
  const gate = new Gate(options.inFlight);
  const release = () => releases.published().at(-1)?.number ?? 0;
  const meters = new Meters({
    library: () => library?.figures() ?? NOTHING_KEPT,
    answers: () => answers?.figures() ?? NOTHING_KEPT,
    gate: () => gate.figures(),
    pool: () => database.figures(),
    release,
  });
  let stopping = false;
  await addHeaders(http, options.origins);
  addFaults(http);
  meters.addTo(http);
  addProbes(http, { stopping: () => stopping, askDatabase: () => database.rows(sql`SELECT 1`), release });
  http.addHook("preClose", () => quietMoment(http.server));
  http.addHook("onSend", async (_request, reply) => {
    if (stopping) reply.header("connection", "close");
  });
  addGraphiql(http);
  let latest = release();
  const newContext = (): Context => {
    const instant = now();
    const known = releases.snapshot(instant);
    const newest = known.published().at(-1)?.number ?? 0;
    if (newest !== latest) {
      // What is kept of a release is true for ever, but from now on hardly anybody asks for it.
      library?.clear();
      answers?.clear();
      latest = newest;
    }
    // Where nothing is kept between questions, one question still reads nothing twice.
    return { library: library ?? new Library(database, null), releases: known, today: today(instant) };
  };
  const { deadlineMilliseconds, publicUrl, exportsDirectory } = options;
  await addPages(http, { schema, newContext, publicUrl, exportsDirectory });
  const edition = editionOfCode();
  const answerer = new Answerer({ apollo, till, answers, documents, edition, newContext, deadlineMilliseconds });
  await addGraphql(http, answerer, gate, meters);
  return {
    http,
    newContext,
    apollo,
    close: async () => {
      stopping = true;
      if (http.server.listening) await new Promise((resolve) => setTimeout(resolve, options.drainMilliseconds));
      // A client that never reads its answer to the end holds the stop up no longer than a request may take.
      const cut = setTimeout(() => http.server.closeAllConnections(), deadlineMilliseconds);
      await http.close();
      clearTimeout(cut);
      releases.stop();
      await apollo.stop();
      redis?.disconnect();
    },
  };
}

const NOTHING_KEPT = { hits: 0, misses: 0, entries: 0, weight: 0 };

/** How long a request may take to arrive: a client that sends a byte now and then holds no place for good. */
const ARRIVAL_MILLISECONDS = 15_000;

function newHttp({ logLevel, proxies }: ServerOptions): FastifyInstance {
  return Fastify({
    logger: logLevel === "silent" ? false : { level: logLevel },
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: ARRIVAL_MILLISECONDS,
    trustProxy: [...proxies],
    genReqId: requestId,
    routerOptions: { maxParamLength: 1_000 },
    // What still arrives on a connection while the server stops is answered.
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
}
