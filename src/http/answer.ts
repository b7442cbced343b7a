import { type ApolloServer, type GraphQLRequest, HeaderMap } from "@apollo/server";
import type { FastifyBaseLogger, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { ReleaseWatch } from "../database/release-watch.js";
import type { Context } from "../graphql/context.js";
import { formatError } from "../graphql/errors.js";
import type { Day } from "../kernel/day.js";
import { TimedReads, within } from "../kernel/deadline.js";
import { type Account, COST_OF_A_REFUSAL, type Till } from "../limits/allowance.js";
import { checkVariables } from "../limits/document.js";
import { clientOf } from "./client.js";
import { isModern, type Media, mediaOf } from "./media.js";
import { type Question, questionOfAddress, questionOfBody } from "./question.js";
import { codeOf, failureIn, statusOfCode } from "./status.js";

/** An answer as it goes over the wire. */
export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly cost: number;
  /** The codes of the errors in it. */
  readonly codes: readonly string[];
}

export interface AnswererParts {
  readonly apollo: ApolloServer<Context>;
  readonly till: Till;
  readonly library: Context["library"];
  readonly releases: ReleaseWatch;
  readonly now: () => Date;
  readonly today: (instant: Date) => Day;
  readonly deadlineMilliseconds: number;
}

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** Asks for what a query costs to be told beside its answer, under `extensions.cost`. */
const COST_HEADER = "x-minelaw-cost";

/** Answers GraphQL requests by execution: one moment, one account and one deadline each. */
export class Answerer {
  constructor(private readonly parts: AnswererParts) {}

  async answer(request: FastifyRequest): Promise<Written> {
    const media = mediaOf(request.headers.accept);
    const isPost = request.method === "POST";
    const question = isPost ? questionOfBody(request.body) : questionOfAddress(request.query as Record<string, unknown>);
    const account = this.parts.till.accountOf(clientOf(request.ip));
    const result = await this.#resultOf(question, account, request);
    return write(result, media, account, COST_HEADER in request.headers);
  }

  async #resultOf(question: Question, account: Account, request: FastifyRequest): Promise<Result> {
    const { deadlineMilliseconds, till } = this.parts;
    try {
      if (question.query !== undefined) till.guard.check(question.query);
      checkVariables(question.variables);
      return await within(deadlineMilliseconds, (signal) => this.#execute(question, account, request, signal));
    } catch (error) {
      return { errors: [describe(error, request.log)] };
    } finally {
      // A question that fell before it could be weighed.
      if (account.cost === 0) await account.charge(COST_OF_A_REFUSAL).catch(() => undefined);
    }
  }

  async #execute(question: Question, allowance: Account, request: FastifyRequest, signal: AbortSignal): Promise<Result> {
    const { apollo, library, releases, now, today } = this.parts;
    const started = now();
    const { method, url } = request;
    const response = await apollo.executeOperation(
      { ...question, http: { method, headers: new HeaderMap(), search: url, body: null } } as GraphQLRequest,
      {
        contextValue: {
          library: new TimedReads(library, signal),
          releases: releases.snapshot(started),
          today: today(started),
          allowance,
        },
      },
    );
    if (response.body.kind !== "single") throw new Error("an answer in parts, which no document can ask for");
    return response.body.singleResult;
  }
}

/** An error from outside the execution of a query, as it is shown. */
export function describe(error: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const code = error instanceof GraphQLError ? "GRAPHQL_PARSE_FAILED" : "INTERNAL_SERVER_ERROR";
  const message = error instanceof GraphQLError ? error.message : "";
  return formatError({ message, extensions: { code } }, error, (fault) => log.error(fault));
}

function write(result: Result, media: Media, account: Account, wantsCost: boolean): Written {
  const failure = failureIn(result.errors ?? []);
  const { cost, balance } = account;
  const told = wantsCost && { extensions: { ...result.extensions, cost: { cost, ...figuresOf(balance) } } };
  const sent: Result = { ...(failure ? { errors: [failure] } : result), ...told };
  const codes = (sent.errors ?? []).map(codeOf);
  const status = statusFor(sent, codes, media);
  return {
    status,
    headers: {
      "content-type": `${media}; charset=utf-8`,
      ...(sent.errors && { "cache-control": "no-store" }),
      ...budgetHeaders(account),
      ...retryAfter(status, account),
    },
    body: JSON.stringify(sent),
    cost,
    codes,
  };
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
