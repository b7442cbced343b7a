import type {
  OfficialHitsAnswers,
  OfficialTextAnswers,
  OfficialTextsAnswers,
  OfficialUnitAnswers,
} from "../../kits/answers.generated.js";
import { fragment, operation } from "../../kits/operations.js";
import { executeAt, type PageRequest } from "../../kits/page-request.js";
import { STATUTE_NAME } from "../../law/legislation/statute.line.js";

const TEXT_NAME = fragment(
  `
fragment TextName on OfficialText {
  work
  title
  kind
  language
  collection
  firstDay
  daysRestOn
  import
  edition { notice licence attribution publisher url retrieved sha256 }
  statute { ...StatuteName }
}`,
  STATUTE_NAME,
);

const UNIT_NAME = fragment(`
fragment UnitName on TextUnit {
  eId
  element
  number
  heading
  inEffect { firstDay firstDayPrecision lastDay lastDayPrecision }
  above
  parts
}`);

/** The texts that there are, or those of a work. */
export const OFFICIAL_TEXTS = operation(
  "OfficialTexts",
  `
query OfficialTexts($work: String, $language: Language, $first: Int, $after: String, $asOf: Date, $knownAt: DateTime) {
  officialTexts(work: $work, language: $language, first: $first, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...TextName }
  }
}`,
  TEXT_NAME,
);

/** A text, and the units at its top or right under one. */
export const OFFICIAL_TEXT = operation(
  "OfficialText",
  `
query OfficialText($work: String!, $language: Language!, $under: String, $after: String, $asOf: Date, $knownAt: DateTime) {
  officialTexts(work: $work, language: $language, first: 1, asOf: $asOf, knownAt: $knownAt) {
    nodes {
      ...TextName
      units(under: $under, first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...UnitName }
      }
    }
  }
}`,
  TEXT_NAME,
  UNIT_NAME,
);

/** A unit of a text with its words. */
export const OFFICIAL_UNIT = operation(
  "OfficialUnit",
  `
query OfficialUnit($work: String!, $language: Language!, $eId: String!, $asOf: Date, $knownAt: DateTime) {
  officialTexts(work: $work, language: $language, first: 1, asOf: $asOf, knownAt: $knownAt) {
    nodes { unit(eId: $eId) { ...UnitName wording { text akn changedOn } } }
  }
}`,
  UNIT_NAME,
);

/** A whole text as Akoma Ntoso. */
export const OFFICIAL_DOCUMENT = operation(
  "OfficialDocument",
  `
query OfficialDocument($work: String!, $language: Language!, $asOf: Date, $knownAt: DateTime) {
  officialTexts(work: $work, language: $language, first: 1, asOf: $asOf, knownAt: $knownAt) { nodes { akn } }
}`,
);

/** Official words that a search finds. */
const OFFICIAL_HITS = operation(
  "OfficialHits",
  `
query OfficialHits($query: String!, $language: Language, $first: Int, $asOf: Date, $knownAt: DateTime) {
  officialWords(query: $query, language: $language, first: $first, asOf: $asOf, knownAt: $knownAt) {
    work
    title
    kind
    language
    eId
    number
    heading
    text
    firstDay
    edition { notice licence attribution }
  }
}`,
);

export type TextName = NonNullable<OfficialTextsAnswers["officialTexts"]>["nodes"][number];
export type TextWithUnits = NonNullable<OfficialTextAnswers["officialTexts"]>["nodes"][number];
export type UnitName = TextWithUnits["units"]["nodes"][number];
export type UnitShown = NonNullable<NonNullable<OfficialUnitAnswers["officialTexts"]>["nodes"][number]["unit"]>;
export type OfficialHit = NonNullable<OfficialHitsAnswers["officialWords"]>[number];

/** Whether this server shows official texts. */
export const showsTexts = ({ executor }: PageRequest) => Boolean(executor.context.texts);

/** The longest query that official words are searched by; a longer one is of no words that a law could hold. */
const LONGEST = 400;

/** The official words that a query finds; none where the server shows none. */
export async function officialHits(request: PageRequest, query: string, first: number, language: string | null = null) {
  if (!showsTexts(request) || query.trim() === "" || query.length > LONGEST) return [];
  return (await executeAt(request, OFFICIAL_HITS, { query, first, language })).officialWords ?? [];
}
