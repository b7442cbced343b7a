import type { LocalText } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import { askAt, type Visit } from "../../kits/page-request.js";
import { readAll } from "../../kits/walk.js";
import type { Found } from "./found.js";

/** The language of the text that each provision has where a language is wanted, by that language's alias. */
type Spoken = Readonly<Record<string, string>>;

/** Something whose texts may be recorded in other languages: the place's languages, and those of its titles. */
interface Worded {
  readonly titles: readonly LocalText[];
  readonly jurisdiction: { readonly languages: readonly string[] };
}

const alias = (language: string) => `l_${language.replaceAll("-", "_")}`;

const spoken = (languages: readonly string[]) =>
  languages.map((language) => `${alias(language)}: textLanguage(language: "${language}")`).join("\n");

/** The languages besides English in which texts of a statute or a provision stand on the day. */
export async function textLanguages(visit: Visit, { titles, jurisdiction }: Worded): Promise<string[]> {
  const candidates = [...new Set([...jurisdiction.languages, ...titles.map(({ language }) => language)])]
    .filter((language) => language !== "en")
    .sort();
  if (candidates.length === 0) return [];
  const asked = question<Found<Spoken & { readonly provisions?: Paged }>>(`
query TextLanguages($id: ID!, $after: String, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Provision { ${spoken(candidates)} }
    ... on Statute {
      provisions(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ${spoken(candidates)} }
      }
    }
  }
}`);
  const all = await readAll<Spoken>(async (after) => {
    const { node } = await askAt(visit, asked, { id: visit.id, after });
    return node?.provisions ?? { totalCount: 1, nodes: node ? [node] : [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  return candidates.filter((language) => all.some((texts) => texts[alias(language)] === language));
}

interface Paged {
  readonly totalCount: number;
  readonly nodes: readonly Spoken[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
