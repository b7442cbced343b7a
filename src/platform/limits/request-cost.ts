import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import type { Context, Cost } from "../graphql/context.js";
import { badInput, Refusal } from "../kernel/errors.js";
import type { Balance, Budget } from "./budget.js";
import { CostEstimator } from "./cost-estimator.js";
import { DocumentGuard, tooComplex } from "./document.js";
import { LIMITS } from "./limits.js";

/** The cost of a refused request: reading it took work too. */
export const COST_OF_A_REFUSAL = 1;

/** The cost of an answer from the cache. */
export const COST_OF_A_KEPT_ANSWER = 1;

type Variables = Readonly<Record<string, unknown>>;

/** What one request costs, and what its client may spend after it. */
export class RequestCost implements Cost {
  points = 0;
  balance: Balance | null = null;

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
      `a query of cost ${points} exceeds what is left of ${limit} points a minute; ask again after ${resetAt.toISOString()}`,
      undefined,
      { cost: points, limit, remaining: 0, resetAt: resetAt.toISOString() },
    );
  }

  /**
   * Charges an operation that a page executes for what it may cost at most. The function that is returned takes the answer and
   * gives back the points for fields that the answer does not hold: a page asks for full lists, and most places have short ones.
   */
  async chargeOperation(document: DocumentNode, variables: Variables): Promise<(data: unknown) => Promise<void>> {
    const atWorst = this.meter.weigh(document, variables, undefined);
    await this.charge(atWorst);
    return async (data) => {
      const unused = Math.max(0, atWorst - fieldsIn(data));
      this.points -= unused;
      this.balance = (await this.meter.giveBack(this.client, unused)) ?? this.balance;
    };
  }
}

/** How many fields an answer holds. */
function fieldsIn(data: unknown): number {
  if (data === null || typeof data !== "object") return 0;
  if (Array.isArray(data)) return data.reduce<number>((sum, item) => sum + fieldsIn(item), 0);
  return Object.values(data).reduce<number>((sum, value) => sum + 1 + fieldsIn(value), 0);
}

/** Weighs operations, and charges the budgets of clients. */
export class CostMeter {
  readonly guard: DocumentGuard;
  readonly #estimator: CostEstimator;

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
  weigh(document: DocumentNode, variables: Variables | undefined, operationName: string | undefined): number {
    try {
      return this.#estimator.costOf(document, variables, operationName);
    } catch (error) {
      if (error instanceof GraphQLError) return COST_OF_A_REFUSAL;
      throw error;
    }
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
    throw badInput("ofQuery", faults[0]?.message ?? "");
  }
}

/** An Apollo plugin that weighs and charges each operation of a client between validation and execution. */
export function chargeOperations(meter: CostMeter): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, contextValue }) {
          const { cost } = contextValue;
          if (!(cost instanceof RequestCost)) return;
          const points = meter.weigh(document, request.variables, request.operationName ?? undefined);
          const refused = points > LIMITS.cost;
          await cost.charge(refused ? COST_OF_A_REFUSAL : points);
          if (refused) throw tooComplex("cost", "points of cost", points);
        },
      };
    },
  };
}
