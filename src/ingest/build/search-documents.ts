import type { FoundText } from "../../kits/seeds/found-by.js";
import { type SearchedKind, STATEMENT_KINDS, type StatementKind } from "../../platform/kernel/kinds.js";
import { codesIn } from "../../questions/citations/codes.js";
import { tokensOf } from "../../questions/citations/labels.js";
import { pairsIn } from "../../questions/citations/letters.js";
import { rememberedWordKeys, type wordKey } from "../../questions/citations/word-key.js";
import { Lexicon } from "../../questions/search/lexicon.js";
import { tagsIn } from "../../questions/search/tags.js";
import type { Contents, Records } from "../rows.js";
import { SEED_KINDS, STATEMENT_TEXTS } from "../seed-kinds.js";
import { type Around, Surroundings } from "./search-surroundings.js";

type SearchDocument = Contents["search_document"];
type Tags = Pick<SearchDocument, "title_tags" | "body_tags" | "context_tags">;
type Untagged = Omit<SearchDocument, keyof Tags> & { readonly gist: string };

/** The documents that a search looks through: what records say, by language and by the days on which they say it. */
export function searchDocuments(records: Records): SearchDocument[] {
  const surroundings = new Surroundings(records);
  const [statute, provision, place] = [SEED_KINDS.statute.foundBy, SEED_KINDS.provision.foundBy, SEED_KINDS.jurisdiction.foundBy];
  // A kind that is searched, is no statement and is missing here fails to compile.
  const others: Readonly<Record<Exclude<SearchedKind, StatementKind>, Untagged[]>> = {
    statute: documentsOf("statute", records.statute, statute.texts(records), (record) =>
      surroundings.ofStatute(record, statute.kindWords(record)),
    ),
    provision: documentsOf("provision", records.provision_version, provision.texts(records), (version) =>
      surroundings.ofVersion(version, provision.kindWords(version)),
    ),
    jurisdiction: [
      ...documentsOf("jurisdiction", records.jurisdiction, place.texts(records), (record) =>
        surroundings.ofPlace(record.id, null, place.kindWords(record)),
      ),
      ...documentsOf("jurisdiction", records.mining_status, place.statusTexts(records), (status) =>
        surroundings.ofPlace(status.jurisdiction_id, status.valid, place.statusWords(status)),
      ),
    ],
  };
  const documents = [
    ...Object.values(others).flat(),
    ...STATEMENT_KINDS.flatMap((kind) => statementDocuments(kind, records, surroundings)),
  ];
  // What documents are found by are notions and places that are covered; those that are not have nine names in ten.
  const lexicon = new Lexicon([...records.search_term.values()].filter(({ kind }) => kind !== "UNCOVERED_PLACE"));
  const keyOf = rememberedWordKeys();
  return documents.map(({ gist, ...document }) => ({
    ...document,
    ...tagsOf({ ...document, gist }, lexicon, keyOf),
    places: placesOf(document, lexicon, keyOf),
  }));
}

function statementDocuments<K extends StatementKind>(kind: K, records: Records, surroundings: Surroundings): Untagged[] {
  const { texts, kindWords } = STATEMENT_TEXTS[kind].foundBy;
  return documentsOf<Contents[K]>(kind, records[kind], texts(records), (record) =>
    surroundings.ofStatement(record, kindWords(record)),
  );
}

function documentsOf<Content extends { readonly id: string; readonly private?: true }>(
  kind: SearchedKind,
  records: ReadonlyMap<string, Content>,
  texts: (record: Content) => readonly FoundText[],
  aroundOf: (record: Content) => Around,
): Untagged[] {
  return [...records.values()].flatMap((record) => {
    const around = aroundOf(record);
    const marked = record.private && { private: true as const };
    return texts(record).map((text, index) => ({
      ...document(`${record.id}#words-${index + 1}`, kind, text, around),
      ...marked,
    }));
  });
}

function document(
  id: string,
  kind: SearchedKind,
  { language, title, body = "", gist = "" }: FoundText,
  around: Around,
): Untagged {
  const said = `${title} ${body}`;
  const unhyphenated = [...said.matchAll(/\p{L}+(?:-\p{L}+)+/gu)].map(([word]) => word.replaceAll("-", ""));
  return {
    id,
    subject_id: around.subject,
    jurisdiction_id: around.jurisdiction,
    kind: kind.toUpperCase() as Uppercase<SearchedKind>,
    language,
    valid: around.valid,
    places: around.places,
    title,
    gist,
    codes: around.codes.join(" "),
    lineage: around.lineage.join(" "),
    body,
    context: [...new Set([...around.context, ...codesIn(said), ...pairsIn(said), ...unhyphenated])].filter(Boolean).join(" ; "),
  };
}

/** The words of the index that stand for what each part of a document says, so that they weigh what the part weighs. */
function tagsOf({ title, gist, body, context, language }: Untagged, lexicon: Lexicon, keyOf: typeof wordKey): Tags {
  const tags = (text: string) => tagsIn(text, language, lexicon, keyOf).join(" ");
  return { title_tags: tags(`${title} ; ${gist}`), body_tags: tags(body), context_tags: tags(context) };
}

/** Where a document is law, and the parts of its place that its name speaks of: a ban in southern Irkutsk Oblast. */
function placesOf({ title, places }: Pick<Untagged, "title" | "places">, lexicon: Lexicon, keyOf: typeof wordKey): string[] {
  const tokens = tokensOf(title, keyOf);
  const named = tokens
    .flatMap((_, from) =>
      lexicon.labelsAt(tokens, from, null, ({ kind, within }) => kind === "PLACE" && within.some((id) => places.includes(id))),
    )
    .flatMap(({ terms }) => terms.flatMap(({ id, within }) => [id, ...within]));
  return [...new Set([...places, ...named])];
}
