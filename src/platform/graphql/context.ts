import type { Database } from "../database/query.js";
import type { Releases } from "../database/release-watch.js";
import type { Day } from "../kernel/day.js";
import type { Reads } from "../kernel/loader.js";
import { type Moment, snap } from "../kernel/moment.js";

/**
 * What resolvers are given. Nothing of it depends on who asks, but for the cost: all data is public, and what is read
 * is shared. Releases and clock stand still for the length of a request, so that an answer is of one moment throughout.
 */
export interface Context {
  readonly library: Reads<Database>;
  readonly releases: Releases;
  /** The day of the request (UTC), in legal time: the default of `asOf`. */
  readonly today: Day;
  /** Present where a client asks; the server's own questions have none. */
  readonly cost?: Cost;
  /** Present where the answer may be kept for others: what it turned out to depend on. */
  readonly dependence?: Dependence;
}

/** What an answer depends on beside its question, the release and the law of the day. Resolvers set it; nothing takes it back. */
interface Dependence {
  /** On the day that counts as today, and not only on its law. */
  onDay: boolean;
  onAsker: boolean;
}

/** What a request costs, and what its client may still spend. Only the field `rateLimit` may look at it. */
export interface Cost {
  /** The points of the request that is being answered. */
  readonly points: number;
  /** What a client may spend in a minute; null where there is no such bound. */
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly resetAt: Date | null;
  /** The cost of another query, without asking it. */
  costOf(query: string): number;
}

/** The time arguments of a root field, as they were given. */
export interface MomentInput {
  readonly asOf?: string | null;
  readonly knownAt?: Date | null;
}

/**
 * The day that a root field was asked about, unsnapped. What depends on it and not only on the law of the day, such as the
 * season in `assessMining`, takes it from here, and the answer is kept for that day alone.
 */
export function dayAsked({ today, dependence }: Context, { asOf }: MomentInput): Day {
  if (asOf) return asOf;
  if (dependence) dependence.onDay = true;
  return today;
}

/** Fixes the moment of a root field; everything below inherits it. */
export function momentOf(context: Context, time: MomentInput): Moment {
  const release = context.releases.at(time.knownAt ?? null);
  return { release: release.number, day: snap(time.asOf ?? context.today, release.changeDays) };
}
