import type { Database } from "../database/query.js";
import type { ReleaseWatch } from "../database/release-watch.js";
import { dayOf } from "../kernel/day.js";
import type { Library } from "../kernel/loader.js";
import { type Moment, snap } from "../kernel/moment.js";

/** What resolvers are given. Nothing of it depends on who asks: all data is public, and what is read is shared. */
export interface Context {
  readonly library: Library<Database>;
  readonly releases: ReleaseWatch;
  /** The instant of the request: it does not move while one is answered, so that no answer mixes two days or releases. */
  readonly now: () => Date;
}

/** The time arguments of a root field, as they were given. */
export interface MomentInput {
  readonly asOf?: string | null;
  readonly knownAt?: Date | null;
}

/** Fixes the moment of a root field; everything below inherits it. */
export function momentOf(context: Context, { asOf, knownAt }: MomentInput): Moment {
  const release = context.releases.at(knownAt ?? null, context.now());
  return { release: release.number, day: snap(asOf ?? dayOf(context.now()), release.changeDays) };
}
