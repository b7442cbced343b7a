import type { GraphQLFormattedError } from "graphql";
import { AnswerBytes } from "../cache/answer-bytes.js";
import { digestOf } from "../cache/answer-key.js";
import type { RequestCost } from "../limits/request-cost.js";
import { retryAfter } from "./errors.js";
import { type Answer, CACHING, cachingOf } from "./respond.js";
import { codeOf, failureIn, statusOfCode } from "./status.js";

const MODERN = "application/graphql-response+json";

/**
 * How an answer is written: as plain JSON, whose statuses say less, or in the media type of the GraphQL over HTTP
 * specification. In the order of preference for a client that takes both alike.
 */
export const MEDIA_TYPES = ["application/json", MODERN] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** What came of an operation. */
export interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** An answer, what it cost, and the codes of the errors in it. */
export interface GraphqlResponse {
  readonly answer: Answer;
  readonly points: number;
  readonly codes: readonly string[];
}

/** Where answers may be kept: a client asks again by GET alone. */
interface Form {
  readonly mediaType: MediaType;
  readonly isGet: boolean;
}

/** An answer that is kept, by its key; without a body, only that the client has it. */
interface Kept {
  readonly key: string;
  readonly body: AnswerBytes | null;
  /** Whether anybody may have it: no private addition can be in it. */
  readonly forAll: boolean;
}

/** Writes what came of an operation that nobody else may have, or nobody again; with what it cost, if that is asked for. */
export function writeResult(result: Result, { mediaType }: Form, cost: RequestCost, tellsCost: boolean): GraphqlResponse {
  const failure = failureIn(result.errors ?? []);
  const { points, balance } = cost;
  const told = tellsCost && { extensions: { ...result.extensions, cost: { cost: points, ...figuresOf(balance) } } };
  const sent: Result = { ...(failure ? { errors: [failure] } : result), ...told };
  const codes = (sent.errors ?? []).map(codeOf);
  const status = statusFor(sent, codes, mediaType);
  return {
    codes,
    points,
    answer: {
      status,
      type: `${mediaType}; charset=utf-8`,
      headers: retryAfter(status, sent.errors?.[0] ?? {}),
      body: AnswerBytes.of(JSON.stringify(sent)),
      tag: null,
      caching: CACHING.none,
    },
  };
}

/** Writes a whole answer that is kept. */
export function writeKept({ key, body, forAll }: Kept, { mediaType, isGet }: Form, { points }: RequestCost): GraphqlResponse {
  const tag = isGet ? tagOf(key, mediaType) : null;
  const caching = isGet ? cachingOf("moving", forAll) : CACHING.none;
  return { codes: [], points, answer: { type: `${mediaType}; charset=utf-8`, body, tag, caching } };
}

/** One answer in one media type. */
export function tagOf(key: string, mediaType: MediaType): string {
  return `${digestOf(key)}${mediaType === MODERN ? "-graphql" : ""}`;
}

function statusFor({ data }: Result, codes: readonly ReturnType<typeof codeOf>[], mediaType: MediaType): number {
  const own = codes.map(statusOfCode).find((status) => status !== null);
  if (own) return own;
  // The specification keeps 200 for plain JSON, which cannot be told from what a proxy says.
  return data === undefined && mediaType === MODERN ? 400 : 200;
}

function figuresOf(balance: RequestCost["balance"]): Record<string, unknown> {
  if (!balance) return {};
  const { limit, remaining, resetAt } = balance;
  return { limit, remaining, resetAt: resetAt.toISOString() };
}
