import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import type { Allowance, Context } from "../graphql/context.js";
import { badInput, Refusal } from "../kernel/errors.js";
import type { Balance, Budget } from "./budget.js";
import { Scales } from "./cost-estimator.js";
import { DocumentGuard, tooComplex } from "./document.js";
import { LIMITS } from "./limits.js";

/** What is not answered costs a little too: somebody had to read it. */
export const COST_OF_A_REFUSAL = 1;

/** What was answered before is not worked out again. */
export const COST_OF_A_KEPT_ANSWER = 1;

/** One client's one question: what it costs, and what the client has left after it. */
export class Account implements Allowance {
  cost = 0;
  balance: Balance | null = null;

  constructor(
    private readonly till: Till,
    readonly client: string,
  ) {}

  get limit() {
    return this.balance?.limit ?? null;
  }
  get remaining() {
    return this.balance?.remaining ?? null;
  }
  get resetAt() {
    return this.balance?.resetAt ?? null;
  }

  costOf(query: string): number {
    return this.till.priceOf(query);
  }

  /** Takes the cost of the question, before it is answered. */
  async charge(cost: number): Promise<void> {
    this.cost = cost;
    this.balance = await this.till.take(this.client, cost);
    if (!this.balance?.overdrawn) return;
    const { limit, resetAt } = this.balance;
    throw new Refusal(
      "RATE_LIMITED",
      `of ${limit} points a minute too few are left for a query of cost ${cost}; ask again after ${resetAt.toISOString()}`,
      undefined,
      { cost, limit, remaining: 0, resetAt: resetAt.toISOString() },
    );
  }
}

/** Says what questions cost, and takes it. */
export class Till {
  readonly guard = new DocumentGuard();
  readonly #scales: Scales;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly budget: Budget | null,
  ) {
    this.#scales = new Scales(schema);
  }

  accountOf(client: string): Account {
    return new Account(this, client);
  }

  async take(client: string, cost: number): Promise<Balance | null> {
    return this.budget ? this.budget.spend(client, cost) : null;
  }

  /** The cost of a valid document; that of a refusal where its variables are faulty. */
  weigh(document: DocumentNode, variables: Record<string, unknown> | undefined, operationName: string | undefined): number {
    try {
      return this.#scales.costOf(document, variables, operationName);
    } catch (error) {
      if (error instanceof GraphQLError) return COST_OF_A_REFUSAL;
      throw error;
    }
  }

  /** The cost of a query that is not asked. */
  priceOf(query: string): number {
    let faults: readonly GraphQLError[];
    try {
      this.guard.check(query);
      const document = parse(query);
      faults = validate(this.schema, document);
      if (faults.length === 0) return this.#scales.costOf(document);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      faults = [error];
    }
    throw badInput("ofQuery", faults[0]?.message ?? "");
  }
}

/** Weighs each operation that a client asks, and charges it, between validation and execution. */
export function chargeOperations(till: Till): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, contextValue }) {
          const { allowance } = contextValue;
          if (!(allowance instanceof Account)) return;
          const cost = till.weigh(document, request.variables, request.operationName ?? undefined);
          const refused = cost > LIMITS.cost;
          await allowance.charge(refused ? COST_OF_A_REFUSAL : cost);
          if (refused) throw tooComplex("cost", "points of cost", cost);
        },
      };
    },
  };
}
