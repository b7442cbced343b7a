import { type GraphQLRequest as ApolloRequest, type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import { AnswerBytes } from "../cache/answer-bytes.js";
import type { AnswerCache } from "../cache/answer-cache.js";
import { type AnswerKeys, type KeyedRequest, type KeysAtInstant, keyOf } from "../cache/answer-key.js";
import type { PersistedDocuments } from "../cache/persisted-documents.js";
import { type Context, isForAll } from "../graphql/context.js";
import { Refusal } from "../kernel/errors.js";
import { checkVariables } from "../limits/document.js";
import { COST_OF_A_KEPT_ANSWER, type CostMeter } from "../limits/request-cost.js";
import { mediaTypeOf } from "./accept.js";
import type { Admitted } from "./admission.js";
import { describe } from "./errors.js";
import { type KnownBodies, readRequest } from "./graphql-bodies.js";
import { type GraphQLRequest, requestOfAddress } from "./graphql-request.js";
import {
  type GraphqlResponse,
  MEDIA_TYPES,
  type MediaType,
  type Result,
  tagOf,
  writeKept,
  writeResult,
} from "./graphql-response.js";
import type { PreparedAnswers } from "./prepared-answers.js";
import { knownTo } from "./respond.js";

/** Asks for what a query costs to be told beside its answer, under `extensions.cost`. */
const COST_HEADER = "x-minelaw-cost";

export interface HandlerParts {
  readonly apollo: ApolloServer<Context>;
  readonly meter: CostMeter;
  /** Null where nothing is kept. */
  readonly answers: AnswerCache | null;
  readonly documents: PersistedDocuments;
  readonly bodies: KnownBodies;
  readonly prepared: PreparedAnswers;
  /** The code that answers. */
  readonly edition: string;
}

const NONE = {};

/** One operation of one client. */
interface Asked extends Omit<Admitted, "turn"> {
  readonly request: FastifyRequest;
  readonly asked: GraphQLRequest;
  readonly keysAtInstant: KeysAtInstant;
  readonly form: { readonly mediaType: MediaType; readonly isGet: boolean };
}

/** What an answer is known by. */
interface Keyed {
  readonly request: KeyedRequest;
  readonly keys: AnswerKeys;
}

/** Answers GraphQL requests: from what was answered before, or by execution. */
export class GraphqlHandler {
  constructor(private readonly parts: HandlerParts) {}

  /** Requests that were read before, for the parser of bodies. */
  get bodies(): KnownBodies {
    return this.parts.bodies;
  }

  async answer(request: FastifyRequest, admitted: Admitted): Promise<GraphqlResponse> {
    const isGet = request.method !== "POST";
    const form = { mediaType: mediaTypeFor(request), isGet };
    const read = isGet
      ? readRequest(requestOfAddress(request.query as Record<string, unknown>))
      : this.bodies.requestOf(request.body);
    const tellsCost = COST_HEADER in request.headers;
    const { cost, context, dependence } = admitted;
    const whole = { cost, context, dependence, request, asked: read.request, keysAtInstant: read.keys, form };
    const keyed = tellsCost ? null : this.#keyedOf(whole);
    return (keyed && (await this.#answerAtHand(whole, keyed.keys))) ?? (await this.#answerAnew(whole, keyed, tellsCost));
  }

  /** Null for what no other operation has the answer of: a document that is not known, or one that is to be registered. */
  #keyedOf({ asked, keysAtInstant, context }: Asked): Keyed | null {
    const { edition } = this.parts;
    const { operationName, variables } = asked;
    const document = this.#textOf(asked);
    if (document === undefined || context.releases.published().length === 0) return null;
    const instant = { release: context.releases.at(null), today: context.today, texts: context.texts };
    const request = { document, operationName, variables };
    return { request, keys: keysAtInstant.of(edition, instant, request) };
  }

  async #answerAtHand({ form, cost, request, context }: Asked, keys: AnswerKeys): Promise<GraphqlResponse | null> {
    // Tags are given for whole answers alone, so whoever shows one has the whole answer.
    const known = form.isGet && [keys.ofLaw, keys.ofDay].find((key) => knownTo(request, tagOf(key, form.mediaType)));
    const found = known ? { key: known, answer: null } : await this.parts.answers?.find(keys);
    if (!found) return null;
    try {
      await cost.charge(COST_OF_A_KEPT_ANSWER);
    } catch (error) {
      return writeResult({ errors: [describe(error, request.log)] }, form, cost, false);
    }
    return writeKept({ key: found.key, body: found.answer, forAll: isForAllHere(context) }, form, cost);
  }

  async #answerAnew(whole: Asked, keyed: Keyed | null, tellsCost: boolean): Promise<GraphqlResponse> {
    const { form, cost, dependence, context } = whole;
    const result = await this.#resultOf(whole);
    const isWhole = result.data !== undefined && result.errors === undefined;
    if (!keyed || !isWhole || dependence.onClient) return writeResult(result, form, cost, tellsCost);
    const key = keyOf(keyed.keys, dependence);
    const answer = AnswerBytes.of(JSON.stringify(result));
    this.parts.answers?.keep(key, answer, keyed.request);
    return writeKept({ key, body: answer, forAll: isForAllHere(context) }, form, cost);
  }

  async #resultOf(whole: Asked): Promise<Result> {
    const { asked, request } = whole;
    try {
      if (asked.query !== undefined) this.parts.meter.guard.check(asked.query);
      checkVariables(asked.variables);
      return (await this.#answerPrepared(whole)) ?? (await this.#execute(whole));
    } catch (error) {
      return { errors: [describe(error, request.log)] };
    }
  }

  /** Undefined for a document that is named and not known. */
  #textOf({ query, documentHash }: GraphQLRequest): string | undefined {
    return documentHash === undefined ? query : this.parts.documents.textOf(documentHash);
  }

  async #answerPrepared({ asked, cost, context }: Asked): Promise<Result | null> {
    const { operationName, variables = NONE } = asked;
    const source = this.#textOf(asked);
    const data =
      source !== undefined && (await this.parts.prepared.answer({ source, operationName }, { context, cost, variables }));
    return data ? { data } : null;
  }

  async #execute({ asked, request, context }: Asked): Promise<Result> {
    const { method, url } = request;
    const http = { method, headers: new HeaderMap(), search: url, body: null };
    const response = await this.parts.apollo.executeOperation({ ...asApolloTakesIt(asked), http } as ApolloRequest, {
      contextValue: context,
    });
    if (response.body.kind !== "single") throw new Error("an answer in parts, which no document can ask for");
    return response.body.singleResult;
  }
}

/** An operation may ask for any release there is. */
const isForAllHere = (context: Context) => isForAll(context, context.releases.at(null));

function mediaTypeFor({ headers }: FastifyRequest): MediaType {
  const best = mediaTypeOf(headers.accept, MEDIA_TYPES);
  if (best) return best;
  throw new Refusal("NOT_ACCEPTABLE", `answers are written as ${MEDIA_TYPES.join(" or ")}, and Accept names neither`);
}

function asApolloTakesIt({ query, operationName, variables, documentHash }: GraphQLRequest) {
  const extensions = documentHash === undefined ? undefined : { persistedQuery: { version: 1, sha256Hash: documentHash } };
  return { query, operationName, variables, extensions };
}
