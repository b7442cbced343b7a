import { parse } from "yaml";
import { isDay } from "../../platform/kernel/day.js";
import { table } from "../../platform/kernel/table.js";
import { BOUNDS, type ImportedText, NO_DAY, Refused, type Warn } from "./imported.js";
import { LegalizeBody } from "./legalize-body.js";
import { UnitBuilder } from "./unit-builder.js";

const UNKNOWN_DAYS = /^(?:1900-01-01|1970-01-0[12]|0000|9999)/;
/** The language of a place's law where it has one; where it has several, the operator says it. */
const LANGUAGES = table({ li: "de", at: "de", de: "de", cz: "cs", ar: "es", es: "es", kr: "ko", fr: "fr", se: "sv" }); // biome-ignore format: a table

type Front = Readonly<Record<string, unknown>>;

/** Reads law kept as Markdown with front matter, line by line: as CommonMark "1)" would lose its number. */
export function readLegalize(text: string, warn: Warn): ImportedText {
  const [, head, body] = /^\ufeff?---\r?\n([\s\S]{0,65536}?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined)
    throw new Refused("E_FRONT_MATTER", "does not begin with front matter between lines of ---");
  const front = frontMatter(head);
  const say = (...names: string[]) =>
    names.map((name) => front[name]).find((value) => typeof value === "string" && value !== "") as string | undefined;
  const country = say("country")?.toLowerCase() ?? ("법령ID" in front ? "kr" : undefined);
  const identifier = say("identifier", "법령ID");
  if (!identifier || !country || !/^[a-z]{2}(?:-[a-z0-9]{1,3})?$/.test(country))
    throw new Refused("E_FRONT_MATTER", "front matter names no identifier and country");
  const from = firstDay(country, say);
  if (!from) warn("W_DAYS", "1", NO_DAY);
  const builder = new UnitBuilder(warn);
  const offset = text.slice(0, text.length - body.length).split("\n").length;
  new LegalizeBody(builder, warn, body.split(/\r?\n/), { offset, isAmending: country === "ar" }).read();
  if (!builder.units.some(({ element }) => element === "article" || element === "section"))
    throw new Refused("E_EMPTY", "holds no heading of an article or section");
  const url = say("source", "출처");
  return {
    work: `/akn/${country}/act/${identifier.toLowerCase()}`,
    place: `/akn/${country}`,
    number: say("official_code") ?? gazetteNumber(say("lgbl_nr")) ?? identifier,
    language: LANGUAGES[country] ?? null,
    title: say("title", "제목") ?? identifier,
    from,
    edition: url && /^https?:\/\//.test(url) ? { url } : {},
    units: builder.units,
  };
}

/** A day on which the law came into force is that of these words only where nothing changed it since. */
function firstDay(country: string, say: (...names: string[]) => string | undefined): string | null {
  const stated = say("date_in_force", "effectiveness_date", "시행일자", ...(country === "li" ? ["last_updated"] : []));
  if (!stated || !isDay(stated) || UNKNOWN_DAYS.test(stated) || say("last_changed_by")) return null;
  return stated;
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

/** The whole text of a file that is read line by line. */
export function whole(slices: Iterable<string>): string {
  let text = "";
  for (const slice of slices) {
    text += slice;
    if (text.length > BOUNDS.markdown) throw new Refused("E_SIZE", `is longer than ${BOUNDS.markdown} signs`);
  }
  return text;
}
