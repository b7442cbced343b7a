import type { Variables } from "../kits/operations.js";

/** The most characters of an answer, so that it leaves an assistant room to think: some eight thousand words of a model. */
export const MOST_CHARACTERS = 30_000;

/** A text is cut only where nothing else is left to cut. */
const SHORT_TEXT = 1_000;

/** How much of a list or a text is kept each time that it is cut. */
const KEPT = 0.8;

type Json = unknown;

/** What was left out of a list or a text, and where it was. */
export interface LeftOut {
  /** compareOffences.rows */
  readonly path: string;
  readonly shown: number;
  readonly of: number;
  /** Codes of the places in what is left out, where it says some. */
  readonly places: readonly string[];
}

export const sizeOf = (value: Json) => JSON.stringify(value ?? null).length;

/** Cuts the longest list a little, again and again, and where none is left the longest text, until the whole is short enough. */
export function shorten(answer: Json, most: number): { readonly answer: Json; readonly leftOut: readonly LeftOut[] } {
  const whole = structuredClone(answer);
  const leftOut = new Map<string, LeftOut>();
  while (sizeOf(whole) > most) {
    const [longest] = partsOf(whole, "").sort((a, b) => b.weight - a.weight);
    if (!longest) break;
    const { path, owner, key } = longest;
    const known = leftOut.get(path);
    const value = owner[key] as string | readonly Json[];
    const kept = Math.max(1, Math.floor(value.length * KEPT));
    const places = typeof value === "string" ? [] : value.slice(kept).flatMap(placesIn);
    leftOut.set(path, { path, shown: kept, of: known?.of ?? value.length, places: [...places, ...(known?.places ?? [])] });
    owner[key] = typeof value === "string" ? `${value.slice(0, kept)} …` : value.slice(0, kept);
  }
  return { answer: whole, leftOut: [...leftOut.values()] };
}

interface Part {
  readonly path: string;
  readonly owner: Record<string, Json>;
  readonly key: string;
  readonly weight: number;
}

/** Everything that can be cut. Lists come before texts, however long those are. */
function partsOf(value: Json, path: string): Part[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]: [string, Json]) => {
    const at = Array.isArray(value) ? path : path === "" ? key : `${path}.${key}`;
    const own = { path: at, owner: value as Record<string, Json>, key };
    if (typeof inner === "string")
      return inner.length > SHORT_TEXT ? [{ ...own, weight: inner.length / MOST_CHARACTERS ** 2 }] : [];
    const isLong = Array.isArray(inner) && inner.length > 1;
    return [...(isLong ? [{ ...own, weight: sizeOf(inner) }] : []), ...partsOf(inner, at)];
  });
}

function placesIn(item: Json): string[] {
  const code = (item as { jurisdiction?: { code?: unknown } } | null)?.jurisdiction?.code;
  return typeof code === "string" ? [code] : [];
}

/** A page of a list, found in the answer of an operation that asks for one by $first. */
export interface PageFound {
  readonly nodes: readonly Json[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The page that an operation gave; null for one that gives none. */
export function pageIn(data: Readonly<Record<string, Json>>): PageFound | null {
  const [only] = Object.values(data);
  return only !== null && typeof only === "object" && "pageInfo" in only ? (only as PageFound) : null;
}

/** How many of the first nodes are short enough together with what else an answer of such a size holds; one at least. */
export function countThatFits({ nodes }: PageFound, whole: number): number {
  const most = MOST_CHARACTERS;
  let size = whole - sizeOf(nodes);
  const fitting = nodes.findIndex((node) => {
    size += sizeOf(node) + 1;
    return size > most;
  });
  return fitting < 0 ? nodes.length : Math.max(1, fitting);
}

/** Says how to go on where an answer does not hold everything. */
export function howToGoOn(page: PageFound | null, leftOut: readonly LeftOut[], variables: Variables): string[] {
  const told: string[] = [];
  if (page?.pageInfo.hasNextPage) {
    const shown = `${page.nodes.length} of ${page.totalCount} are shown${variables.after ? ", from the cursor on" : ""}.`;
    told.push(`${shown} For those that follow ask again with the same arguments and after: ${page.pageInfo.endCursor}`);
  }
  for (const { path, shown, of, places } of leftOut) {
    const next =
      places.length > 0
        ? `Ask again for the places that are left out: ${[...new Set(places)].join(", ")}.`
        : "Read the records by their ids, or open the page for the whole.";
    told.push(`${path}: ${shown} of ${of} are shown, since the answer would be too long. ${next}`);
  }
  return told;
}
