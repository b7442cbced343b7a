import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { LIMITS } from "./limits.js";
import { RateLimit } from "./rate-limit.type.js";

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, {
    nullable: true,
    description: "What this query costs and what is left to spend. Null where nobody is charged.",
  })
  rateLimit(
    @Arg("ofQuery", () => String, {
      nullable: true,
      description: "Another query, whose cost is told without asking it; its variables count as left out.",
    })
    ofQuery: string | null,
    @Ctx() { cost: ofRequest, dependence }: Context,
  ): RateLimit | null {
    if (dependence) dependence.onClient = true;
    if (!ofRequest) return null;
    const { limit, remaining, resetAt } = ofRequest;
    const cost = ofQuery == null ? ofRequest.points : ofRequest.costOf(ofQuery);
    return { cost, costLimit: LIMITS.cost, limit, remaining, resetAt };
  }
}
