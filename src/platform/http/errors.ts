import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AnswerBytes } from "../cache/answer-bytes.js";
import { formatError, OURS } from "../graphql/errors.js";
import { type ErrorCode, Refusal } from "../kernel/errors.js";
import { type Message, message } from "../kernel/message.js";
import { secondsUntil } from "./admission.js";
import { withoutQuery } from "./base.js";
import { CACHING, respond } from "./respond.js";
import { codeOf, statusOfAddress, statusOfCode } from "./status.js";

/** Why an address does not answer (RFC 9457), with the code that docs/errors.md explains. */
export interface ProblemDetails {
  readonly status: number;
  readonly code: ErrorCode;
  readonly title: string;
  readonly detail: string;
  /** Figures that a program can act on, and the argument that is at fault. */
  readonly [figure: string]: unknown;
}

/** How problems look to whoever reads pages; null where the request asks for data, and gets problem+json. */
export type PrintProblem = (problem: ProblemDetails, said: Message | null, request: FastifyRequest) => Promise<string | null>;

/** Fastify's own refusals, in the words of this API; its other ones of status 4xx are bad requests. */
const KNOWN: Readonly<Record<string, readonly [ErrorCode, Message]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["BODY_TOO_LARGE", message`the body is larger than the server reads`],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["UNSUPPORTED_MEDIA_TYPE", message`send the question as application/json`],
};

const TITLES: Partial<Readonly<Record<ErrorCode, string>>> = {
  NOT_FOUND: "Nothing is here",
  METHOD_NOT_ALLOWED: "Not by this method",
  NOT_ACCEPTABLE: "No such format",
  BEFORE_FIRST_RELEASE: "No data",
  JURISDICTION_NOT_COVERED: "No data",
  RATE_LIMITED: "Too much in a minute",
  OVERLOADED: "Too much at once",
  INTERNAL_SERVER_ERROR: "The fault is ours",
  DATABASE_UNAVAILABLE: "The database does not answer",
  RELEASES_BEHIND: "Not known here yet",
  DEADLINE_EXCEEDED: "It took too long",
  DOWNLOADS_UNAVAILABLE: "No downloads for now",
};

/** When to come back after a failure of the server: long enough for a database to be restarted in. */
const RETRY_SECONDS = "2";

/** Every error that leaves the server has a code and a sentence, and nothing of how the server is made. */
export function addErrors(http: FastifyInstance, sendError: SendError): void {
  http.setErrorHandler(sendError);
  http.setNotFoundHandler(async (request) => {
    throw new Refusal(
      "NOT_FOUND",
      message`nothing is at ${withoutQuery(request.url)}; questions go to /graphql, and ids are paths`,
    );
  });
}

export type SendError = (error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Sends an error in the form of its address: also for a path that no router can read, which no hook and no handler sees. */
export function errorSender(printProblem: PrintProblem): SendError {
  return async (error, request, reply) => {
    const refused = asRefusal(error);
    const shown = describe(refused, request.log);
    if (isGraphql(request)) return sendErrors(request, reply, shown);
    const problem = problemOf(shown);
    const said = refused instanceof Refusal ? refused.said : problem.code === "INTERNAL_SERVER_ERROR" ? OURS : null;
    return sendProblem(
      request,
      reply.headers(retryAfter(problem.status, shown)),
      problem,
      await printProblem(problem, said, request),
    );
  };
}

const isGraphql = ({ url }: FastifyRequest) => withoutQuery(url) === "/graphql";

async function sendErrors(request: FastifyRequest, reply: FastifyReply, shown: GraphQLFormattedError) {
  const status = statusOfCode(codeOf(shown)) ?? 400;
  return respond(request, reply.headers(retryAfter(status, shown)), {
    status,
    body: AnswerBytes.of(JSON.stringify({ errors: [shown] })),
    type: "application/json; charset=utf-8",
    tag: null,
    caching: CACHING.none,
  });
}

async function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemDetails, page: string | null) {
  return respond(request, reply, {
    status: problem.status,
    body: AnswerBytes.of(page ?? JSON.stringify(problem)),
    type: page === null ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8",
    tag: null,
    caching: CACHING.none,
  });
}

/** An error as problem+json has it. */
export function problemOf({ message, extensions }: GraphQLFormattedError): ProblemDetails {
  const { code: _code, ...figures } = extensions ?? {};
  const code = codeOf({ message, extensions });
  const title = TITLES[code] ?? "This cannot be asked";
  return { type: "about:blank", title, status: statusOfAddress(code), detail: message, code, ...figures };
}

export function retryAfter(status: number, { extensions }: Pick<GraphQLFormattedError, "extensions">): Record<string, string> {
  const resetAt = extensions?.resetAt;
  if (status === 429 && typeof resetAt === "string") return { "retry-after": String(secondsUntil(new Date(resetAt))) };
  return status === 503 ? { "retry-after": RETRY_SECONDS } : {};
}

function asRefusal(error: FastifyError | Refusal | GraphQLError): Error {
  if (error instanceof Refusal) return error;
  // A variable of the wrong form: the address said something that the query does not take.
  if (error instanceof GraphQLError && error.path === undefined) return new Refusal("BAD_USER_INPUT", error.message);
  const { code, statusCode } = error as FastifyError;
  const known = KNOWN[code];
  if (known) return new Refusal(...known);
  const isTheirs = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
  return isTheirs ? new Refusal("BAD_REQUEST", message`the request cannot be read as HTTP with a JSON body`) : error;
}

/** Why a connection ended before its answer was sent: its client went away, which is no fault of ours. */
const GONE = /^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE|ERR_STREAM_DESTROYED|FST_ERR_REQUEST_ABORTED)$/;

/** An error from outside the execution of a query, as it is shown. */
export function describe(error: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const code = error instanceof GraphQLError ? (error.extensions.code ?? "GRAPHQL_PARSE_FAILED") : "INTERNAL_SERVER_ERROR";
  const message = error instanceof GraphQLError ? error.message : "";
  return formatError({ message, extensions: { code } }, error, (fault) => {
    const isGone = GONE.test(String((fault as { code?: unknown } | null)?.code ?? ""));
    if (isGone) log.debug(fault, "a client went away");
    else log.error(fault);
  });
}
