import type { Database } from "../database/query.js";
import type { ReleaseWatch } from "../database/release-watch.js";
import type { Day } from "../kernel/day.js";
import type { Library } from "../kernel/loader.js";
import { type Moment, snap } from "../kernel/moment.js";

/** What resolvers are given. Nothing of it depends on who asks: all data is public, and what is read is shared. */
export interface Context {
  readonly library: Library<Database>;
  readonly releases: ReleaseWatch;
  /** The instant of the request, in record time. It does not move while one is answered: no answer mixes two releases. */
  readonly now: Date;
  /** The day of the request (UTC), in legal time: the default of `asOf`. */
  readonly today: Day;
}

/** The time arguments of a root field, as they were given. */
export interface MomentInput {
  readonly asOf?: string | null;
  readonly knownAt?: Date | null;
}

/** Fixes the moment of a root field; everything below inherits it. */
export function momentOf(context: Context, { asOf, knownAt }: MomentInput): Moment {
  const release = context.releases.at(knownAt ?? null, context.now);
  return { release: release.number, day: snap(asOf ?? context.today, release.changeDays) };
}
