import { type ApolloServer, type GraphQLRequest, HeaderMap } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import { AnswerBytes } from "../cache/answer-bytes.js";
import type { AnswerCache } from "../cache/answer-cache.js";
import { type AnswerKeys, keysOf } from "../cache/answer-key.js";
import type { PersistedDocuments } from "../cache/persisted-documents.js";
import type { Context } from "../graphql/context.js";
import { TimedReads, within } from "../kernel/deadline.js";
import { checkVariables } from "../limits/document.js";
import { type Account, COST_OF_A_KEPT_ANSWER, COST_OF_A_REFUSAL, type Till } from "../limits/request-cost.js";
import { clientOf } from "./client.js";
import { describe } from "./faults.js";
import { type Form, tagAtClient } from "./form.js";
import { type Question, questionOfAddress, questionOfBody } from "./graphql-request.js";
import { type Result, type Written, write, writeKept } from "./graphql-response.js";

export interface AnswererParts {
  readonly apollo: ApolloServer<Context>;
  readonly till: Till;
  /** Null where nothing is kept. */
  readonly answers: AnswerCache | null;
  readonly documents: PersistedDocuments;
  /** The code that answers. */
  readonly edition: string;
  /** The context of a question, made at the instant at which it is asked. */
  readonly newContext: () => Context;
  readonly deadlineMilliseconds: number;
}

/** One question of one client. */
interface Asked {
  readonly request: FastifyRequest;
  readonly question: Question;
  readonly form: Form;
  readonly account: Account;
  readonly context: Context;
}

/** Answers GraphQL requests: from what was answered before, or by execution; one moment, one account and one deadline each. */
export class Answerer {
  constructor(private readonly parts: AnswererParts) {}

  async answer(request: FastifyRequest, form: Form): Promise<Written> {
    const { body, query } = request;
    const question = form.isGet ? questionOfAddress(query as Record<string, unknown>) : questionOfBody(body);
    const account = this.parts.till.accountOf(clientOf(request.ip));
    const asked = { request, question, form, account, context: this.parts.newContext() };
    const keys = form.tellsCost ? null : this.#keysOf(asked);
    return (keys && (await this.#answerAtHand(asked, keys))) ?? (await this.#answerAnew(asked, keys));
  }

  /** Null for what no other question has the answer of: a document that is not known, or one that is to be registered. */
  #keysOf({ question, context }: Asked): AnswerKeys | null {
    const { documents, edition } = this.parts;
    const { query, documentHash, operationName, variables } = question;
    const registered = documentHash === undefined ? undefined : documents.textOf(documentHash);
    const document = documentHash === undefined ? query : registered;
    if (document === undefined || context.releases.published().length === 0) return null;
    const instant = { release: context.releases.at(null), today: context.today };
    return keysOf(edition, instant, { document, operationName, variables });
  }

  async #answerAtHand({ form, account, request }: Asked, keys: AnswerKeys): Promise<Written | null> {
    // Tags are given for whole answers alone, so whoever shows one has the whole answer.
    const known = [keys.ofLaw, keys.ofDay].find((key) => tagAtClient(form, key));
    const found = known ? { key: known, answer: null } : await this.parts.answers?.find(keys);
    if (!found) return null;
    try {
      await account.charge(COST_OF_A_KEPT_ANSWER);
    } catch (error) {
      return write({ errors: [describe(error, request.log)] }, form.media, account, false);
    }
    return writeKept(found.key, found.answer, form.media, account);
  }

  async #answerAnew(asked: Asked, keys: AnswerKeys | null): Promise<Written> {
    const { form, account, context } = asked;
    const dependence = { onDay: false, onAsker: false };
    const result = await this.#resultOf({ ...asked, context: { ...context, dependence } });
    const isWhole = result.data !== undefined && result.errors === undefined;
    if (!keys || !isWhole || dependence.onAsker) return write(result, form.media, account, form.tellsCost);
    const key = dependence.onDay ? keys.ofDay : keys.ofLaw;
    const answer = AnswerBytes.of(JSON.stringify(result));
    this.parts.answers?.keep(key, answer);
    return writeKept(key, answer, form.media, account);
  }

  async #resultOf(asked: Asked): Promise<Result> {
    const { deadlineMilliseconds, till } = this.parts;
    const { question, account, request } = asked;
    try {
      if (question.query !== undefined) till.guard.check(question.query);
      checkVariables(question.variables);
      return await within(deadlineMilliseconds, (signal) => this.#execute(asked, signal));
    } catch (error) {
      return { errors: [describe(error, request.log)] };
    } finally {
      // A question that fell before it could be weighed.
      if (account.cost === 0) await account.charge(COST_OF_A_REFUSAL).catch(() => undefined);
    }
  }

  async #execute({ question, request, context, account }: Asked, signal: AbortSignal): Promise<Result> {
    const { method, url } = request;
    const http = { method, headers: new HeaderMap(), search: url, body: null };
    const response = await this.parts.apollo.executeOperation({ ...graphqlOf(question), http } as GraphQLRequest, {
      contextValue: { ...context, library: new TimedReads(context.library, signal), allowance: account },
    });
    if (response.body.kind !== "single") throw new Error("an answer in parts, which no document can ask for");
    return response.body.singleResult;
  }
}

/** The question as Apollo Server takes it. */
function graphqlOf({ query, operationName, variables, documentHash }: Question) {
  const extensions = documentHash === undefined ? undefined : { persistedQuery: { version: 1, sha256Hash: documentHash } };
  return { query, operationName, variables, extensions };
}
