import { AUTHORITY_ID } from "../../questions/search/lexicon.js";
import type { Contents, Records } from "../rows.js";

type SearchTerm = Contents["search_term"];
type Authority = Contents["authority"];

/** Shorter letters are those of too many bodies of the world to tell one, where its name does not have them. */
const TELLING_LETTERS = 4;

/**
 * The authorities that go by letters of their own, by these and by their names: HMRC, AFSA. Letters that bodies of several places go by
 * tell none of them; nor does a name without letters, which may be that of any such body (Tax service).
 */
export function authorityTerms({ authority }: Records): SearchTerm[] {
  const all = [...authority.values()].map((record) => ({ record, lettered: letteredNamesOf(record) }));
  const places = new Map<string, Set<string>>();
  for (const { record, lettered } of all) {
    for (const { letters } of lettered) places.set(letters, (places.get(letters) ?? new Set()).add(record.jurisdiction_id));
  }
  return all.flatMap(({ record, lettered }) => {
    const own = lettered.filter(({ letters }) => places.get(letters)?.size === 1);
    return own.length > 0 ? [termOf(record, own)] : [];
  });
}

/** A name that has letters. */
interface Lettered {
  readonly language: string;
  readonly letters: string;
  /** The name without them; empty where it is no more than they are. */
  readonly name: string;
}

/** Letters that a name has in brackets, or is; or its first ones, where the address has them too. */
function letteredNamesOf({ id, names }: Authority): Lettered[] {
  const address = id.slice(id.lastIndexOf("/") + 1).toUpperCase();
  return Object.entries(names).flatMap(([language, whole]) => {
    const name = whole.replace(/\s*\(.*?\)/gu, "");
    const recorded = /(?<=^|\()\p{Lu}{3,8}(?=$|\))/u.exec(whole)?.[0];
    if (recorded) return [{ language, letters: recorded, name: name === recorded ? "" : name }];
    const first = firstLettersOf(name);
    return first === address && first.length >= TELLING_LETTERS ? [{ language, letters: first, name }] : [];
  });
}

/** HM Revenue and Customs: HMRC. */
function firstLettersOf(name: string): string {
  const words = name.match(/\p{Lu}\p{L}*/gu) ?? [];
  return words.map((word) => (word === word.toUpperCase() ? word : word.charAt(0))).join("");
}

function termOf({ id, jurisdiction_id, private: added }: Authority, lettered: readonly Lettered[]): SearchTerm {
  const labels: Record<string, string[]> = { en: [...new Set(lettered.map(({ letters }) => letters))] };
  for (const { language, name } of lettered) if (name) labels[language] = [...(labels[language] ?? []), name];
  return {
    id: AUTHORITY_ID + id.slice("/authority/".length).replace(/[^a-z0-9]/gu, ""),
    kind: "NOTION",
    labels,
    related: [],
    prefers: null,
    within: [jurisdiction_id],
    languages: [],
    ...(added && { private: true as const }),
  };
}
