import { numbersOf } from "./citation-index.js";
import { folded } from "./letters.js";
import { type Span, within } from "./spans.js";
import { LAW_WORDS, type UnitClass, unitOf } from "./units.js";
import { unitsAfterNumbers } from "./units-after-numbers.js";

/** A numbered part that a text names: "art. 5", and each of the others in "arts. 5, 6 and 7". */
export interface Unit extends Span {
  readonly kind: UnitClass;
  readonly numbers: readonly string[];
  /** Where its number begins. */
  readonly numberAt: number;
  /** That it shares its noun with the unit before. */
  readonly listed: boolean;
  /** That it is named by a section sign, which is a part of an article where one is named beside it: art. 2, § 1. */
  readonly sign?: boolean;
  /** The numbers of the unit before, where what lies between the two is meant too: arts. 12–15. */
  readonly since?: readonly string[];
}

const NUMBER = "\\d+[\\p{Script=Latin}\\p{Script=Cyrillic}]{0,3}(?:[-.:]\\d+[a-z]{0,3})*(?:[\\s\\u00a0]?\\([\\p{L}\\d]{1,4}\\))*";
/** A number that goes on so is that of a statute: 193-VII, 259-ФЗ. */
const OF_STATUTE = "(?![-–](?:fz|фз|зрк|зру|[IVXLC]{2,})(?!\\p{L}))";
const UNIT = new RegExp(
  `(?<![\\p{L}\\d])((?:\\p{L}{1,16})|§{1,2})(?:[.)]?[\\s\\u00a0_]*)(${NUMBER}(?!\\d)${OF_STATUTE}|[a-z](?![\\p{L}\\d]|\\.?[\\s\\u00a0]\\d))`,
  "giu",
);

/** Words between the members of a list, in the languages of the dataset. */
export const AND = "and|or|&|to|through|thru|и|или|та|або|по|до|y|et|ou|und|oder|bis|e|og|och|ja|i|oraz|lub|a|à|al|ve|veya|және";
/** Words that lead from a part to what it is a part of. */
export const OF = "of|de|del|della|dello|delle|da|do|das|dos|du|des|der|van|av|af|od|z";
const PLURAL =
  /^(?:arts|articles|articulos|artigos|articoli|articles|ss|secs|sects|sections|paras|paragraphs|pts|points|статей|статьях|пп|§§)$/u;

const MORE = new RegExp(
  `(?:[\\s\\u00a0]*[,–][\\s\\u00a0]*(?:(?:${AND})[\\s\\u00a0]+)?|[\\s\\u00a0]+(?:${AND})[\\s\\u00a0]+)(?!(?:19|20)\\d\\d(?!\\d))(\\d+[a-z]?(?:[-.:]\\d+[a-z]{0,3})*(?:\\([\\p{L}\\d]{1,4}\\))*)(?![\\p{L}\\d]|[-/.,:–]?\\d|-\\p{L})`,
  "iuy",
);
/** Words and signs between the ends of a range; "a" is one in the languages whose articles are named so. */
const RANGE = /[–—]|(?<!\p{L})(?:to|through|thru|по|до|bis|à|al)(?!\p{L})/iu;
const RANGE_BY_A = /^(?:articulos?|artigos?)$/u;
const ENDS_OF_RANGE = /^(\d+(?:\.\d+)*)-(\d+(?:\.\d+)*)$/u;

/** What may stand after a member of a list whose noun does not say that there are several: no noun that the number counts. */
const LIST_GOES_ON = new RegExp(
  `^[\\s\\u00a0]*(?:$|[,;.:)\\]–]|(?:(?:${AND}|${OF}|${LAW_WORDS})(?!\\p{L}))|(?:федеральн|указанн|настоящ)|№|\\d+-\\p{L})`,
  "iu",
);
const AHEAD = 30;

/** The numbered parts that a text names, in its order. */
export function unitsOf(text: string, dates: readonly Span[]): Unit[] {
  const numberFirst: readonly Unit[] = unitsAfterNumbers(text).map(({ kind, number, start, end }) => {
    const sign = text.slice(start, end).includes("§");
    return { kind, start, end, numbers: numbersOf(kind, number, kind !== "sub"), numberAt: start, listed: false, sign };
  });
  const nounFirst: Unit[] = [];
  for (const match of text.matchAll(UNIT)) nounFirst.push(...unitsAt(match, text, dates, nounFirst.at(-1)));
  const others = nounFirst.filter(({ start, end }) => within(numberFirst, start, end).length === 0);
  return numberFirst.length === 0 ? others : [...numberFirst, ...others].sort((a, b) => a.start - b.start);
}

/** A number sign directly after a part counts what lies in it: Art. 3 Abs. 1 Nr. 5. */
const COUNTS_WITHIN = /^(?:nr|no|n|num)$/u;

function kindOf(noun: string, whole: string, isAfterPart: boolean): UnitClass | null {
  if (isAfterPart && COUNTS_WITHIN.test(noun)) return "sub";
  return unitOf(noun) ?? (noun === "m" && /^m\.\s/iu.test(whole) ? "art" : null);
}

function unitsAt(match: RegExpExecArray, text: string, dates: readonly Span[], before: Unit | undefined): Unit[] {
  const [whole, name = "", number = ""] = match;
  const noun = folded(name);
  const isAfterPart = before !== undefined && /^[\s\u00a0]+$/u.test(text.slice(before.end, match.index));
  const kind = kindOf(noun, whole, isAfterPart);
  if (!kind || (!/\d/.test(number) && kind !== "sub")) return [];
  const named: Named = { name, kind, several: PLURAL.test(noun), sign: name.startsWith("§") };
  const [start, end] = [match.index, match.index + whole.length];
  const range = ENDS_OF_RANGE.exec(number);
  const [first, last] = [range?.[1] ?? "", range?.[2] ?? ""].map((each) => each.split(".").map(Number));
  // Articles 1-3 and 14.1-14.3 are ranges; article 14-2 is one article.
  if (first && last && last.length === first.length && (named.several || first.length > 1) && isBefore(first, last)) {
    const middle = end - (range?.[2]?.length ?? 0);
    const ends = { from: unit(named, start, middle - 1, range?.[1] ?? ""), to: unit(named, middle, end, range?.[2] ?? "") };
    const to = { ...ends.to, listed: true, since: ends.from.numbers };
    return [ends.from, to, ...more(text, end, named, to, dates)];
  }
  const own = unit(named, start, end, number);
  return [own, ...more(text, end, named, own, dates)];
}

const isBefore = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
};

/** The noun of a unit or of several. */
interface Named {
  readonly name: string;
  readonly kind: UnitClass;
  readonly several: boolean;
  readonly sign: boolean;
}

/** The o of an ordinal: art. 5o. */
const ORDINAL = /(?<=^\d+)o$/u;

const unit = ({ kind, sign }: Named, start: number, end: number, number: string): Unit => ({
  kind,
  start,
  end,
  numbers: numbersOf(kind, number.replace(ORDINAL, ""), kind !== "sub"),
  numberAt: end - number.length,
  listed: false,
  sign,
});

function more(text: string, from: number, named: Named, first: Unit, dates: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  MORE.lastIndex = from;
  for (let match = MORE.exec(text); match; match = MORE.exec(text)) {
    const [whole, number = ""] = match;
    const end = match.index + whole.length;
    const start = end - number.length;
    if (within(dates, start, end).length > 0) break;
    if (!named.several && !LIST_GOES_ON.test(text.slice(end, end + AHEAD))) break;
    const joint = text.slice(match.index, start);
    const isRange = RANGE.test(joint) || (/\sa\s/u.test(joint) && RANGE_BY_A.test(folded(named.name)));
    const since = isRange ? (units.at(-1) ?? first).numbers : undefined;
    units.push({ ...unit(named, start, end, number), listed: true, since });
    MORE.lastIndex = end;
  }
  return units;
}
