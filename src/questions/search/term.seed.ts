import { z } from "zod";
import type { ContentOf, RowsOf } from "../../kits/seeds/content.js";
import { language, prose, slug, words } from "../../kits/seeds/primitives.js";
import { SearchKind } from "./search.vocabulary.js";
import type { SearchTermRow } from "./search-term.row.js";

const labels = z.record(language, z.array(words).min(1));

/** A notion of mining law by what people call it, in any language: whoever asks by one label finds what says another. */
const term = z.strictObject({
  code: slug,
  labels,
  /** Notions that it makes think of: found after what names it, one way, never further. */
  related: z.array(slug).default([]),
  /** Notions beside which it goes without saying: mining is of cryptocurrency. */
  saidBy: z.array(slug).default([]),
  /** Terms that have a label with it on purpose, though neither makes think of the other. */
  shares: z.array(slug).default([]),
  /** The kind of record that a question with it is likely to be after. */
  kind: z.enum(SearchKind).optional(),
  /** Why labels belong together, where that is not plain. */
  reason: prose.optional(),
});

/** The word of the index that stands for a notion: no text holds it, and PostgreSQL's parser leaves it whole. */
const notionId = (code: string) => `z${code.replaceAll("-", "")}`;

function termRows(seed: z.infer<typeof term>): RowsOf<{ search_term: SearchTermRow }> {
  return {
    search_term: [
      {
        id: notionId(seed.code),
        kind: "NOTION",
        labels: seed.labels,
        related: seed.related.map(notionId),
        prefers: seed.kind ?? null,
        within: seed.saidBy.map(notionId),
        languages: [],
      },
    ],
  };
}

export const termSeeds = { file: "vocabulary", list: "terms", after: "elements", schema: term, rows: termRows } as const;

const code = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?(\.[a-z0-9-]+)?$/, "is no ISO 3166 code, nor one with a dot and a name");

/**
 * What a place is called beside its recorded names: adjectives, abbreviations, everyday names. A place that no folder of seeds
 * covers can be named too, so that a question about it is told so.
 */
const placeName = z.strictObject({ code, names: labels, within: code.optional() });

/** The id under which names wait until it is known whether the dataset covers the place. */
export const namesOf = (placeCode: string) => `names-${placeCode}`;

function placeNameRows(seed: z.infer<typeof placeName>): RowsOf<{ search_term: SearchTermRow }> {
  const row: ContentOf<SearchTermRow> = {
    id: namesOf(seed.code),
    kind: "UNCOVERED_PLACE",
    labels: seed.names,
    related: [],
    prefers: null,
    within: seed.within ? [seed.within] : [],
    languages: [],
  };
  return { search_term: [row] };
}

export const placeNameSeeds = {
  file: "vocabulary",
  list: "placeNames",
  after: "terms",
  schema: placeName,
  rows: placeNameRows,
} as const;
