import type { DataSource, EntityManager } from "typeorm";
import { settleTables } from "../../platform/database/settle-tables.js";
import { sha256 } from "../../platform/kernel/canonical.js";
import { decoded } from "./decode.js";
import { type Expression, expressionOf, type ReadOptions } from "./expression.js";
import { BOUNDS, type Finding, type FoundFile, type ImportedText, Refused, type Warn } from "./imported.js";
import { readLegalize, whole } from "./read-legalize.js";
import { readXml } from "./read-xml.js";
import { addExpression } from "./text-rows.js";

/** What decides how files are read: another edition, or other options, reads a known file anew. */
const IMPORTER = "3";

export interface ImportOptions extends ReadOptions {
  readonly dryRun: boolean;
  /** The most units that an import may add; null for no bound. */
  readonly most: number | null;
  /** Called after each file. */
  readonly progress?: (done: number) => void;
}

export interface ImportReport {
  /** The number of the import; null where nothing changed. */
  readonly number: number | null;
  readonly files: number;
  readonly unchanged: number;
  readonly added: number;
  readonly ended: number;
  readonly units: number;
  readonly findings: readonly Finding[];
}

/** Serialises imports: the second waits for the first. */
const IMPORT_LOCK = 7_365_003;

/** Imports files in one transaction: whole, or not at all. At most one file's units are in memory. */
export async function importTexts(
  dataSource: DataSource,
  files: readonly FoundFile[],
  options: ImportOptions,
  findings: Finding[],
): Promise<ImportReport> {
  const counts = { unchanged: 0, added: 0, ended: 0, units: 0 };
  const number = await dataSource
    .transaction(async (manager) => {
      const run = await ImportRun.begin(manager, options, findings, counts);
      for (const [index, file] of files.entries()) {
        await run.take(file);
        options.progress?.(index + 1);
      }
      await run.tellOfMap();
      if (counts.added === 0 || options.dryRun) throw new Nothing();
      await settleTables(manager, ["text_expression", "text_wording", "text_unit"]);
      await stampImport(manager, run.number);
      return run.number;
    })
    .catch((error) => {
      if (error instanceof Nothing) return null;
      throw error;
    });
  return { number, files: files.length, ...counts, findings };
}

/** Takes an import back that changes nothing, or is only to be looked at. */
class Nothing extends Error {}

interface Standing {
  readonly id: string;
  readonly path: string;
  readonly work: string;
  readonly language: string;
  readonly valid_from: string;
  readonly sha256: string;
  readonly source_key: string;
  readonly text_hash: string;
  readonly slot: string;
}

type Counts = { -readonly [Name in "unchanged" | "added" | "ended" | "units"]: number };

class ImportRun {
  readonly #known: Map<string, Standing>;
  readonly #bySlot: ReadonlyMap<string, Standing>;
  /** What this import has brought already: work, language and day, the file, and what it says. */
  readonly #taken = new Map<string, { readonly path: string; readonly hash: string }>();

  private constructor(
    private readonly manager: EntityManager,
    private readonly options: ImportOptions,
    private readonly findings: Finding[],
    private readonly counts: Counts,
    readonly number: number,
    standing: readonly Standing[],
  ) {
    this.#known = new Map(standing.map((each) => [each.source_key, each]));
    this.#bySlot = new Map(standing.map((each) => [each.slot, each]));
  }

  static async begin(manager: EntityManager, options: ImportOptions, findings: Finding[], counts: Counts): Promise<ImportRun> {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
    const standing = await manager.query<Standing[]>(
      `SELECT id, path, work, language, valid_from::text, edition->>'sha256' AS sha256, source_key, text_hash, concat_ws(' ', work, language, kind, valid_from) AS slot FROM text_expression
       WHERE collection = $1 AND ceased IS NULL`,
      [options.collection],
    );
    return new ImportRun(manager, options, findings, counts, await openImport(manager, options.collection), standing);
  }

  async take(file: FoundFile): Promise<void> {
    const say: Warn = (code, at, message) => void this.findings.push({ file: file.path, at, code, message: copied(message) });
    try {
      if (file.size > BOUNDS.bytes) throw new Refused("E_SIZE", `is larger than ${BOUNDS.bytes} bytes`);
      const bytes = file.read();
      const key = keyOf(file, bytes, this.options);
      const known = this.#known.get(key);
      if (known) {
        this.counts.unchanged++;
        this.options.map?.known(file.path, known.work);
      } else await this.#add(file, expressionOf(file, read(bytes, say), { key, hash: sha256(bytes) }, this.options));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      say(error.code, error.at, error.message);
    }
  }

  async #add(file: FoundFile, expression: Expression): Promise<void> {
    const { row, units } = expression;
    const slot = copied(`${row.work} ${row.language} ${row.kind} ${row.valid_from}`);
    const other = this.#taken.get(slot);
    if (other && other.hash !== row.text_hash)
      throw new Refused("E_CONFLICT", `is ${row.work} in ${row.language} from ${row.valid_from}, as ${other.path} is; keep one`);
    this.#taken.set(slot, { path: file.path, hash: row.text_hash });
    const before = this.#bySlot.get(slot);
    if (other || before?.text_hash === row.text_hash) {
      this.counts.unchanged++;
      return;
    }
    const { most } = this.options;
    if (most !== null && this.counts.units + units.length > most)
      throw new Refused(
        "E_EMBEDDED",
        `the embedded database takes ${most} units an import; set DATABASE_URL to a PostgreSQL server`,
      );
    if (before) await this.#end(before);
    for (const each of this.#readOtherwise(file, row)) await this.#end(each);
    await addExpression(this.manager, expression, this.number);
    this.counts.added++;
    this.counts.units += units.length;
  }

  /** What stands of the same bytes of the same file, taken for another work or language: the operator has said better. */
  #readOtherwise({ day }: FoundFile, { path, work, language, valid_from, edition }: Expression["row"]): Standing[] {
    return [...this.#known.values()].filter(
      (each) =>
        each.path === path &&
        each.sha256 === edition.sha256 &&
        (each.work !== work || each.language !== language) &&
        (day === null || each.valid_from === valid_from),
    );
  }

  async #end({ id, source_key }: Standing): Promise<void> {
    if (!this.#known.has(source_key)) return;
    this.#known.delete(source_key);
    await this.manager.query("UPDATE text_expression SET ceased = $1 WHERE id = $2", [this.number, id]);
    this.counts.ended++;
  }

  /** Once all files are read, what of the map leads nowhere. */
  async tellOfMap(): Promise<void> {
    const { map } = this.options;
    if (!map) return;
    const statutes = await this.manager.query<{ id: string }[]>(
      "SELECT DISTINCT id FROM statute WHERE id = ANY($1) AND ceased IS NULL",
      [map.statutes],
    );
    this.findings.push(...map.findings(new Set(statutes.map(({ id }) => id))));
  }
}

/** A string of its own: one that was cut out of a file would keep the whole file in memory. */
const copied = (text: string) => Buffer.from(text).toString();

/** Stamps the next number of the imports. */
async function openImport(manager: EntityManager, collection: string): Promise<number> {
  const [opened] = await manager.query<{ number: number }[]>(
    `INSERT INTO text_import (number, published_at, collection)
     SELECT coalesce(max(number), 0) + 1, clock_timestamp(), $1 FROM text_import RETURNING number`,
    [collection],
  );
  return (opened as { number: number }).number;
}

/** It counts from now, and not from when it was begun: what was answered meanwhile for a release stays true. */
const stampImport = (manager: EntityManager, number: number) =>
  manager.query("UPDATE text_import SET published_at = clock_timestamp() WHERE number = $1", [number]);

/** Ends all that a collection holds, by an import of its own: earlier ones still show it to whoever names them. */
export async function dropCollection(dataSource: DataSource, collection: string): Promise<number> {
  return dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
    const where = "collection = $1 AND ceased IS NULL";
    const [found] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM text_expression WHERE ${where}`,
      [collection],
    );
    if (!found?.count) return 0;
    const number = await openImport(manager, collection);
    await manager.query(`UPDATE text_expression SET ceased = $2 WHERE ${where}`, [collection, number]);
    return found.count;
  });
}

function keyOf({ path, day }: FoundFile, bytes: Buffer, options: ReadOptions): string {
  const { collection, language, licence, attribution, from, map } = options;
  const said = [language, licence, attribution, from, ...(map ? [map.hash] : [])];
  return sha256(JSON.stringify([IMPORTER, collection, path, day, sha256(bytes), ...said]));
}

function read(bytes: Buffer, say: Warn): ImportedText {
  const slices = decoded(bytes);
  const first = slices.next();
  const begin = first.done ? "" : first.value;
  const all = (function* () {
    yield begin;
    yield* slices;
  })();
  return /^\ufeff?\s*</.test(begin) ? readXml(all, say) : readLegalize(whole(all), say);
}
