import { numbersOf } from "./citation-index.js";
import { folded } from "./letters.js";
import { type Span, within } from "./spans.js";
import { LAW_WORDS, type UnitClass, unitOf } from "./units.js";

/** A numbered part that a text names: "art. 5", and each of the others in "arts. 5, 6 and 7". */
export interface Unit extends Span {
  readonly kind: UnitClass;
  readonly numbers: readonly string[];
  /** That it shares its noun with the unit before. */
  readonly listed: boolean;
}

const NUMBER = "\\d+[\\p{Script=Latin}\\p{Script=Cyrillic}]{0,3}(?:[-.:]\\d+[a-z]{0,3})*(?:[\\s\\u00a0]?\\([\\p{L}\\d]{1,4}\\))*";
const UNIT = new RegExp(
  `(?<![\\p{L}\\d])((?:\\p{L}{1,16})|§{1,2})(?:[.)]?[\\s\\u00a0_]*)(${NUMBER}|[a-z](?![\\p{L}\\d]))`,
  "giu",
);

/** Words between the members of a list, in the languages of the dataset. */
export const AND = "and|or|&|to|и|или|та|або|по|y|et|ou|und|oder|e|og|och|ja|i|oraz|lub|a|ve|veya";
/** Words that lead from a part to what it is a part of. */
export const OF = "of|de|del|della|dello|delle|da|do|das|dos|du|des|der|van|av|af|od|z";
const PLURAL =
  /^(?:arts|articles|articulos|artigos|articoli|articles|ss|secs|sects|sections|paras|paragraphs|pts|points|статей|статьях|пп|§§)$/u;

const MORE = new RegExp(
  `(?:[\\s\\u00a0]*[,–][\\s\\u00a0]*(?:(?:${AND})[\\s\\u00a0]+)?|[\\s\\u00a0]+(?:${AND})[\\s\\u00a0]+)(?!(?:19|20)\\d\\d(?!\\d))(\\d+[a-z]?(?:[-.:]\\d+[a-z]{0,3})*(?:\\([\\p{L}\\d]{1,4}\\))*)(?![\\p{L}\\d]|[-/.,:–]?\\d|-\\p{L})`,
  "iuy",
);
/** What may stand after a member of a list whose noun does not say that there are several: no noun that the number counts. */
const LIST_GOES_ON = new RegExp(
  `^[\\s\\u00a0]*(?:$|[,;.:)\\]–]|(?:(?:${AND}|${OF}|${LAW_WORDS})(?!\\p{L}))|(?:федеральн|указанн|настоящ)|№|\\d+-\\p{L})`,
  "iu",
);
const AHEAD = 30;

/** The numbered parts that a text names, in its order. */
export function unitsOf(text: string, dates: readonly Span[]): Unit[] {
  return [...text.matchAll(UNIT)].flatMap((match) => {
    const [whole, name = "", number = ""] = match;
    const kind = unitOf(folded(name));
    if (!kind || (!/\d/.test(number) && kind !== "sub")) return [];
    const several = PLURAL.test(folded(name));
    const numbers = numbersOf(name, number, kind !== "sub");
    const [start, end] = [match.index, match.index + whole.length];
    const range = several ? /^(\d+)-(\d+)$/.exec(number) : null;
    // Articles 1-3 are a range; article 14-2 is one article.
    if (range && Number(range[1]) < Number(range[2])) {
      const middle = end - (range[2]?.length ?? 0);
      return [
        { kind, start, end: middle - 1, numbers: [...numbers.slice(0, -1)], listed: false },
        { kind, start: middle, end, numbers: [...numbers.slice(0, -2), ...numbers.slice(-1)], listed: true },
        ...more(text, end, name, kind, several, dates),
      ];
    }
    return [{ kind, start, end, numbers, listed: false }, ...more(text, end, name, kind, several, dates)];
  });
}

function more(text: string, from: number, name: string, kind: UnitClass, several: boolean, dates: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  MORE.lastIndex = from;
  for (let match = MORE.exec(text); match; match = MORE.exec(text)) {
    const [whole, number = ""] = match;
    const end = match.index + whole.length;
    const start = end - number.length;
    if (within(dates, start, end).length > 0) break;
    if (!several && !LIST_GOES_ON.test(text.slice(end, end + AHEAD))) break;
    units.push({ kind, start, end, numbers: numbersOf(name, number, kind !== "sub"), listed: true });
    MORE.lastIndex = end;
  }
  return units;
}
