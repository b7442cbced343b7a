import { TABLES, type Table } from "../../platform/database/tables.js";
import type { Seeds } from "../read/read.js";
import { buildLawChanges } from "./changes.js";
import { buildPlaces } from "./places.js";
import type { Content, Records } from "./records.js";
import { buildSearchDocuments } from "./search-documents.js";
import { buildStatutes } from "./statutes.js";
import { buildVocabulary } from "./vocabulary.js";

/** Where builders put records. A record without content of one kind is one too: columns are always all there. */
export type Put = (table: Table, content: Content) => void;

/** Turns seeds that were found good into the records of a release. */
export function buildRecords(seeds: Seeds): Records {
  const records = new Map<Table, Map<string, Content>>(TABLES.map((table) => [table, new Map()]));
  const put: Put = (table, content) => void records.get(table)?.set(content.id, content);
  buildVocabulary(seeds.vocabulary, put);
  buildPlaces(seeds.jurisdictions, put);
  buildStatutes(seeds.statutes, put);
  for (const [id, to] of Object.entries(seeds.moved?.content.moved ?? {})) put("moved_address", { id, moved_to: to });
  buildLawChanges(records, put);
  buildSearchDocuments(records, put);
  return records;
}
