import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import type { Context, Cost } from "../graphql/context.js";
import { badInput, Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";
import { AnswerCost } from "./answer-cost.js";
import type { Balance, Budget } from "./budget.js";
import { CostEstimator } from "./cost-estimator.js";
import { DocumentGuard, tooComplex } from "./document.js";
import { LIMITS } from "./limits.js";

/** The cost of a refused request: reading it took work too. */
export const COST_OF_A_REFUSAL = 1;

/** The cost of an answer from the cache. */
export const COST_OF_A_KEPT_ANSWER = 1;

/** What is below this costs as much to weigh once more as it would give back. */
const WORTH_WEIGHING_AGAIN = 500;

/** A valid document, and which of its operations is asked. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Takes an answer, and gives back what it did not cost. */
type Settle = (data: unknown) => Promise<void>;

/** What one request costs, and what its client may spend after it. */
export class RequestCost implements Cost {
  points = 0;
  balance: Balance | null = null;
  #settle: Promise<Settle> | null = null;

  constructor(
    private readonly meter: CostMeter,
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
    return this.meter.costOfDocument(query);
  }

  /** Charges points before the work is done; refuses where the client has too few left. */
  async charge(points: number): Promise<void> {
    this.points += points;
    this.balance = await this.meter.take(this.client, points);
    if (!this.balance?.overdrawn) return;
    const { limit, resetAt } = this.balance;
    throw new Refusal(
      "RATE_LIMITED",
      message`a query of cost ${points} exceeds what is left of ${limit} points a minute; ask again after ${resetAt.toISOString()}`,
      undefined,
      { cost: points, limit, remaining: 0, resetAt: resetAt.toISOString() },
    );
  }

  /** Charges the operation that a request of GraphQL is: once, whoever executes it. */
  chargeRequest(asked: AskedOperation): Promise<Settle> {
    this.#settle ??= this.chargeOperation(asked, LIMITS.cost);
    return this.#settle;
  }

  /**
   * Charges an operation for what it may cost at most. The function that is returned takes the answer and gives back what lists
   * that are shorter than they might be did not cost: most places have little law. What has no answer gives nothing back. What may
   * cost more than a limit is refused.
   */
  async chargeOperation(asked: AskedOperation, limit = Number.POSITIVE_INFINITY): Promise<Settle> {
    const atMost = this.meter.weigh(asked);
    if (atMost > limit) {
      await this.charge(COST_OF_A_REFUSAL);
      throw tooComplex("cost", "points of cost", atMost);
    }
    await this.charge(atMost);
    return async (data) => {
      if (atMost < WORTH_WEIGHING_AGAIN || data === null || typeof data !== "object") return;
      const unused = atMost - this.meter.weighAnswer(asked, data as Readonly<Record<string, unknown>>);
      if (unused <= 0) return;
      this.points -= unused;
      this.balance = (await this.meter.giveBack(this.client, unused)) ?? this.balance;
    };
  }
}

/** Weighs operations, and charges the budgets of clients. */
export class CostMeter {
  readonly guard: DocumentGuard;
  readonly #estimator: CostEstimator;
  /** Kept for as long as the documents are. */
  readonly #ofAnswers = new WeakMap<OperationDefinitionNode, AnswerCost>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly budget: Budget | null,
    guardBytes: number,
  ) {
    this.guard = new DocumentGuard(guardBytes);
    this.#estimator = new CostEstimator(schema);
  }

  costFor(client: string): RequestCost {
    return new RequestCost(this, client);
  }

  async take(client: string, points: number): Promise<Balance | null> {
    return this.budget ? this.budget.spend(client, points) : null;
  }

  async giveBack(client: string, points: number): Promise<Balance | null> {
    return this.budget && points > 0 ? this.budget.giveBack(client, points) : null;
  }

  /** The cost of a valid document; that of a refusal where its variables are faulty. */
  weigh({ document, variables, operationName }: AskedOperation): number {
    try {
      return this.#estimator.costOf(document, variables, operationName);
    } catch (error) {
      if (error instanceof GraphQLError) return COST_OF_A_REFUSAL;
      throw error;
    }
  }

  /** What an operation cost, by the lengths that the lists of its answer have. */
  weighAnswer({ document, variables, operationName }: AskedOperation, data: Readonly<Record<string, unknown>>): number {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error("an operation was answered that is not in its document");
    const ofAnswers = this.#ofAnswers.get(operation) ?? new AnswerCost(this.schema, document, operation);
    this.#ofAnswers.set(operation, ofAnswers);
    return this.#estimator.baseOf(document) + Math.ceil(ofAnswers.of(data, variables ?? {}));
  }

  /** The cost of a query that is weighed without being executed. */
  costOfDocument(query: string): number {
    let faults: readonly GraphQLError[];
    try {
      this.guard.check(query);
      const document = parse(query);
      faults = validate(this.schema, document);
      if (faults.length === 0) return this.#estimator.costOf(document);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      faults = [error];
    }
    throw badInput("ofQuery", message`${faults[0]?.message ?? ""}`);
  }
}

/** An Apollo plugin that weighs and charges each operation of a client between validation and execution. */
export function chargeOperations(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let settle: Settle | undefined;
      return {
        async didResolveOperation({ document, request, contextValue }) {
          const { cost } = contextValue;
          if (!(cost instanceof RequestCost)) return;
          const asked = { document, variables: request.variables, operationName: request.operationName };
          settle = await cost.chargeRequest(asked);
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind === "single") await settle?.(body.singleResult.data);
        },
      };
    },
  };
}
