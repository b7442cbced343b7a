import { parse } from "yaml";
import { element as xml } from "../../kits/formats/xml.js";
import { normalNumber } from "../../kits/unit-path.js";
import { EIds, type ImportedText, type ImportedUnit, oneLine, Refused, type Warn } from "./imported.js";

const HEADING = /^(#{1,6})\s+(.*)$/;
/** § 3-7., Art. 19a[^65], Artículo 4° bis.-, 제2조의2 (정의) */
const ARTICLE =
  /^(§+|Art(?:ikel|icle|ículo|\.)?)\s*([\p{N}]+(?:[-.]\p{N}+)*\s?[a-z]?(?:°|º)?(?:\s+(?:bis|ter|quater))?)(?![\p{L}\p{N}])[.:)-]*\s*(.*)$|^제(\d+)조(?:의(\d+))?\s*(?:\((.*)\))?$/iu;
const PARAGRAPH = /^(?:(\d+[a-z]?)\)|\((\d+[a-z]?)\)|\*\*([①-⑳])\*\*)\s+/u;
const UNKNOWN_DAYS = /^(?:1900-01-01|1970-01-0[12]|0000|9999)/;
const LANGUAGES: Readonly<Record<string, string>> = {
  li: "de",
  at: "de",
  de: "de",
  cz: "cs",
  ar: "es",
  es: "es",
  kr: "ko",
  fr: "fr",
  se: "sv",
};

type Front = Readonly<Record<string, unknown>>;

/** Reads law kept as Markdown with front matter, line by line: as CommonMark "1)" would lose its number. */
export function readLegalize(text: string, warn: Warn): ImportedText {
  const [, head, body] = /^---\r?\n([\s\S]{0,65536}?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined)
    throw new Refused("E_FRONT_MATTER", "does not begin with front matter between lines of ---");
  const front = frontMatter(head);
  const say = (...names: string[]) =>
    names.map((name) => front[name]).find((value) => typeof value === "string" && value !== "") as string | undefined;
  const country = say("country") ?? ("법령ID" in front ? "kr" : undefined);
  const identifier = say("identifier", "법령ID");
  if (!identifier || !country) throw new Refused("E_FRONT_MATTER", "front matter names no identifier and country");
  const stated = say("date_in_force", "effectiveness_date", "시행일자", ...(country === "li" ? ["last_updated"] : []));
  const changed = say("last_changed_by");
  const from = stated && /^\d{4}-\d{2}-\d{2}$/.test(stated) && !UNKNOWN_DAYS.test(stated) && !changed ? stated : null;
  if (!from)
    warn("W_DAYS", "1", "does not tell the day from which this wording stands; it stands from the day of its first import");
  return {
    work: `/akn/${country}/act/${identifier.toLowerCase()}`,
    place: `/akn/${country}`,
    number: say("official_code") ?? gazetteNumber(say("lgbl_nr")) ?? identifier,
    language: LANGUAGES[country] ?? null,
    title: say("title", "제목") ?? identifier,
    from,
    edition: { ...(say("source", "출처") && { url: say("source", "출처") }) },
    units: unitsOf(body.split(/\r?\n/), text.slice(0, text.length - body.length).split("\n").length, warn, country === "ar"),
  };
}

/** LGBl. 2019 Nr. 301 of 2019.301, as the gazette prints it. */
function gazetteNumber(lgbl: string | undefined): string | undefined {
  const [, year, number] = /^(\d{4})\.(\d+)$/.exec(lgbl ?? "") ?? [];
  return year && `LGBl. ${year} Nr. ${number}`;
}

function frontMatter(head: string): Front {
  try {
    const front = parse(head, { schema: "core", maxAliasCount: 0 }) as unknown;
    if (front !== null && typeof front === "object") return front as Front;
  } catch {
    // Said below.
  }
  throw new Refused("E_FRONT_MATTER", "has front matter that is no YAML");
}

interface Draft {
  readonly eId: string;
  readonly number: string;
  heading: string | null;
  readonly lines: string[];
  readonly line: number;
}

function unitsOf(lines: readonly string[], offset: number, warn: Warn, amending: boolean): ImportedUnit[] {
  const eIds = new EIds(warn);
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  let outside = 0;
  for (const [index, line] of lines.entries()) {
    const [, , words = ""] = HEADING.exec(line) ?? [];
    const article = words && ARTICLE.exec(words.replace(/\[\^[^\]]+\]/g, "").trim());
    // An amending law quotes articles of others under headings like its own: its own come one by one.
    if (article && amending && (article[2] ?? "").replace(/[°º]/g, "") !== String(drafts.length + 1)) {
      current?.lines.push(words);
      continue;
    }
    if (article) {
      const number = article[4] ? `${article[4]}${article[5] ? `-${article[5]}` : ""}` : (article[2] as string);
      const word = article[1]?.startsWith("§") ? "sec" : "art";
      const eId = eIds.take(`${word}_${normalNumber(number.replace(/[°º]/g, ""))}`, String(offset + index));
      current = {
        eId,
        number: oneLine(words)
          .slice(0, words.length - (article[3] ?? article[6] ?? "").length)
          .trim(),
        heading: oneLine(article[3] ?? article[6] ?? "") || null,
        lines: [],
        line: offset + index,
      };
      drafts.push(current);
    } else if (words && current?.lines.every((each) => each.trim() === "") && !current.heading && /^####\s/.test(line))
      current.heading = oneLine(words);
    else if (words) current = null;
    else if (current) current.lines.push(line);
    else if (line.trim() !== "" && ++outside === 1)
      warn("W_OUTSIDE", String(offset + index), "stands under no article; such text is not taken in");
  }
  if (drafts.length === 0) throw new Refused("E_EMPTY", "holds no heading of an article or section");
  return drafts.flatMap((draft) => articleUnits(draft, warn, amending));
}

function articleUnits(draft: Draft, warn: Warn, amending: boolean): ImportedUnit[] {
  const blocks = draft.lines
    .join("\n")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "" && !/^\[\^[^\]]+\]:/.test(block));
  const [, bold] = /^\*\*([^*]+)\*\*$/.exec(blocks[0] ?? "") ?? [];
  const heading = draft.heading ?? (bold ? oneLine(bold) : null);
  const own = bold && !draft.heading ? blocks.slice(1) : blocks;
  const repeated = own.filter(
    (block, index) => block.length > 20 && own.slice(0, index).some((before) => before.includes(block.replace(/^-\s*/, ""))),
  );
  if (repeated.length > 0)
    warn("W_REPEATED", `${draft.line}`, `${draft.eId} says ${repeated.length} paragraphs twice, as its source does`);
  const groups: { number: string; blocks: string[] }[] = [];
  for (const block of own) {
    const [, a, b, c] = PARAGRAPH.exec(block) ?? [];
    const number = a ?? b ?? (c ? String(c.charCodeAt(0) - 0x2460 + 1) : undefined);
    if (number) groups.push({ number, blocks: [block] });
    else groups.at(-1)?.blocks.push(block);
  }
  // Without numbers of their own paragraphs count by their place; points of a list belong to the paragraph above.
  if (groups.length === 0)
    for (const block of own) {
      if (/^(?:-|[a-z]\)|\d+\\?\.|\|)/.test(block) && groups.length > 0) groups.at(-1)?.blocks.push(block);
      else groups.push({ number: String(groups.length + 1), blocks: [block] });
    }
  const unit = (eId: string, element: string, number: string | null, title: string | null, parts: readonly string[]): ImportedUnit => ({
    eId, element, number, heading: title, plain: parts.map(plainOf).join("\n\n"), content: parts.map((part) => xml("p", {}, part).text).join(""),
  }); // biome-ignore format: short
  // A number that comes again is of a list, or quoted: the first keeps it.
  const paragraphs = new Map([...groups].reverse().map((group) => [group.number, group]));
  return [
    unit(draft.eId, draft.eId.startsWith("sec") ? "section" : "article", draft.number, heading, own),
    ...groups
      .filter((group) => paragraphs.get(group.number) === group && !amending)
      .map(({ number, blocks: parts }) => unit(`${draft.eId}__para_${number}`, "paragraph", number, null, parts)),
  ];
}

/** Without the marks of notes, which are renumbered from one version to the next. */
const plainOf = (block: string) =>
  block
    .replace(/\[\^[^\]]+\]|\^\d+\)/g, "")
    .replace(/\\([.()-])/g, "$1")
    .replaceAll("\u00ad", "")
    .replace(/\s*\n\s*/g, "\n");
