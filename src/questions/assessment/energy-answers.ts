import { say } from "../../kits/words/say.js";
import { ENERGY_SOURCES } from "../../law/rule/rule.vocabulary.js";
import { groupBy } from "../../platform/kernel/group.js";
import { WAYS, wordsFor } from "./energy.js";

/** Ways of power that one description tells from all others. */
interface WaysDescribed {
  readonly words: readonly string[];
  /** One of them. */
  readonly index: number;
}

/**
 * Groups of the ways of power that are left, by as few kinds as tell apart what leads to different things. Kinds that were
 * said stay in, so that an answer says what was said before.
 */
export function groupsOfWays(
  left: readonly number[],
  kinds: readonly string[],
  keyOf: (index: number) => string,
): WaysDescribed[] {
  const groupsBy = (each: readonly string[]) => [
    ...groupBy(left, (index) => each.filter((kind) => wayAt(index).has(kind)).join()).values(),
  ];
  const tellApart = (each: readonly string[]) => groupsBy(each).every((group) => new Set(group.map(keyOf)).size === 1);
  const shared = sharedKinds(left);
  const needed = kinds.reduce((kept, kind) => {
    const fewer = kept.filter((each) => each !== kind);
    return tellApart(fewer) ? fewer : kept;
  }, kinds);
  return groupsBy(needed).map(([index]) => ({
    index: index as number,
    words: wordsFor(wayAt(index as number), [...new Set([...shared, ...needed])]),
  }));
}

const wayAt = (index: number) => WAYS[index] as ReadonlySet<string>;

/** The kinds that all the ways left have, or none of them has, though others do: those that were said. */
function sharedKinds(left: readonly number[]): string[] {
  if (left.length === WAYS.length) return [];
  return ENERGY_SOURCES.filter((kind) => new Set(left.map((index) => wayAt(index).has(kind))).size === 1);
}

/** A description of power in words. */
export function energyLabel(words: readonly string[]): string {
  return words
    .map((word) => (word.startsWith("NOT_") ? say("power.not", { what: nameOfKind(word.slice(4)) }) : nameOfKind(word)))
    .join(", ");
}

const nameOfKind = (kind: string) => say(`power.${kind as (typeof ENERGY_SOURCES)[number]}`);
