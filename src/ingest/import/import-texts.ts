import { createHash } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { tagOf } from "../../kits/formats/languages.js";
import { pathOfEId } from "../../kits/unit-path.js";
import type { TextExpressionRow, TextUnitRow } from "../../law/wording/text-overlay.row.js";
import { decode, type FoundFile } from "./find-files.js";
import { type Finding, type ImportedText, Refused } from "./imported.js";
import { readLegalize } from "./read-legalize.js";
import { readXml } from "./read-xml.js";

/** What decides how files are read: another edition, or other options, reads a known file anew. */
const IMPORTER = "1";

export interface ImportOptions {
  readonly collection: string;
  readonly language: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly from: string | null;
  readonly today: string;
  readonly dryRun: boolean;
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

interface Expression {
  readonly row: Omit<TextExpressionRow, "appeared" | "ceased">;
  readonly units: Omit<TextUnitRow, "expression_id">[];
}

/** Serialises imports: the second waits for the first. */
const IMPORT_LOCK = 7_365_003;
const ROWS_AT_ONCE = 1_000;

/** Imports files in one transaction: whole, or not at all. At most one file's units are in memory. */
export async function importTexts(
  dataSource: DataSource,
  files: readonly FoundFile[],
  options: ImportOptions,
  findings: Finding[],
): Promise<ImportReport> {
  const counts = { unchanged: 0, added: 0, ended: 0, units: 0 };
  const run = async (manager: EntityManager): Promise<number | null> => {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
    const standing = await manager.query<{ id: string; source_key: string; slot: string }[]>(
      `SELECT id, source_key, work || ' ' || language || ' ' || kind || ' ' || valid_from AS slot FROM text_expression
       WHERE collection = $1 AND ceased IS NULL`,
      [options.collection],
    );
    const [last] = await manager.query<{ number: number }[]>("SELECT coalesce(max(number), 0)::int AS number FROM text_import");
    const number = (last?.number ?? 0) + 1;
    await manager.query("INSERT INTO text_import (number, published_at, collection) VALUES ($1, clock_timestamp(), $2)", [
      number,
      options.collection,
    ]);
    const known = new Set(standing.map(({ source_key }) => source_key));
    const bySlot = new Map(standing.map(({ slot, id }) => [slot, id]));
    const taken = new Map<string, string>();
    const end = async (ids: readonly string[]) => {
      if (ids.length === 0) return;
      await manager.query("UPDATE text_expression SET ceased = $1 WHERE id = ANY($2::text[]) AND ceased IS NULL", [number, ids]);
      counts.ended += ids.length;
    };
    for (const file of files) {
      const bytes = file.read();
      const key = keyOf(file, bytes, options);
      if (known.has(key)) {
        counts.unchanged++;
        continue;
      }
      const expression = read(file, bytes, key, options, findings);
      if (!expression) continue;
      const { row } = expression;
      const slot = `${row.work} ${row.language} ${row.kind} ${row.valid_from}`;
      const other = taken.get(slot);
      if (other !== undefined) {
        findings.push({
          file: file.path,
          at: "1",
          code: "E_CONFLICT",
          message: `is ${row.work} in ${row.language} from ${row.valid_from}, as ${other} is; keep one`,
        });
        continue;
      }
      taken.set(slot, file.path);
      const before = bySlot.get(slot);
      if (before) await end([before]);
      await add(manager, expression, number);
      counts.added++;
      counts.units += expression.units.length;
    }
    if (counts.added === 0 || options.dryRun) throw new Nothing();
    return number;
  };
  const number = await dataSource.transaction(run).catch((error) => {
    if (error instanceof Nothing) return null;
    throw error;
  });
  return { number, files: files.length, ...counts, findings };
}

/** Takes an import back that changes nothing, or is only to be looked at. */
class Nothing extends Error {}

/** Ends all that a collection holds, by an import of its own: earlier ones still show it to whoever names them. */
export async function dropCollection(dataSource: DataSource, collection: string): Promise<number> {
  return dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
    const [found] = await manager.query<{ count: number }[]>(
      "SELECT count(*)::int AS count FROM text_expression WHERE collection = $1 AND ceased IS NULL",
      [collection],
    );
    if (!found?.count) return 0;
    await manager.query(
      "INSERT INTO text_import (number, published_at, collection) SELECT max(number) + 1, clock_timestamp(), $1 FROM text_import",
      [collection],
    );
    await manager.query(
      "UPDATE text_expression SET ceased = (SELECT max(number) FROM text_import) WHERE collection = $1 AND ceased IS NULL",
      [collection],
    );
    return found.count;
  });
}

function keyOf(
  { path, day }: FoundFile,
  bytes: Buffer,
  { collection, language, licence, attribution, from }: ImportOptions,
): string {
  return sha256(JSON.stringify([IMPORTER, collection, path, day, sha256(bytes), language, licence, attribution, from]));
}

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

function read(file: FoundFile, bytes: Buffer, key: string, options: ImportOptions, findings: Finding[]): Expression | null {
  const say = (code: string, at: string, message: string) => void findings.push({ file: file.path, at, code, message });
  try {
    const text = decode(bytes);
    const found = /^\s*</.test(text.replace(/^\ufeff/, "")) ? readXml(text, say) : readLegalize(text, say);
    const language = options.language ?? tagOf(found.language ?? "") ?? found.language;
    if (!language) throw new Refused("E_LANGUAGE", "does not say its language; give it with --language");
    return expressionOf(file, found, { key, language, hash: sha256(bytes) }, options);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(error.code, error.at, error.message);
    return null;
  }
}

function expressionOf(
  file: FoundFile,
  found: ImportedText,
  { key, language, hash }: { key: string; language: string; hash: string },
  { collection, licence, attribution, from, today }: ImportOptions,
): Expression {
  const day = from ?? file.day ?? found.from;
  const numberKey = (found.number ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return {
    row: {
      id: `${key}`,
      collection,
      path: file.path,
      work: found.work || `/file/${collection}/${file.path}`,
      place: found.place,
      number_key: numberKey || null,
      language,
      kind: "OFFICIAL",
      title: found.title,
      valid_from: day ?? today,
      days_rest_on: file.day && !from ? "COMMIT" : day ? "STATED" : "FIRST_SEEN",
      edition: {
        ...found.edition,
        ...(licence && { licence }),
        ...(attribution && { attribution }),
        retrieved: today,
        sha256: hash,
      },
      source_key: key,
    },
    units: found.units.map((unit, position) => ({
      position,
      e_id: unit.eId,
      path: pathOfEId(unit.eId),
      element: unit.element,
      number: unit.number,
      heading: unit.heading,
      plain: unit.plain,
      content: unit.content,
    })),
  };
}

async function add(manager: EntityManager, { row, units }: Expression, number: number): Promise<void> {
  // What ended once may come back: it is another state of the same wording.
  const id = `${row.id}-${number}`;
  await insert(manager, "text_expression", [{ ...row, id, appeared: number, ceased: null }]);
  for (let at = 0; at < units.length; at += ROWS_AT_ONCE) {
    const part = units.slice(at, at + ROWS_AT_ONCE).map((unit) => ({ expression_id: id, ...unit }));
    await insert(manager, "text_unit", part);
  }
}

const insert = (manager: EntityManager, table: string, rows: readonly object[]) =>
  manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
