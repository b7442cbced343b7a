import type { ImportWatch } from "../database/import-watch.js";
import type { Database } from "../database/query.js";
import type { Release } from "../database/release.reads.js";
import type { Releases } from "../database/release-watch.js";
import { type Day, dayOf } from "../kernel/day.js";
import type { Deadline } from "../kernel/deadline.js";
import { badInput } from "../kernel/errors.js";
import type { Reads } from "../kernel/loader.js";
import { message } from "../kernel/message.js";
import { type Moment, oneMoment, snap } from "../kernel/moment.js";
import { parseNodeId, printMoment } from "../kernel/node-id.js";

/**
 * What resolvers are given. All data is public and reads are shared by all clients; only `cost` differs from client to
 * client. The list of releases and the clock are read once a request, so that an answer is of one moment throughout.
 */
export interface Context {
  readonly library: Reads<Database>;
  readonly releases: Releases;
  /** The day of the request (UTC), in legal time: the default of `asOf`. */
  readonly today: Day;
  /** Whether private additions are left out; see Moment. */
  readonly publicOnly?: boolean;
  /** The cost of the request; absent from operations that the server executes for itself. */
  readonly cost?: Cost;
  /** The imports of official texts; absent where the operator shows none, and from what is made for everybody. */
  readonly texts?: Pick<ImportWatch, "latest" | "countedAt"> | null;
  /** What the answer turns out to depend on; absent where the answer is not cached. */
  readonly dependence?: Dependence;
}

/** What a context has of the request of a client; without one, it is of what the server asks for itself. */
interface RequestContext extends Required<Pick<Context, "cost" | "dependence">> {
  /** Its reads stop when that is over. */
  readonly deadline: Deadline;
  /** What its reads have woken goes on when that is over, or at once. */
  readonly turn: () => Promise<void> | undefined;
}

/** Makes the context of a request, at its instant. */
export type NewContext = (request?: RequestContext) => Context;

/** What an answer depends on beside its request, the release and the law of the day. Resolvers set the flags; nothing clears them. */
export interface Dependence {
  /** The answer depends on the day that counts as today, and not only on the law of that day. */
  onDay: boolean;
  /** The answer depends on the client that asks. */
  onClient: boolean;
}

/** What a request costs, and what its client may still spend. Only the field `rateLimit` reads the cost. */
export interface Cost {
  /** Who asks, as far as budgets go. */
  readonly client: string;
  /** The points of the request that is being answered. */
  readonly points: number;
  /** What a client may spend in a minute; null where there is no such bound. */
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly resetAt: Date | null;
  /** The cost of another query, without asking it. */
  costOf(query: string): number;
}

/** Whether anybody may have an answer that was read in a context: nothing in it is a private addition, nor was one counted. */
export const isForAll = ({ publicOnly }: Pick<Context, "publicOnly">, { hasAdditions }: Pick<Release, "hasAdditions">) =>
  publicOnly === true || !hasAdditions;

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

/**
 * The day from which a reader looks back: today, and for what was known at an instant, the day of that. What is said of it is
 * cached for that day alone.
 */
export function dayOfReading(context: Context, knownAt: Date | null | undefined): Day {
  return knownAt ? dayOf(knownAt) : dayAsked(context, {});
}

/** Fixes the moment of a root field; all fields below it inherit the moment. */
export function momentOf(context: Context, { asOf = null, knownAt = null }: MomentInput): Moment {
  return momentAt(context, context.releases.at(knownAt), asOf, knownAt !== null);
}

function momentAt(
  { today, publicOnly = false }: Context,
  { number, changeDays }: Release,
  asked: Day | null,
  releaseChosen: boolean,
): Moment {
  const day = snap(asked ?? today, changeDays);
  const chosen = asked !== null || releaseChosen ? printMoment(day, releaseChosen ? number : null) : "";
  return oneMoment({ release: number, day, chosen, publicOnly });
}

/** Records that an argument names by their ids, and the moment at which they are meant. */
export interface Named {
  readonly moment: Moment;
  readonly addresses: readonly string[];
}

/**
 * Fixes the moment of a root field that takes ids: what they say of it, or what the other arguments say. Where these
 * disagree, the query is refused. Ids that can be none keep their text: nothing will be found under it.
 */
export function namedBy(context: Context, argument: string, ids: readonly string[], time: MomentInput = {}): Named {
  const parsed = ids.map((id) => parseNodeId(id) ?? { address: id, day: null, release: null });
  const day = agreed(
    argument,
    parsed.map((each) => each.day),
  );
  const number = agreed(
    argument,
    parsed.map((each) => each.release),
  );
  const release = number === null ? context.releases.at(time.knownAt ?? null) : published(context, argument, number);
  const moment = momentAt(context, release, day ?? time.asOf ?? null, number !== null || time.knownAt != null);
  const otherDay = day !== null && time.asOf != null && snap(time.asOf, release.changeDays) !== moment.day;
  const otherRelease = number !== null && time.knownAt != null && context.releases.at(time.knownAt).number !== number;
  if (otherDay || otherRelease) {
    throw badInput(argument, message`the id says another moment than ${otherDay ? "asOf" : "knownAt"}; give one of the two`);
  }
  return { moment, addresses: parsed.map(({ address }) => address) };
}

function published({ releases }: Context, argument: string, number: number): Release {
  const release = releases.published().find((each) => each.number === number);
  if (!release) throw badInput(argument, message`the id names release ${number}, which is not published`);
  return release;
}

/** The one value that ids give; null where none gives any. */
function agreed<T>(argument: string, values: readonly (T | null)[]): T | null {
  const given = new Set(values.filter((value) => value !== null));
  if (given.size > 1) throw badInput(argument, message`the ids are of different moments; ask for each moment apart`);
  return [...given][0] ?? null;
}
