import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

const SECONDS = 60;

/** What a client may still spend in the current minute. */
export interface Balance {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
  /** Whether more was spent than there was. */
  readonly overdrawn: boolean;
}

/** Points that each client may spend in a minute: counted in this process, or by all nodes together in Redis. */
export class Budget {
  readonly #limiter: RateLimiterMemory | RateLimiterRedis;

  constructor(
    readonly limit: number,
    redis: Redis | null,
  ) {
    const own = new RateLimiterMemory({ points: limit, duration: SECONDS });
    // While Redis is lost each node counts by itself: a client may then spend its points once at every node.
    this.#limiter = redis
      ? new RateLimiterRedis({
          storeClient: redis,
          keyPrefix: "minelaw:budget",
          points: limit,
          duration: SECONDS,
          rejectIfRedisNotReady: true,
          insuranceLimiter: own,
        })
      : own;
  }

  async spend(client: string, points: number): Promise<Balance> {
    try {
      return this.#balance(await this.#limiter.consume(client, points), false);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return this.#balance(refused, true);
      throw refused;
    }
  }

  /** Gives back points that were charged and not used; null where the minute they belong to is over. */
  async giveBack(client: string, points: number): Promise<Balance | null> {
    const back = await this.#limiter.reward(client, points).catch(() => null);
    return back && this.#balance(back, false);
  }

  #balance({ remainingPoints, msBeforeNext }: RateLimiterRes, overdrawn: boolean): Balance {
    return { limit: this.limit, remaining: remainingPoints, resetAt: new Date(Date.now() + msBeforeNext), overdrawn };
  }
}
