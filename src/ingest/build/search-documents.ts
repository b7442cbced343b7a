import type { FoundText } from "../../kits/seeds/found-by.js";
import { type SearchedKind, STATEMENT_KINDS, type StatementKind } from "../../platform/kernel/kinds.js";
import { codesIn, pairsIn } from "../../questions/search/citation.js";
import type { Contents, Records } from "../rows.js";
import { SEED_KINDS, STATEMENT_TEXTS } from "../seed-kinds.js";
import { type Around, Surroundings } from "./search-surroundings.js";

type SearchDocument = Contents["search_document"];

/** The documents that a search looks through: what records say, by language and by the days on which they say it. */
export function searchDocuments(records: Records): SearchDocument[] {
  const surroundings = new Surroundings(records);
  const [statute, provision] = [SEED_KINDS.statute.foundBy, SEED_KINDS.provision.foundBy];
  // A kind that is searched, is no statement and is missing here fails to compile.
  const others: Readonly<Record<Exclude<SearchedKind, StatementKind>, SearchDocument[]>> = {
    statute: documentsOf("statute", records.statute, statute.texts(records), (record) =>
      surroundings.ofStatute(record, statute.kindWords(record)),
    ),
    provision: documentsOf("provision", records.provision_version, provision.texts(records), (version) =>
      surroundings.ofVersion(version, provision.kindWords(version)),
    ),
  };
  return [...Object.values(others).flat(), ...STATEMENT_KINDS.flatMap((kind) => statementDocuments(kind, records, surroundings))];
}

function statementDocuments<K extends StatementKind>(kind: K, records: Records, surroundings: Surroundings): SearchDocument[] {
  const { texts, kindWords } = STATEMENT_TEXTS[kind].foundBy;
  return documentsOf<Contents[K]>(kind, records[kind], texts(records), (record) =>
    surroundings.ofStatement(record, kindWords(record)),
  );
}

function documentsOf<Content extends { readonly id: string }>(
  kind: SearchedKind,
  records: ReadonlyMap<string, Content>,
  texts: (record: Content) => readonly FoundText[],
  aroundOf: (record: Content) => Around,
): SearchDocument[] {
  return [...records.values()].flatMap((record) => {
    const around = aroundOf(record);
    return texts(record).map((text, index) => document(`${record.id}#words-${index + 1}`, kind, text, around));
  });
}

function document(id: string, kind: SearchedKind, { language, title, body = "" }: FoundText, around: Around): SearchDocument {
  const said = `${title} ${body}`;
  const unhyphenated = [...said.matchAll(/\p{L}+(?:-\p{L}+)+/gu)].map(([word]) => word.replaceAll("-", ""));
  return {
    id,
    subject_id: around.subject,
    jurisdiction_id: around.jurisdiction,
    kind: kind.toUpperCase() as Uppercase<SearchedKind>,
    language,
    valid: around.valid,
    title,
    codes: around.codes.join(" "),
    lineage: around.lineage.join(" "),
    body,
    context: [...new Set([...around.context, ...codesIn(said), ...pairsIn(said), ...unhyphenated])].filter(Boolean).join(" ; "),
  };
}
