import type { GraphQLFormattedError } from "graphql";
import { AnswerBytes } from "../cache/answer-bytes.js";
import type { Account } from "../limits/request-cost.js";
import { isModern, type Media } from "./media.js";
import { codeOf, failureIn, statusOfCode } from "./status.js";

/** An answer as it goes over the wire. */
export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where the client has it already. */
  readonly body: AnswerBytes | null;
  /** Under which a whole answer is kept; null for what nobody else may have, or nobody again. */
  readonly key: string | null;
  readonly cost: number;
  /** The codes of the errors in it. */
  readonly codes: readonly string[];
}

/** What came of a question. */
export interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** Writes what came of a question; with what it cost, if that is asked for. */
export function write(result: Result, media: Media, account: Account, tellsCost: boolean): Written {
  const failure = failureIn(result.errors ?? []);
  const { cost, balance } = account;
  const told = tellsCost && { extensions: { ...result.extensions, cost: { cost, ...figuresOf(balance) } } };
  const sent: Result = { ...(failure ? { errors: [failure] } : result), ...told };
  const codes = (sent.errors ?? []).map(codeOf);
  const status = statusFor(sent, codes, media);
  return {
    status,
    headers: {
      ...headersOf(media, account),
      ...(sent.errors && { "cache-control": "no-store" }),
      ...retryAfter(status, account),
    },
    body: AnswerBytes.of(JSON.stringify(sent)),
    key: null,
    cost,
    codes,
  };
}

/** Writes a whole answer that is kept, or only that the client has it. */
export function writeKept(key: string, body: AnswerBytes | null, media: Media, account: Account): Written {
  return { status: 200, headers: headersOf(media, account), body, key, cost: account.cost, codes: [] };
}

/** What every answer says of its form, and of what its client has left to spend. */
function headersOf(media: Media, account: Account): Record<string, string> {
  return { "content-type": `${media}; charset=utf-8`, ...budgetHeaders(account) };
}

function statusFor({ data }: Result, codes: readonly string[], media: Media): number {
  const own = codes.map(statusOfCode).find((status) => status !== null);
  if (own) return own;
  // The specification keeps 200 for plain JSON, which cannot be told from what a proxy says.
  return data === undefined && isModern(media) ? 400 : 200;
}

function figuresOf(balance: Account["balance"]): Record<string, unknown> {
  if (!balance) return {};
  const { limit, remaining, resetAt } = balance;
  return { limit, remaining, resetAt: resetAt.toISOString() };
}

/** RateLimit header fields for HTTP (draft-ietf-httpapi-ratelimit-headers). */
function budgetHeaders({ balance }: Account): Record<string, string> {
  if (!balance) return {};
  return {
    "ratelimit-policy": `"points";q=${balance.limit};w=60`,
    ratelimit: `"points";r=${balance.remaining};t=${secondsUntil(balance.resetAt)}`,
  };
}

function retryAfter(status: number, { balance }: Account): Record<string, string> {
  if (status === 429 && balance) return { "retry-after": String(secondsUntil(balance.resetAt)) };
  return status === 503 ? { "retry-after": RETRY_SECONDS } : {};
}

/** When to come back after a failure of the server: long enough for a database to be restarted in. */
export const RETRY_SECONDS = "2";

function secondsUntil(instant: Date): number {
  return Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1000));
}
