/** Kinds that stand above articles: numbers run through below them, so they are no part of a path. */
const GROUPS = new Set(["book", "title", "part", "subpart", "chp", "subchp", "dvs", "subdvs", "tome"]);

/** Kinds at the top of a path, each of which another drafter calls otherwise; and those below them. */
const TOPS = new Set(["art", "sec", "reg", "rule"]);
const BELOW = new Set(["para", "subsec", "subpara", "point", "item", "subitem", "cl", "subcl", "indent", "al"]);

/**
 * Where a unit stands, by numbers alone: 14-2/3 of art_14-2__para_3. Articles, sections and regulations are one level, and so are
 * paragraphs and subsections, since each drafter has words of their own for them. Empty for what is matched with nothing: groups,
 * and what is in a schedule or a note, where numbers begin anew.
 */
export function pathOfEId(eId: string): string {
  if (/(?:^|_)(?:art|para)-[a-z]/.test(eId)) return germanPath(eId);
  const parts = eId.split("__").map((part) => /^([^_]+)_(.+)$/.exec(part) ?? [part, part, ""]);
  const first = parts.findIndex(([, kind = ""]) => !GROUPS.has(kind));
  const [top, ...below] = first < 0 ? [] : parts.slice(first);
  if (!top || !TOPS.has(top[1] ?? "") || !below.every(([, kind = ""]) => BELOW.has(kind))) return "";
  const numbers = [top, ...below].map(([, , number = ""]) => normalNumber(number));
  return numbers.every((number) => number !== "") ? numbers.join("/") : "";
}

/** A number as paths write it: 14-2 of 14.2, 19a of 19a. */
export const normalNumber = (text: string) =>
  text
    .replaceAll(".", "-")
    .replace(/[^\p{L}\p{N}-]/gu, "")
    .replace(/^-+|-+$/g, "");

/** LegalDocML.de writes art-z2_abs-z1: what holds parts, such as inhalt and liste, has no number of its own. */
function germanPath(eId: string): string {
  const numbers = eId.split("_").map((part) => /^(?:art|para|abs|listenelem)-[a-z](.+)$/.exec(part)?.[1]);
  return numbers
    .filter((number) => number !== undefined)
    .map(normalNumber)
    .join("/");
}
