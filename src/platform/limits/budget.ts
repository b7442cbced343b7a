import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { sha256 } from "../kernel/canonical.js";

const SECONDS = 60;

/** What a client takes in memory, as measured. */
const CLIENT_BYTES = 600;

/** Those who come when there is room for no more share the budgets of so many groups. */
const GROUPS = 1_024;

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
  /** Clients of this minute that have a budget of their own. */
  #known = new Set<string>();
  #turnsAt = Number.NEGATIVE_INFINITY;
  readonly #most: number;

  constructor(
    readonly limit: number,
    redis: Redis | null,
    /** What clients may take in memory. */
    maximumBytes: number,
  ) {
    // One is forgotten a minute after it came: those of two minutes may be there at once.
    this.#most = Math.floor(maximumBytes / CLIENT_BYTES / 2);
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
      return this.#balance(await this.#limiter.consume(this.#keyOf(client), points), false);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return this.#balance(refused, true);
      throw refused;
    }
  }

  /** Gives back points that were charged and not used; null where the minute they belong to is over. */
  async giveBack(client: string, points: number): Promise<Balance | null> {
    const back = await this.#limiter.reward(this.#keyOf(client), points).catch(() => null);
    return back && this.#balance(back, false);
  }

  /** The client itself, or its group where so many others ask that they cannot all be remembered. */
  #keyOf(client: string): string {
    const now = performance.now();
    if (now >= this.#turnsAt) {
      this.#known = new Set();
      this.#turnsAt = now + SECONDS * 1_000;
    }
    if (this.#known.has(client)) return client;
    if (this.#known.size >= this.#most) return `group ${Number.parseInt(sha256(client).slice(0, 8), 16) % GROUPS}`;
    this.#known.add(client);
    return client;
  }

  #balance({ remainingPoints, msBeforeNext }: RateLimiterRes, overdrawn: boolean): Balance {
    // Where the clock was set back, the minute is said to be longer than it is.
    const left = Math.min(msBeforeNext, SECONDS * 1_000);
    return { limit: this.limit, remaining: remainingPoints, resetAt: new Date(Date.now() + left), overdrawn };
  }
}
