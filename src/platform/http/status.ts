import type { GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "../kernel/errors.js";

/** What makes an answer worthless as a whole: the server's own failures, under their statuses. */
const FAILURES: Partial<Readonly<Record<ErrorCode, number>>> = {
  INTERNAL_SERVER_ERROR: 500,
  DATABASE_UNAVAILABLE: 503,
  RELEASES_BEHIND: 503,
  DEADLINE_EXCEEDED: 503,
  DOWNLOADS_UNAVAILABLE: 503,
};

/** Refusals of a request as such, under their statuses. */
const REFUSALS: Partial<Readonly<Record<ErrorCode, number>>> = {
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RANGE_NOT_SATISFIABLE: 416,
  RATE_LIMITED: 429,
  HEADERS_TOO_LARGE: 431,
  OVERLOADED: 503,
  ...FAILURES,
};

/** Where a query is an address, what is wrong with the query is wrong with the request. */
const OF_ADDRESSES: Partial<Readonly<Record<ErrorCode, number>>> = {
  BEFORE_FIRST_RELEASE: 404,
  JURISDICTION_NOT_COVERED: 404,
  ...REFUSALS,
};

export function codeOf(error: GraphQLFormattedError): ErrorCode {
  return String(error.extensions?.code ?? "INTERNAL_SERVER_ERROR") as ErrorCode;
}

/** The status that a code has by itself; null for faults of a question, which depend on how the answer is written. */
export function statusOfCode(code: ErrorCode): number | null {
  return REFUSALS[code] ?? null;
}

/** The status of an address that does not answer. */
export function statusOfAddress(code: ErrorCode): number {
  return OF_ADDRESSES[code] ?? 400;
}

/** The failure in an answer, if any: part of an answer might be read as the whole, so none of it is sent. */
export function failureIn(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError | undefined {
  return errors.find((error) => codeOf(error) in FAILURES);
}
