import type { SeedContext, SeedKind } from "../../kits/seeds/seed-kind.js";
import type { DatedSeed } from "../../law/legislation/statute-context.js";
import { TABLES, type Table } from "../../platform/database/tables.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import type { SeedFile, Seeds, StatuteFile } from "../read/seed-file.js";
import { reviewItems } from "../review/review-items.js";
import type { Contents, Records, Rows } from "../rows.js";
import { type ContextIn, type FileContent, type FileKind, seedKindsIn } from "../seed-kinds.js";
import { lawChanges } from "./law-changes.js";
import { Lives } from "./lives.js";
import { searchDocuments } from "./search-documents.js";
import { searchTerms } from "./search-terms.js";

/** Turns seeds that were found good into the records of a release. */
export function buildRecords(seeds: Seeds): Records {
  const records = buildLaw(seeds);
  const terms = searchTerms(records);
  records.search_term.clear();
  add(records, { search_term: terms });
  add(records, { search_document: searchDocuments(records) });
  return records;
}

/** What seeds say, and what follows from it, without what it is found by. */
export function buildLaw(seeds: Seeds): RecordsToBe {
  const records = noRecords();
  const lives = new Lives(seeds);
  for (const file of seeds.vocabulary) addFile(records, "vocabulary", file, inFolder(file));
  for (const file of seeds.jurisdictions) addFile(records, "jurisdiction", file, inFolder(file));
  for (const file of seeds.additions) addFile(records, "jurisdiction", file, inFolder(file));
  for (const file of seeds.statutes) addFile(records, "statute", file, inStatute(file, lives));
  for (const file of seeds.corrections) addFile(records, "corrections", file, inFolder(file));
  const moved = Object.entries(seeds.moved?.content.moved ?? {});
  add(records, { moved_address: moved.map(([id, to]) => ({ id, moved_to: to })) });
  add(records, { law_change: lawChanges(records) });
  add(records, { review_item: reviewItems(seeds, records, lives) });
  return records;
}

type RecordsToBe = { readonly [T in Table]: Map<string, Contents[T]> };

/** All tables, and nothing in them. */
export function noRecords(): RecordsToBe {
  return Object.fromEntries(TABLES.map((table) => [table, new Map()])) as unknown as RecordsToBe;
}

type ContextAt<F extends FileKind> = (position: number) => ContextIn[F];

function inFolder({ folder }: SeedFile<object>): (position: number) => SeedContext {
  return (position) => ({ jurisdiction: jurisdictionId(folder), position });
}

function inStatute({ content, folder }: SeedFile<StatuteFile>, lives: Lives): ContextAt<"statute"> {
  const statute = content.statute.id;
  const context = {
    jurisdiction: jurisdictionId(folder),
    statute,
    force: lives.of(statute),
    lifeOf: (seed: DatedSeed) => lives.statement(statute, seed),
    lifeOfVersion: (seed: DatedSeed) => lives.version(statute, seed),
    lifeOfAmendment: (seed: { readonly effective?: string }) => lives.amendment(statute, seed),
  };
  return (position) => ({ ...context, position });
}

/** Adds the rows of every seed of a file. */
function addFile<F extends FileKind>(
  records: RecordsToBe,
  kind: F,
  { content, layer }: SeedFile<Partial<FileContent<F>>>,
  contextAt: ContextAt<F>,
): void {
  for (const seeds of seedKindsIn(kind)) {
    for (const [position, seed] of seedsOf(seeds, content).entries()) {
      const rows: Rows = seeds.rows(seed, contextAt(position));
      add(records, layer > 0 ? asPrivate(rows) : rows);
    }
  }
}

/** The same rows, marked as what later folders add. */
function asPrivate(rows: Rows): Rows {
  const tables = Object.entries(rows).map(([table, all]) => [table, all.map((row) => ({ ...row, private: true }))]);
  return Object.fromEntries(tables) as Rows;
}

/** The seeds of one kind in a file, which was read by the schema of that very kind: the compiler cannot know. */
function seedsOf({ one, list }: SeedKind, content: object): readonly never[] {
  const at = content as Readonly<Record<string, unknown>>;
  const own = one && at[one] !== undefined ? [at[one]] : [];
  return [...own, ...((list && (at[list] as readonly unknown[] | undefined)) || [])] as never[];
}

function add(records: RecordsToBe, rows: Rows): void {
  for (const table of Object.keys(rows) as Table[]) addTo(table, records, rows);
}

function addTo<T extends Table>(table: T, records: RecordsToBe, rows: Rows): void {
  const contents: readonly Contents[T][] = rows[table] ?? [];
  for (const content of contents) records[table].set(content.id, content);
}
