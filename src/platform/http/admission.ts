import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context, Dependence, NewContext } from "../graphql/context.js";
import { Deadline, within } from "../kernel/deadline.js";
import { Refusal } from "../kernel/errors.js";
import { message } from "../kernel/message.js";
import { Turns } from "../kernel/turns.js";
import { COST_OF_A_REFUSAL, type CostMeter, type RequestCost } from "../limits/request-cost.js";
import { clientOf } from "./client.js";
import type { Gate } from "./gate.js";

export interface AdmissionParts {
  readonly gate: Gate;
  readonly meter: CostMeter;
  readonly deadlineMilliseconds: number;
  /** The context of a request, made at the instant at which it comes. */
  readonly newContext: NewContext;
}

/** What a request that was let in is answered with. */
export interface Admitted {
  readonly cost: RequestCost;
  /** What takes long after reads came back, such as printing, waits for a turn of its own: reads of many come back at once. */
  readonly turn: () => Promise<void> | undefined;
  /** Its reads stop at the deadline. */
  readonly context: Context;
  readonly dependence: Dependence;
}

/** Nobody reads it: its client went away. */
const GONE = new Refusal("DEADLINE_EXCEEDED", message`nobody waits for the answer any longer`);

/** A function of its own: one made where a request is answered would hold all that was read for it, as long as the connection lives. */
const ending = (deadline: Deadline) => () => deadline.end(GONE);

/** The one way to whatever reads law: a place among those that are answered at once, a budget, a deadline. */
export class Admission {
  readonly #turns = new Turns();

  constructor(private readonly parts: AdmissionParts) {}

  /** Says that a connection was accepted. */
  arrived(): void {
    this.#turns.arrived();
  }

  /** Answers a request within its limits, or refuses. What fell before it cost anything costs a refusal. */
  async admit<T>(request: FastifyRequest, reply: FastifyReply, answer: (admitted: Admitted) => Promise<T>): Promise<T> {
    const { gate, meter, deadlineMilliseconds, newContext } = this.parts;
    const client = clientOf(request.ip);
    const deadline = new Deadline();
    gate.enter(request.raw, reply.raw, client, ending(deadline));
    await this.#turns.take(client);
    const cost = meter.costFor(client);
    const dependence = { onDay: false, onClient: false };
    const context = newContext({ cost, dependence, deadline, turn: () => this.#turns.goOn(client, deadline) });
    try {
      const turn = () => this.#turns.take(client);
      deadline.check();
      return await within(deadlineMilliseconds, deadline, () => answer({ cost, context, dependence, turn }));
    } finally {
      if (cost.points === 0) await cost.charge(COST_OF_A_REFUSAL).catch(() => undefined);
      reply.headers(budgetHeaders(cost));
    }
  }
}

/** RateLimit header fields for HTTP (draft-ietf-httpapi-ratelimit-headers). */
function budgetHeaders({ balance }: RequestCost): Record<string, string> {
  if (!balance) return {};
  return {
    "ratelimit-policy": `"points";q=${balance.limit};w=60`,
    ratelimit: `"points";r=${balance.remaining};t=${secondsUntil(balance.resetAt)}`,
  };
}

export function secondsUntil(instant: Date): number {
  return Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1000));
}
