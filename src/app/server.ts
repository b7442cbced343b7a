import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Redis } from "ioredis";
import sql from "sql-template-tag";
import { addMcp } from "../assistants/mcp.route.js";
import { DocumentStore } from "../platform/cache/document-store.js";
import { PersistedDocuments } from "../platform/cache/persisted-documents.js";
import { PreparedOperations } from "../platform/cache/prepared-operations.js";
import { ImportWatch } from "../platform/database/import-watch.js";
import type { Reader } from "../platform/database/reader.js";
import { ReleaseWatch } from "../platform/database/release-watch.js";
import type { Context } from "../platform/graphql/context.js";
import { formatError } from "../platform/graphql/errors.js";
import { withMend } from "../platform/graphql/mends.js";
import { acceptQueueEmpty } from "../platform/http/accept-queue.js";
import { Admission } from "../platform/http/admission.js";
import { addErrors, errorSender, type SendError } from "../platform/http/errors.js";
import { Gate } from "../platform/http/gate.js";
import { addGraphql } from "../platform/http/graphql.route.js";
import { KnownBodies } from "../platform/http/graphql-bodies.js";
import { GraphqlHandler } from "../platform/http/graphql-handler.js";
import { addHeaders } from "../platform/http/headers.js";
import { Meters } from "../platform/http/meters.js";
import { addMethods } from "../platform/http/methods.js";
import { PreparedAnswers } from "../platform/http/prepared-answers.js";
import { addProbes } from "../platform/http/probes.js";
import { requestId } from "../platform/http/request-id.js";
import { answerLikeOthers, pathOf, refuseUnreadable } from "../platform/http/unreadable.js";
import { type Day, dayOf } from "../platform/kernel/day.js";
import { boundsHere, type MemoryBounds } from "../platform/kernel/memory.js";
import { Budget } from "../platform/limits/budget.js";
import { LIMITS } from "../platform/limits/limits.js";
import { CostMeter, chargeOperations } from "../platform/limits/request-cost.js";
import { addGraphiql } from "../site/explorer/graphiql.js";
import { readTrustedDocuments } from "../site/explorer/trusted-documents.js";
import { Front } from "../site/front.js";
import { addSite, printProblem } from "../site/site.routes.js";
import type { Config } from "./config.js";
import { contextMaker, newCaches } from "./contexts.js";
import { editionOfCode } from "./edition.js";
import { readAhead } from "./read-ahead.js";
import { buildApi } from "./schema.js";

/** What of the configuration says how a server behaves towards those who ask. */
export type ServerOptions = Pick<
  Config,
  | "cacheBytes"
  | "answerBytes"
  | "readAhead"
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
  | "texts"
>;

/** What a server is made of; tests bring their own clock and database. */
export interface ServerParts extends ServerOptions {
  /** One that opens yet is waited for, when all is made that needs none. */
  readonly database: Reader | Promise<Reader>;
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
  database: opening,
  now = () => new Date(),
  today = dayOf,
  ...options
}: ServerParts): Promise<MinelawServer> {
  const sendError = errorSender(printProblem);
  const http = newHttp(options, sendError);
  const schema = buildApi();
  const bounds = boundsHere();
  const documents = new PersistedDocuments(
    readTrustedDocuments().map(({ document }) => document),
    bounds.persisted,
  );
  const prepared = new PreparedAnswers(new PreparedOperations(schema, bounds.operations));
  const apollo = await startApollo({ schema, documents, prepared, http, bounds });
  const database = await opening;
  const releases = new ReleaseWatch(database, now);
  await releases.start();
  const texts = options.texts ? new ImportWatch(database) : null;
  await texts?.start();
  const redis = await openRedis(options, http);
  const kept = newCaches(options, database, redis);
  const edition = editionOfCode();
  const { answers } = kept;
  const contexts = { releases, kept, database, texts, now, today };
  readAhead({ ...contexts, prepared, edition, most: options.readAhead, tell: (fault) => http.log.error(fault) });
  const newContext = contextMaker(contexts);
  const meter = new CostMeter(
    schema,
    options.budget > 0 ? new Budget(options.budget, redis, bounds.clients) : null,
    bounds.passed,
  );
  const gate = new Gate(options.inFlight, options.deadlineMilliseconds + TAKING_MILLISECONDS);
  const admission = new Admission({ gate, meter, newContext, deadlineMilliseconds: options.deadlineMilliseconds });
  http.server.on("connection", () => admission.arrived());
  const release = () => releases.published().at(-1)?.number ?? 0;
  const meters = new Meters({
    library: () => kept.ofRelease.figures(),
    answers: () => answers?.figures() ?? NOTHING_KEPT,
    gate: () => gate.figures(),
    pool: () => database.figures(),
    release,
  });
  const life = { stopping: false };
  // First: a route keeps the errors that were handled when it was added, and the headers bring one along.
  addErrors(http, sendError);
  await addHeaders(http, options.origins);
  answerLikeOthers(http);
  addMethods(http);
  meters.addTo(http);
  addProbes(http, {
    stopping: () => life.stopping,
    askDatabase: () => database.rows(sql`SELECT 1`),
    release,
    stuck: () => gate.isStuck,
  });
  addStopping(http, life);
  const shown = { publicUrl: options.publicUrl, showsTexts: texts !== null };
  const front = new Front({ schema, admission, answers, edition, newContext, ...shown });
  addGraphiql(http, schema, options);
  const bodies = new KnownBodies(bounds.bodies);
  const graphql = new GraphqlHandler({ apollo, meter, answers, documents, bodies, prepared, edition });
  await addGraphql(http, admission, graphql, meters);
  addMcp(http, { schema, admission, publicUrl: options.publicUrl, texts: texts !== null });
  addSite(http, front, { schema, admission, exportsDirectory: options.exportsDirectory });
  return {
    http,
    newContext,
    apollo,
    close: async () => {
      life.stopping = true;
      await stopListening(http, options);
      releases.stop();
      kept.ofRelease.stop();
      texts?.stop();
      await apollo.stop();
      redis?.disconnect();
    },
  };
}

const NOTHING_KEPT = { hits: 0, misses: 0, entries: 0, weight: 0 };

/** How long a request may take to arrive: a client that sends a byte now and then holds no place for good. */
const ARRIVAL_MILLISECONDS = 15_000;

/** How often connections are looked at for requests that take too long to arrive. */
const ARRIVALS_CHECKED_MILLISECONDS = 1_000;

/** How long a client may take to receive its answer. */
const TAKING_MILLISECONDS = 30_000;

function newHttp({ logLevel, proxies }: ServerOptions, sendError: SendError): FastifyInstance {
  const http: FastifyInstance = Fastify({
    logger: logLevel === "silent" ? false : { level: logLevel },
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: ARRIVAL_MILLISECONDS,
    // Node looks for late requests twice a minute unless it is told otherwise.
    http: {
      connectionsCheckingInterval: ARRIVALS_CHECKED_MILLISECONDS,
      headersTimeout: ARRIVAL_MILLISECONDS,
      requireHostHeader: false,
    },
    trustProxy: [...proxies],
    genReqId: requestId,
    rewriteUrl: pathOf,
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (error, request, reply) => void sendError(error, request as FastifyRequest, reply as FastifyReply),
    routerOptions: { maxParamLength: 1_000 },
    // No route has a schema, and the compilers of schemas are a tenth of what a start loads.
    schemaController: { compilersFactory: { buildValidator: compileNothing, buildSerializer: compileNothing } },
    // What still arrives on a connection while the server stops is answered.
    return503OnClosing: false,
    forceCloseConnections: "idle",
  });
  // Whoever has asked may close his half of the connection and still wait: the answer is sent, and the connection then closed.
  Object.assign(http.server, { httpAllowHalfOpen: true });
  return http;
}

function compileNothing(): never {
  throw new Error("a route has a schema, and nothing compiles it");
}

async function openRedis({ redisUrl }: ServerOptions, http: FastifyInstance): Promise<Redis | null> {
  if (!redisUrl) return null;
  const redis = await import("../platform/http/redis.js");
  return redis.openRedis(redisUrl, (fault) => http.log.warn(fault, "Redis does not answer; this node counts by itself"));
}

interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly documents: PersistedDocuments;
  readonly prepared: PreparedAnswers;
  readonly http: FastifyInstance;
  readonly bounds: MemoryBounds;
}

async function startApollo({ schema, documents, prepared, http, bounds }: ApolloParts): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: new DocumentStore(bounds.documents),
    persistedQueries: { cache: documents },
    plugins: [ApolloServerPluginCacheControlDisabled(), chargeOperations(), prepared.plugin()],
    formatError: (formatted, error) => {
      const shown = formatError(formatted, error, (fault) => http.log.error(fault));
      return { ...shown, message: withMend(shown.message, schema) };
    },
  });
  await apollo.start();
  return apollo;
}

/** A server that stops says so on each connection, and waits until nobody waits to be accepted. */
function addStopping(http: FastifyInstance, life: { readonly stopping: boolean }): void {
  http.addHook("preClose", () => acceptQueueEmpty(http.server));
  http.addHook("onSend", (_request, reply, payload, next) => {
    if (life.stopping) reply.header("connection", "close");
    next(null, payload);
  });
}

async function stopListening(http: FastifyInstance, options: ServerOptions): Promise<void> {
  if (http.server.listening) await new Promise((resolve) => setTimeout(resolve, options.drainMilliseconds));
  // A client that never reads its answer to the end holds the stop up no longer than a request may take.
  const cut = setTimeout(() => http.server.closeAllConnections(), options.deadlineMilliseconds);
  await http.close();
  clearTimeout(cut);
}
