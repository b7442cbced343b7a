import { createHash } from "node:crypto";
import { alpha3Of, tagOf } from "../../kits/formats/languages.js";
import type { TextExpressionRow } from "../../law/wording/text-overlay.row.js";
import type { Span } from "../../platform/kernel/period.js";
import { BOUNDS, type FoundFile, type ImportedText, type ImportedUnit, labelOf, Refused } from "./imported.js";
import { mappedPath, type TextMap } from "./text-map.js";

export interface ReadOptions {
  /** The operator's word on single works; it is last. */
  readonly map?: TextMap | null;
  readonly collection: string;
  readonly language: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly from: string | null;
  readonly today: string;
}

/** A law in one language from a day on, as it is to be written. */
export interface Expression {
  readonly row: Omit<TextExpressionRow, "appeared" | "ceased">;
  readonly units: readonly ImportedUnit[];
}

/** What a file holds, with what the operator and its commit say: the operator's word is last. */
export function expressionOf(
  file: FoundFile,
  found: ImportedText,
  { key, hash }: { readonly key: string; readonly hash: string },
  { map, collection, today, ...options }: ReadOptions,
): Expression {
  const mapped = map?.of(file.path, found.work) ?? {};
  const { licence, attribution, from } = { ...options, ...mapped };
  const language = mapped.language ?? options.language ?? languageOf(found.language);
  if (!language) throw new Refused("E_LANGUAGE", "does not say its language; give it with --language");
  const day = from ?? file.day ?? found.from;
  const told: TextExpressionRow["days_rest_on"] = from ? "STATED" : file.day ? "COMMIT" : (found.restsOn ?? "STATED");
  const numberKey = (found.number ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const work = mapped.statute ?? (found.work || `/file/${collection}/${file.path}`);
  const place = mapped.statute?.split("/").slice(0, 3).join("/") ?? found.place;
  const units = mapped.units ? placed(found.units, mapped.units) : found.units;
  if (work.length > BOUNDS.name) throw new Refused("E_SIZE", `names its work in more than ${BOUNDS.name} signs`);
  const title = labelOf(found.title) || work;
  const said: Omit<
    TextExpressionRow,
    "id" | "collection" | "path" | "edition" | "source_key" | "text_hash" | "appeared" | "ceased"
  > = {
    work,
    place,
    number_key: numberKey.length > BOUNDS.name ? null : numberKey || null,
    language,
    kind: "OFFICIAL",
    title,
    valid_from: day ?? today,
    days_rest_on: day ? told : "FIRST_SEEN",
    periods: found.periods ?? {},
  };
  const terms = { ...found.edition, ...(licence && { licence }), ...(attribution && { attribution }) };
  return {
    row: {
      id: key,
      collection,
      path: file.path,
      ...said,
      edition: { ...terms, retrieved: today, sha256: hash },
      source_key: key,
      text_hash: contentHash(
        [title, Object.entries(terms).sort(), ...periodsOf(said.periods), ...Object.entries(mapped.units ?? {})],
        units,
      ),
    },
    units,
  };
}

/** Units where the operator says that they are. */
const placed = (units: readonly ImportedUnit[], said: Readonly<Record<string, string>>): ImportedUnit[] =>
  units.map((unit) => ({ ...unit, path: mappedPath(unit.eId, said) ?? unit.path }));

/** A tag of the languages that are known here: kk of kaz and of kk. */
const languageOf = (said: string | null) => {
  if (said === null) return null;
  const tag = tagOf(said.toLowerCase()) ?? said.split("-")[0]?.toLowerCase() ?? "";
  return alpha3Of(tag) ? tag : null;
};

/** Most texts have none, and are known by what they were known by before periods were read. */
const periodsOf = (periods: Readonly<Record<string, Span>>) =>
  Object.entries(periods)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { from, until }]) => [name, from, until]);

function contentHash(said: unknown, units: readonly ImportedUnit[]): string {
  const hash = createHash("sha256").update(JSON.stringify(said));
  for (const { eId, content } of units) hash.update(`\u0000${eId}\u0000${content}`);
  return hash.digest("hex");
}
