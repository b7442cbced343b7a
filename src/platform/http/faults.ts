import type { FastifyBaseLogger, FastifyError, FastifyInstance } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { formatError } from "../graphql/errors.js";
import { type ErrorCode, Refusal } from "../kernel/errors.js";
import { RETRY_SECONDS } from "./graphql-response.js";
import { codeOf, statusOfCode } from "./status.js";

/** Fastify's own refusals, in the words of this API; its other ones of status 4xx are bad requests. */
const KNOWN: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["BODY_TOO_LARGE", "the body is larger than the server reads"],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["UNSUPPORTED_MEDIA_TYPE", "send the question as application/json"],
};

/** Every error that leaves the server has a code and a sentence, and nothing of how the server is made. */
export function addFaults(http: FastifyInstance): void {
  http.setErrorHandler(async (error: FastifyError | Refusal, request, reply) => {
    const shown = describe(asRefusal(error), request.log);
    const status = statusOfCode(codeOf(shown)) ?? 400;
    if (status === 503) reply.header("retry-after", RETRY_SECONDS);
    return reply
      .code(status)
      .header("cache-control", "no-store")
      .type("application/json; charset=utf-8")
      .send({ errors: [shown] });
  });
  http.setNotFoundHandler(async () => {
    throw new Refusal("NOT_FOUND", "nothing is here; questions go to /graphql");
  });
}

function asRefusal(error: FastifyError | Refusal): Error {
  if (error instanceof Refusal) return error;
  const known = KNOWN[error.code];
  if (known) return new Refusal(...known);
  const isTheirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isTheirs ? new Refusal("BAD_REQUEST", "the request cannot be read as HTTP with a JSON body") : error;
}

/** An error from outside the execution of a query, as it is shown. */
export function describe(error: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const code = error instanceof GraphQLError ? "GRAPHQL_PARSE_FAILED" : "INTERNAL_SERVER_ERROR";
  const message = error instanceof GraphQLError ? error.message : "";
  return formatError({ message, extensions: { code } }, error, (fault) => log.error(fault));
}
