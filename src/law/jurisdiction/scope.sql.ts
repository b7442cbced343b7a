import sql, { join, type Sql } from "sql-template-tag";
import { isOneOf, oneOf } from "../../platform/database/filter.sql.js";
import { stands } from "../../platform/database/moment.sql.js";
import type { Moment } from "../../platform/kernel/moment.js";
import type { LawScope } from "./jurisdiction.vocabulary.js";
import type { Chain } from "./scope.js";

/** How a kind of law is limited to parts of the place that lays it down. SQL calls its row t. */
export interface Reach {
  /** Whether it is laid down for one of the places. */
  readonly laidDownFor: (places: Sql, moment: Moment) => Sql;
  /** Whether it holds in all of the place that lays it down, which is one of those around. */
  readonly general: (around: Sql, moment: Moment) => Sql;
}

/** The reach of law that holds wherever the place that lays it down reaches. */
const EVERYWHERE: Reach = { laidDownFor: () => sql`FALSE`, general: () => sql`TRUE` };

/** The reach of law that consists of rules, or punishes their breach: `link` ties a rule r to t. Without rules it is general. */
export function reachOfRules(link: Sql): Reach {
  const some = (moment: Moment, condition: Sql) =>
    sql`EXISTS (SELECT FROM rule r WHERE ${link} AND ${stands("r", moment)} AND ${condition})`;
  return {
    laidDownFor: (places, moment) => some(moment, sql`r.territories && ${places}`),
    general: (around, moment) =>
      sql`(NOT ${some(moment, sql`TRUE`)} OR ${some(moment, sql`(r.territories = '{}' OR r.territories && ${around})`)})`,
  };
}

/** A filter by places, as `withPlaces` completes it. */
export interface PlacedFilter {
  /** Ids of places. */
  readonly jurisdictions?: readonly string[] | null;
  readonly scope?: readonly LawScope[] | null;
  /** Each place and what it lies in, from the inside out; left out where law of the places' own is all that is asked for. */
  readonly chains?: readonly Chain[];
  /** Whether the key that the list belongs to is such an array, and not a filter's. */
  readonly here?: boolean;
}

/** Whether a filter names places: what is of them is little. */
export const namesPlaces = ({ jurisdictions }: Pick<PlacedFilter, "jurisdictions">) => jurisdictions != null;

/** What a filter by places takes in where it does not say: the law of the place, and what is laid down for it from above. */
export const UNLESS_SAID: readonly LawScope[] = ["OWN", "LAID_DOWN"];
/** All that holds in a place. */
const ALL_THAT_HOLDS: readonly LawScope[] = [...UNLESS_SAID, "PARENT"];

/**
 * Narrows to law of the places that a filter names, in the scopes that it names. However many places these are, the statement is
 * one of three, so that each is planned once: of one place, of several, and where places lie in others, in which is looked at what holds from above.
 */
export function ofPlaces({ jurisdictions, scope, chains, here }: PlacedFilter, moment: Moment, reach: Reach = EVERYWHERE): Sql[] {
  const column = sql`t.jurisdiction_id`;
  if (here) return [inChain(sql`k.key::text[]`, scope ?? ALL_THAT_HOLDS, moment, reach)];
  if (!chains) return [...oneOf(column, jurisdictions)];
  return [inChains(column, chains, scope ?? UNLESS_SAID, (level) => fromAbove(level, moment, reach))];
}

/** Where law of a place stands in a chain that leads through it: what lies below it, and it with what it lies in. */
interface Level {
  readonly within: Sql;
  readonly around: Sql;
}

/** By each scope but the places' own, which of the law of a level it takes in. */
type FromAbove = Readonly<Record<Exclude<LawScope, "OWN">, Sql>>;

/**
 * What lies in one of many chains by `column`: what is of the places' own by its index, and what `conditionsOf` says of each level. A chain brings nothing
 * more where law of all its places is asked for as their own: whoever asks for a country with its parts asks for all of them.
 */
export function inChains(
  column: Sql,
  chains: readonly Chain[],
  scopes: readonly LawScope[],
  conditionsOf: (level: Level) => FromAbove,
): Sql {
  const own = scopes.includes("OWN") ? chains.map((chain) => chain[0] as string) : [];
  const asked = new Set(own);
  const deeper = chains.filter((chain) => chain.length > 1 && chain.some((place) => !asked.has(place)));
  if (deeper.length === 0 || scopes.every((each) => each === "OWN")) return isOneOf(column, own);
  // A row for each place that a chain leads through: one that lays nothing down is passed over without a look at its lists.
  const levels = deeper.flatMap((chain) =>
    chain
      .slice(1)
      .map((place, below) => ({ place, within: asArray(chain.slice(0, below + 1)), around: asArray(chain.slice(below + 1)) })),
  );
  const every = (name: keyof (typeof levels)[number]) => levels.map((level) => level[name]);
  const level = { within: sql`p.within::text[]`, around: sql`p.around::text[]` };
  return sql`${column} = ANY(${[...new Set(chains.flat())]}::text[]) AND (${column} = ANY(${own}::text[])
    OR EXISTS (SELECT FROM unnest(${every("place")}::text[], ${every("within")}::text[], ${every("around")}::text[]) AS p(place, within, around)
      WHERE p.place = ${column} AND ${inScopes(conditionsOf(level), scopes)}))`;
}

/** A chain as PostgreSQL writes arrays; ids have no sign that needs quoting. */
export const asArray = (chain: Chain) => `{${chain.join(",")}}`;

function inChain(chain: Sql, scopes: readonly LawScope[], moment: Moment, reach: Reach): Sql {
  const position = sql`array_position(${chain}, t.jurisdiction_id::text)`;
  const level = { within: sql`(${chain})[1:${position} - 1]`, around: sql`(${chain})[${position}:]` };
  const own = sql`t.jurisdiction_id = (${chain})[1]`;
  const ofOwn = scopes.includes("OWN") ? own : sql`FALSE`;
  const others = inScopes(fromAbove(level, moment, reach), scopes);
  return sql`t.jurisdiction_id = ANY(${chain}) AND (${ofOwn} OR NOT ${own} AND ${others})`;
}

/** What a place lays down for one that lies in it, and what else of its law holds there. */
function fromAbove({ within, around }: Level, moment: Moment, reach: Reach): FromAbove {
  const laidDown = reach.laidDownFor(within, moment);
  return { LAID_DOWN: laidDown, PARENT: sql`NOT ${laidDown} AND ${reach.general(around, moment)}` };
}

/** In an order of its own: however scopes are named, the statement is the same. */
function inScopes(conditions: FromAbove, scopes: readonly LawScope[]): Sql {
  const asked = Object.entries(conditions).flatMap(([scope, condition]) =>
    scopes.includes(scope as LawScope) ? [condition] : [],
  );
  return sql`(${join([...asked, sql`FALSE`], " OR ")})`;
}
