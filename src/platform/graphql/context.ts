import type { Database } from "../database/query.js";
import type { Releases } from "../database/release-watch.js";
import type { Day } from "../kernel/day.js";
import type { Reads } from "../kernel/loader.js";
import { type Moment, snap } from "../kernel/moment.js";

/**
 * What resolvers are given. All data is public and reads are shared by all clients; only `cost` differs from client to
 * client. The list of releases and the clock are read once a request, so that an answer is of one moment throughout.
 */
export interface Context {
  readonly library: Reads<Database>;
  readonly releases: Releases;
  /** The day of the request (UTC), in legal time: the default of `asOf`. */
  readonly today: Day;
  /** The cost of the request; absent from operations that the server executes for itself. */
  readonly cost?: Cost;
  /** What the answer turns out to depend on; absent where the answer is not cached. */
  readonly dependence?: Dependence;
}

/** What an answer depends on beside its request, the release and the law of the day. Resolvers set the flags; nothing clears them. */
interface Dependence {
  /** The answer depends on the day that counts as today, and not only on the law of that day. */
  onDay: boolean;
  /** The answer depends on the client that asks. */
  onClient: boolean;
}

/** What a request costs, and what its client may still spend. Only the field `rateLimit` reads the cost. */
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
 * The day that a root field was asked about, not snapped to a change day. A resolver that depends on the day itself, such as
 * `assessMining` with its seasons, takes the day from here, and its answer is cached for that day alone.
 */
export function dayAsked({ today, dependence }: Context, { asOf }: MomentInput): Day {
  if (asOf) return asOf;
  if (dependence) dependence.onDay = true;
  return today;
}

/** Fixes the moment of a root field; all fields below it inherit the moment. */
export function momentOf(context: Context, time: MomentInput): Moment {
  const release = context.releases.at(time.knownAt ?? null);
  return { release: release.number, day: snap(time.asOf ?? context.today, release.changeDays) };
}
