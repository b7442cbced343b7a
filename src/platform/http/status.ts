import type { GraphQLFormattedError } from "graphql";

/** What makes an answer worthless as a whole: the server's own failures, under their statuses. */
const FAILURES: Readonly<Record<string, number>> = {
  INTERNAL_SERVER_ERROR: 500,
  DATABASE_UNAVAILABLE: 503,
  RELEASES_BEHIND: 503,
  DEADLINE_EXCEEDED: 503,
};

/** Refusals of a request as such, under their statuses. */
const REFUSALS: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  ...FAILURES,
};

export function codeOf(error: GraphQLFormattedError): string {
  return String(error.extensions?.code ?? "INTERNAL_SERVER_ERROR");
}

/** The status that a code has by itself; null for faults of a question, which depend on how the answer is written. */
export function statusOfCode(code: string): number | null {
  return REFUSALS[code] ?? null;
}

/** The failure in an answer, if any: part of an answer might be read as the whole, so none of it is sent. */
export function failureIn(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError | undefined {
  return errors.find((error) => codeOf(error) in FAILURES);
}
