import { groupBy } from "../platform/kernel/group.js";
import { unescapeXml } from "./formats/xml.js";

/** What is needed of a unit to put it together: its own words and marks, with `<unit/>` where each of its parts stands. */
export interface UnitContent {
  readonly position: number;
  readonly parent: number | null;
  readonly content: string;
}

/** A unit with all its parts, as a fragment of Akoma Ntoso. `units` are it and all that are part of it, in their order. */
export function wholeOf(units: readonly UnitContent[]): string {
  const parts = groupBy(units, ({ parent }) => String(parent));
  const print = ({ content, position: own }: UnitContent): string => {
    let next = 0;
    return content.replaceAll("<unit/>", () => {
      const part = parts.get(String(own))?.[next++];
      return part ? print(part) : "";
    });
  };
  const known = new Set(units.map(({ position }) => position));
  const roots = units.filter(({ parent }) => parent === null || !known.has(parent));
  return roots.map(print).join("");
}

/** Elements that stand within a line. */
export const INLINE: ReadonlySet<string> = new Set(
  `b i u a sub sup span ref mref rref inline term def date ins del mod abbr quotedText docTitle docNumber docDate shortTitle placeholder
   remark person organization location quantity entity concept role docStage docType`.split(/\s+/),
);
/** Elements whose words are no words of the law: notes are numbered anew from version to version. */
export const SILENT: ReadonlySet<string> = new Set(["authorialNote", "noteRef", "meta"]);
const TITLES = new Set(["num", "heading", "subheading"]);
/** Stands after a number or a heading: what follows goes on in its line. */
const JOIN = "\u0001";

/** The words of a fragment in lines, without notes; its own number and heading are left out, since they are told apart. */
export function plainText(fragment: string): string {
  let text = "";
  let depth = 0;
  let silent = 0;
  for (const [token, closing, name = "", empty] of fragment.matchAll(/<(\/?)([\w:-]+)[^>]*?(\/?)>|[^<]+/g)) {
    if (!token.startsWith("<")) {
      if (silent === 0) text += unescapeXml(token);
      continue;
    }
    if (closing) depth--;
    const isSilent = SILENT.has(name) || (TITLES.has(name) && depth === 1);
    if (!closing && !empty) depth++;
    if (isSilent && !empty) silent += closing ? -1 : 1;
    if (silent > 0 || isSilent || INLINE.has(name)) continue;
    text += name === "td" || name === "th" ? " " : TITLES.has(name) && closing ? JOIN : "\n";
  }
  return text
    .replaceAll("\u00ad", "")
    .replace(new RegExp(`\\s*${JOIN}\\s*`, "g"), " ")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** Words by which two texts are the same: blanks, soft hyphens and forms of letters make no difference. */
export const alike = (text: string) => alikePart(text).trim();

/** The same of a part of a text, with the blanks at its ends. */
export const alikePart = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, "")
    .replace(/\s+/g, " ");
