import type { Span } from "./spans.js";
import { LAW_WORDS } from "./units.js";
import { AND, OF, type Unit } from "./units-in-text.js";

/** A part of a statute that a text names: its words, and its numbers, outermost first. */
export interface Part extends Span {
  readonly path: readonly string[];
  /** The beginning of the range that the part ends, and where its words stand. */
  readonly since?: { readonly path: readonly string[]; readonly start: number };
}

/** How far beside a statute words are looked at: a text is read in time in proportion to its length. */
const REACH = 160;

const JOINS_AFTER = /^[\s\u00a0,:(]*(?:(?:in|at) )?$/iu;
const JOINS_PARTS = new RegExp(
  `^[\\s\\u00a0,(]*(?:(?:${AND})[\\s\\u00a0]+)?(?:(?:${OF})[\\s\\u00a0]+(?:the[\\s\\u00a0]+)?)?$`,
  "iu",
);
const CONJUNCTION = new RegExp(`(?<!\\p{L})(?:${AND})(?!\\p{L})`, "iu");
const LIES_IN = new RegExp(`^[\\s\\u00a0]*(?:(?:${OF})[\\s\\u00a0]+(?:the[\\s\\u00a0]+)?)?$`, "iu");

const BELONGS = new RegExp(`^[\\s\\u00a0,]*(?:(?:${OF})[\\s\\u00a0]+)?$`, "iu");

const BEGINS_WITH_OF = new RegExp(`^[\\s\\u00a0]+(?:(?:${OF})(?!\\p{L})|dell['’])`, "iu");
const LAW_WORD = new RegExp(`(?<!\\p{L})(?:${LAW_WORDS})(?!\\p{L})`, "giu");
/** Words after which another statute is spoken of. */
const TURNS_AWAY = new RegExp(
  `(?<!\\p{L})(?:${AND}|by|as|amend\\p{L}*|repeal\\p{L}*|replac\\p{L}*|under|which|that|than|with|from|see|cf|but|not|is|are|was|were|по|с|в|из|согласно|измен\\p{L}*|котор\\p{L}*|внесени\\p{L}*|durch|nach|mit|par|por|con)(?!\\p{L})`,
  "iu",
);
const QUOTED = /«[^»\n]*»|"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]/gu;
/** What a part belongs to, where it is named after it without being known here: of the Civil Code, Гражданского кодекса, КоАП. */
const OF_ANOTHER = new RegExp(
  `^[\\s\\u00a0]+(?:(?:(?:${OF})(?!\\p{L})|dell['’])|(?:[\\p{L}-]+[\\s\\u00a0]+){0,3}(?:${LAW_WORDS}|конституци\\p{L}*|положения|правил)(?!\\p{L}))|^[\\s\\u00a0]+\\p{L}?\\p{Lu}[\\p{L}]*\\p{Lu}`,
  "u",
);

type Tie = "of" | "beside" | null;

/** An annex is one to a statute. */
const TO = /^[\s\u00a0]+(?:to|к|au|zu[mr]?)[\s\u00a0]+(?:the[\s\u00a0]+)?/iu;

/** How a part before a statute is tied to it: as a part of it, by standing beside it, or not at all. */
function tieOf(between: string, isAnnex: boolean): Tie {
  if (between.length > REACH) return null;
  const words = (isAnnex ? between.replace(TO, " of ") : between).replace(QUOTED, " ");
  if (isOf(words)) return "of";
  const rest = words.replace(/^[\s\u00a0]*[,:(]*[\s\u00a0]*(?:(?:in|at|в|во)[\s\u00a0]+(?:the[\s\u00a0]+)?)?/iu, "");
  return rest === "" || (rest !== words && isOf(` ${rest}`)) ? "beside" : null;
}

function isOf(words: string): boolean {
  if (/[.;:,!?\n]/u.test(words) || TURNS_AWAY.test(words)) return false;
  const laws = [...words.matchAll(LAW_WORD)].length;
  return /^[\s\u00a0]*$/u.test(words) || (laws === 0 ? BEGINS_WITH_OF.test(words) : laws === 1);
}

/** Units that stand together, as the parts that they name. */
interface Cluster extends Span {
  readonly hasAnnex: boolean;
  /** In the order of the text, those of one noun together. */
  readonly parts: readonly (readonly Part[])[];
}

/**
 * For each statute of a text the parts that the grammar gives to it: before it those that are said to be of it, after it those
 * that follow it and are of no other. What may belong to either of two belongs to none.
 */
export function partsOfStatutes(statutes: readonly Span[], text: string, units: readonly Unit[]): Part[][] {
  const parts: Part[][] = statutes.map(() => []);
  let unit = 0;
  for (let at = 0; at <= statutes.length; at++) {
    const [before, after] = [statutes[at - 1], statutes[at]];
    const own: Unit[] = [];
    for (let next = units[unit]; next && next.start < (after?.start ?? text.length); next = units[++unit])
      if (next.start >= (before?.end ?? 0) && next.end <= (after?.start ?? text.length)) own.push(next);
    const clusters = clustersOf(own, text);
    const [first, last] = [clusters[0], clusters.at(-1)];
    if (!first || !last) continue;
    const follows =
      before !== undefined && first.start - before.end < REACH && JOINS_AFTER.test(text.slice(before.end, first.start));
    const tie = after ? tieOf(text.slice(last.end, Math.min(after.start, last.end + REACH + 1)), last.hasAnnex) : null;
    const isOfAnother = OF_ANOTHER.test(text.slice(first.end, Math.min(first.end + REACH, after?.start ?? text.length)));
    const toBefore = parts[at - 1];
    const toAfter = parts[at];
    if (first !== last || !follows || !tie) {
      if (follows && !isOfAnother) toBefore?.push(...first.parts.flat());
      if (tie && (first !== last || !follows)) toAfter?.push(...last.parts.flat());
    } else if (tie === "of") toAfter?.push(...(last.parts.at(-1) ?? []));
    else if (toBefore?.length === 0) toBefore.push(...first.parts.flat());
  }
  return parts;
}

function clustersOf(units: readonly Unit[], text: string): Cluster[] {
  const together: Unit[][] = [];
  for (const unit of units) {
    const current = together.at(-1);
    const last = current?.at(-1);
    if (current && last && (unit.listed || JOINS_PARTS.test(text.slice(last.end, unit.start)))) current.push(unit);
    else together.push([unit]);
  }
  return together.map((own) => ({
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
    hasAnnex: own.some(({ kind }) => kind === "annex"),
    parts: chainsOf(signsAsParts(own, text), text).map(partsOfChain),
  }));
}

/** A section sign beside an article counts the parts of it: art. 2, § 1; § 1 do art. 2. */
function signsAsParts(units: readonly Unit[], text: string): Unit[] {
  const isArticle = (unit: Unit | undefined) => unit?.kind === "art" && !unit.sign;
  const joined = (from: Unit, to: Unit) => BELONGS.test(text.slice(from.end, to.start));
  return units.map((unit, at) => {
    const [before, after] = [units[at - 1], units[at + 1]];
    const lies =
      (before && isArticle(before) && joined(before, unit)) || (after && isArticle(after) && joined(unit, after)) || false;
    return unit.sign && unit.kind === "art" && lies ? { ...unit, kind: "sub" } : unit;
  });
}

/** Units of one noun: arts. 1, 2 and 3. */
type Group = readonly Unit[];

/** Groups of which each lies in another: "part 5 of article 14", "article 14, part 5". */
function chainsOf(units: readonly Unit[], text: string): Group[][] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    if (unit.listed) groups.at(-1)?.push(unit);
    else groups.push([unit]);
  }
  const kind = (at: number) => groups[at]?.[0]?.kind;
  const between = (at: number) => text.slice(groups[at - 1]?.at(-1)?.end ?? 0, groups[at]?.[0]?.start ?? 0);
  const chains: Group[][] = [];
  let hasArticle = false;
  let isComplete = false;
  for (const [at, group] of groups.entries()) {
    const isInner = kind(at) === "sub";
    const leadsOn = isInner && at + 1 < groups.length && kind(at + 1) !== "sub" && LIES_IN.test(between(at + 1));
    const isNew =
      at === 0 ||
      CONJUNCTION.test(between(at)) ||
      (kind(at) === "art" && hasArticle) ||
      (isInner && hasArticle && (isComplete || leadsOn));
    if (isNew) {
      chains.push([]);
      hasArticle = false;
      isComplete = false;
    }
    if (kind(at) === "art") {
      hasArticle = true;
      isComplete = (chains.at(-1)?.length ?? 0) > 0;
    }
    chains.at(-1)?.push(group);
  }
  return chains;
}

/** The parts that a chain names: one for each of its list, where one of its groups is a list. */
function partsOfChain(chain: readonly Group[]): Part[] {
  const order = ["annex", "art", "recital", "chp"];
  const outer = [...chain].filter(([unit]) => unit?.kind !== "sub").sort((a, b) => rank(a) - rank(b))[0];
  function rank([unit]: Group) {
    return order.indexOf(unit?.kind ?? "");
  }
  if (!outer) return [];
  const at = chain.indexOf(outer);
  const lying = [...chain.slice(at + 1), ...chain.slice(0, at).reverse()].filter(([unit]) => unit?.kind !== "chp");
  const lists = chain.filter((group) => group.length > 1);
  const list = lists.includes(outer) || lists.length !== 1 ? outer : (lists[0] as Group);
  // Of several lists nobody knows which goes with which.
  const inner = lists.length > 1 ? [] : lying;
  const [start, end] = [chain[0]?.[0]?.start ?? 0, chain.at(-1)?.at(-1)?.end ?? 0];
  const pathBy = (numbers: readonly string[]) =>
    [outer, ...inner].flatMap((group) => (group === list ? numbers : (group[0]?.numbers ?? [])));
  return list.map((member, index) => ({
    start: index === 0 ? start : member.start,
    end: index === list.length - 1 ? end : member.end,
    path: pathBy(member.numbers),
    since: member.since && { path: pathBy(member.since), start: list[index - 1]?.numberAt ?? start },
  }));
}
