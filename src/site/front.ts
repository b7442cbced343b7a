import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { type Charge, Executor } from "../kits/operations.js";
import { AnswerBytes } from "../platform/cache/answer-bytes.js";
import type { AnswerCache } from "../platform/cache/answer-cache.js";
import { digestOf, keyOf, keysOf } from "../platform/cache/answer-key.js";
import type { Release } from "../platform/database/release.reads.js";
import type { Releases } from "../platform/database/release-watch.js";
import { type Context, isForAll } from "../platform/graphql/context.js";
import type { PreparedOperation } from "../platform/graphql/prepared-operation.js";
import type { Admission, Admitted } from "../platform/http/admission.js";
import { baseOf } from "../platform/http/base.js";
import { type Answer, cachingOf, knownTo, respond } from "../platform/http/respond.js";
import type { Day } from "../platform/kernel/day.js";
import { COST_OF_A_KEPT_ANSWER } from "../platform/limits/request-cost.js";

export interface FrontParts {
  readonly schema: GraphQLSchema;
  readonly admission: Admission;
  /** Null where nothing is kept. */
  readonly answers: AnswerCache | null;
  /** The code that answers. */
  readonly edition: string;
  /** The context of what the server asks for itself. */
  readonly newContext: () => Context;
  /** Scheme and host under which readers reach the server; null to take them from each request. */
  readonly publicUrl: string | null;
  readonly showsTexts: boolean;
}

/** What a request of the site is answered with. */
export interface Answering {
  /** Names what is asked for, and the form in which: equal keys have equal answers, on one day and from one release. */
  readonly key: string;
  /** What it is read by: one that sees what is public alone reads for everybody. */
  readonly executor: Executor;
  readonly release: Release;
  readonly type: string;
  /** Whether it never changes. */
  readonly fixed: boolean;
  /** Whether its address is that of a release, and can be cached for ever. */
  readonly immutable?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** A header that the answer turns on, beside those that every answer can turn on. */
  readonly varies?: string;
  /** The languages of an answer. */
  readonly language?: (body: AnswerBytes) => string;
  /** Null where there is nothing. */
  readonly print: () => Promise<string | Buffer | null>;
}

/** The way in and out of everything that the site prints: admitted like any request, kept like any answer. */
export class Front {
  readonly #prepared = new Map<string, PreparedOperation>();
  readonly #underWay = new Map<string, Promise<AnswerBytes | null>>();

  constructor(private readonly parts: FrontParts) {}

  baseOf(request: FastifyRequest): string {
    return baseOf(request, this.parts.publicUrl);
  }

  /** The releases that are published now. */
  get releases(): Releases {
    return this.parts.newContext().releases;
  }

  /** Whether the operator shows official texts beside the dataset. */
  get showsTexts(): boolean {
    return this.parts.showsTexts;
  }

  /** Scheme and host of addresses in what is written for all who ask: empty, for paths alone, where none is set. */
  get publicBase(): string {
    return this.parts.publicUrl ?? "";
  }

  /**
   * An executor of the server's own, which nobody is charged for, to which a release is the latest and a day today, and which
   * sees what is public alone: what it reads is published.
   */
  executorAt(release: Release, today: Day): Executor {
    const releases = { published: () => [release], at: () => release };
    return new Executor(
      this.parts.schema,
      { library: this.parts.newContext().library, releases, today, publicOnly: true },
      this.#prepared,
    );
  }

  /** Admits a request and sends what `read` says that it is answered with; null where nothing is there. */
  async serve(
    request: FastifyRequest,
    reply: FastifyReply,
    read: (executor: Executor) => Promise<Answering>,
    missing: (answering: Answering) => Error,
  ): Promise<FastifyReply> {
    const answer = await this.parts.admission.admit(request, reply, async (admitted) => {
      const { cost, context, dependence } = admitted;
      const charge = chargeOf(admitted);
      // An answer that is kept costs this; one that is made, what its operations cost too.
      await cost.charge(COST_OF_A_KEPT_ANSWER);
      const answering = await read(new Executor(this.parts.schema, context, this.#prepared, charge));
      const keys = keysOf(
        this.parts.edition,
        { release: answering.release, today: context.today, texts: context.texts },
        { document: answering.key },
      );
      const known = [keys.ofLaw, keys.ofDay].find((key) => knownTo(request, digestOf(key)));
      const found = known ? { key: known, answer: null } : await this.parts.answers?.find(keys);
      if (found) return answerOf(answering, found.key, found.answer);
      const body = await this.#once(keys.ofDay, answering.print);
      if (!body) throw missing(answering);
      const key = keyOf(keys, dependence);
      this.parts.answers?.keep(key, body);
      return answerOf(answering, key, body);
    });
    return respond(request, reply, answer);
  }

  /** Two who ask for the same at once share one printing; where that fails, the other tries for itself. */
  async #once(key: string, print: () => Promise<string | Buffer | null>): Promise<AnswerBytes | null> {
    const underWay = this.#underWay.get(key);
    const shared = underWay && (await underWay.catch(() => undefined));
    if (shared !== undefined) return shared;
    const printing = print().then((text) => (text === null ? null : AnswerBytes.of(text)));
    this.#underWay.set(key, printing);
    try {
      return await printing;
    } finally {
      if (this.#underWay.get(key) === printing) this.#underWay.delete(key);
    }
  }
}

/** Charges operations to a client; whoever has an answer waits for a turn to print it. */
function chargeOf({ cost, turn }: Pick<Admitted, "cost" | "turn">): Charge {
  return async (document, variables) => {
    const settle = await cost.chargeOperation({ document, variables });
    return async (data) => {
      await settle(data);
      await turn();
    };
  };
}

function answerOf(
  { type, headers, varies, language, fixed, immutable, executor, release }: Answering,
  key: string,
  body: AnswerBytes | null,
): Answer {
  const said: Record<string, string> = body && language ? { "content-language": language(body) } : {};
  return {
    body,
    type,
    varies,
    headers: { ...headers, ...said },
    tag: digestOf(key),
    caching: cachingOf(immutable ? "immutable" : fixed ? "fixed" : "moving", isForAll(executor.context, release)),
  };
}

/** Whether the answer to an address never changes: it says the instant, and the day if that makes a difference. */
export function isFixed(dated: boolean, request: { readonly knownAt: Date | null; readonly dayAsked: boolean }): boolean {
  return request.knownAt !== null && (request.dayAsked || !dated);
}
