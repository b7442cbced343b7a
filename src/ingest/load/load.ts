import type { DataSource, EntityManager } from "typeorm";
import { LEAST_NOTICE_MILLISECONDS, PUBLISHING_LOCK } from "../../platform/database/release.reads.js";
import { settleTables } from "../../platform/database/settle-tables.js";
import { isDerived, TABLES, type Table, tableOf } from "../../platform/database/tables.js";
import { PATIENCE_MILLISECONDS, waitForLock } from "../../platform/database/wait-for-lock.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { RECORDED_KINDS } from "../../platform/kernel/kinds.js";
import { parseRange } from "../../platform/kernel/period.js";
import { contentHash } from "../build/content-hash.js";
import type { Contents, Records } from "../rows.js";
import { countLexemes } from "./count-lexemes.js";
import { rememberSeeds } from "./ingested-seeds.js";

type Content = Contents[Table];

/** What one table's records of a release differ in from those of the release before. */
interface TableDifference {
  readonly table: Table;
  readonly added: readonly Content[];
  readonly changed: readonly Content[];
  readonly removed: readonly string[];
}

interface Sums {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface Difference extends Sums {
  readonly tables: readonly TableDifference[];
  /** What of it is public: what the release says of itself. */
  readonly published: Sums;
}

/** What is known of a row that stands. */
interface Standing {
  readonly hash: string;
  readonly private: boolean;
}

export interface LoadOutcome {
  /** The release that was made; null where nothing differed. */
  readonly release: number | null;
  readonly difference: Difference;
  readonly publishedAt: Date | null;
}

/** Serialises ingests: the second waits, then compares with what the first has made. */
const INGEST_LOCK = 7_365_001;

export type Progress = (table: Table, done: number, all: number) => void;

/** Says how the records differ from the latest release, and changes nothing. */
export async function compare(dataSource: DataSource, records: Records): Promise<Difference> {
  return difference(dataSource.manager, records);
}

/** Says how records differ from others, without a database. */
export function compareRecords(others: Records, records: Records): Difference {
  return differenceFrom(
    records,
    TABLES.map((table) => {
      const known: ReadonlyMap<string, Content> = others[table];
      return new Map(
        [...known].map(([id, content]) => [id, { hash: contentHash(table, content), private: content.private ?? false }]),
      );
    }),
  );
}

/** How long before it counts a release is recorded: nodes hear of it within half a second, and make ready for it in the rest. */
export const NOTICE_MILLISECONDS = 4_000;

export interface LoadOptions {
  /** What the release is about, for its readers. */
  readonly summary: string;
  /** By what the seeds are known again; null, or left out, where they are not to be. */
  readonly digest?: string | null;
  readonly progress?: Progress;
  /** How many milliseconds before it counts it is recorded; a database that one process alone reads needs no notice. */
  readonly notice?: number;
  /** How many milliseconds another ingest is waited for. */
  readonly patience?: number;
}

/** Makes a release of the records in one transaction, or none where nothing differs. */
export async function load(
  dataSource: DataSource,
  records: Records,
  { summary, digest = null, progress = () => {}, notice = NOTICE_MILLISECONDS, patience = PATIENCE_MILLISECONDS }: LoadOptions,
): Promise<LoadOutcome> {
  return dataSource.transaction(async (manager) => {
    await waitForLock(manager, INGEST_LOCK, { what: "another ingest", milliseconds: patience, report: console.error });
    const found = await difference(manager, records);
    const [last] = await manager.query<{ number: number }[]>("SELECT coalesce(max(number), 0)::int AS number FROM release");
    const latest = last?.number ?? 0;
    // That lines of files have moved is no reason for a release; that no point of review is there at all, as after an upgrade, is.
    const telling = found.tables.filter(
      ({ table, added }) => table !== "review_item" || added.length === records.review_item.size,
    );
    if (telling.every(({ added, changed, removed }) => added.length + changed.length + removed.length === 0)) {
      await rememberSeeds(manager, digest, latest);
      return { release: null, difference: found, publishedAt: null };
    }
    const number = latest + 1;
    await manager.query(
      "INSERT INTO release (number, published_at, summary, added, changed, removed, change_days) VALUES ($1, 'infinity', $2, $3, $4, $5, $6)",
      [number, summary, found.published.added, found.published.changed, found.published.removed, changeDays(records)],
    );
    await registerAddresses(manager, records);
    for (const [index, table] of found.tables.entries()) {
      await closeAndAdd(manager, table, number);
      progress(table.table, index + 1, found.tables.length);
    }
    await countLexemes(manager, number);
    await settleTables(manager, [...TABLES, "search_lexeme", "search_word"]);
    await rememberSeeds(manager, digest, number);
    const publishedAt = await publish(manager, number, number === 1 ? 0 : notice);
    return { release: number, difference: found, publishedAt };
  });
}

/**
 * Stamps a release, in the last statement before the commit: from that instant on it counts, and never before. Nodes wait for
 * who publishes, so one that stands still between the stamp and the commit is cut off, well before its release would count.
 */
async function publish(manager: EntityManager, number: number, notice: number): Promise<Date> {
  await manager.query("SELECT pg_advisory_xact_lock($1)", [PUBLISHING_LOCK]);
  await manager.query(`SET LOCAL idle_in_transaction_session_timeout = ${LEAST_NOTICE_MILLISECONDS / 2}`);
  const [[stamp]] = await manager.query<[{ published_at: Date; behind: boolean }[], number]>(
    `UPDATE release SET published_at = clock_timestamp() + $2 * interval '1 millisecond' WHERE number = $1
     RETURNING published_at, EXISTS (SELECT FROM release o WHERE o.number < $1 AND o.published_at >= release.published_at) AS behind`,
    [number, notice],
  );
  if (!stamp) throw new Error(`release ${number} is not there to be stamped`);
  if (stamp.behind) {
    throw new Refusal(
      "DATABASE_UNFIT",
      "the clock of the database is behind the latest release; set it right; nothing has changed",
    );
  }
  return stamp.published_at;
}

async function difference(manager: EntityManager, records: Records): Promise<Difference> {
  const standing: Map<string, Standing>[] = [];
  for (const table of TABLES) {
    const rows = await manager.query<(Standing & { id: string })[]>(
      `SELECT id, content_hash AS hash, private IS NOT NULL AS private FROM ${table} WHERE ceased IS NULL`,
    );
    standing.push(new Map(rows.map((row) => [row.id, row])));
  }
  return differenceFrom(records, standing);
}

/** `stands` says what stands, table by table. */
function differenceFrom(records: Records, stands: readonly ReadonlyMap<string, Standing>[]): Difference {
  const tables: TableDifference[] = [];
  const published = { added: 0, changed: 0, removed: 0 };
  for (const [index, table] of TABLES.entries()) {
    const standing = stands[index] ?? new Map<string, Standing>();
    const wanted: ReadonlyMap<string, Content> = records[table];
    const added: Content[] = [];
    const changed: Content[] = [];
    for (const [id, content] of wanted) {
      const was = standing.get(id);
      if (was === undefined) added.push(content);
      else if (was.hash !== contentHash(table, content)) changed.push(content);
    }
    const removed = [...standing.keys()].filter((id) => !wanted.has(id));
    tables.push({ table, added, changed, removed });
    if (isDerived(table)) continue;
    const [kept, gone] = [
      [...added, ...changed],
      [...removed, ...changed.map(({ id }) => id)],
    ];
    const comes = new Set(kept.filter((content) => !content.private).map(({ id }) => id));
    const goes = new Set(gone.filter((id) => !standing.get(id)?.private));
    for (const id of new Set([...comes, ...goes])) {
      published[!goes.has(id) ? "added" : comes.has(id) ? "changed" : "removed"]++;
    }
  }
  const counted = tables.filter(({ table }) => !isDerived(table));
  const sum = (part: "added" | "changed" | "removed") => counted.reduce((total, table) => total + table[part].length, 0);
  return { tables, added: sum("added"), changed: sum("changed"), removed: sum("removed"), published };
}

async function registerAddresses(manager: EntityManager, records: Records): Promise<void> {
  const addresses = RECORDED_KINDS.flatMap((kind) => [...records[tableOf(kind)].keys()].map((id) => ({ id, kind })));
  await manager.query(
    "INSERT INTO address (id, kind) SELECT id, kind FROM jsonb_to_recordset($1::jsonb) AS a(id text, kind text) ON CONFLICT (id) DO NOTHING",
    [JSON.stringify(addresses)],
  );
}

async function closeAndAdd(
  manager: EntityManager,
  { table, added, changed, removed }: TableDifference,
  release: number,
): Promise<void> {
  const closing = [...removed, ...changed.map(({ id }) => id)];
  if (closing.length > 0) {
    await manager.query(`UPDATE ${table} SET ceased = $1 WHERE ceased IS NULL AND id = ANY($2::text[])`, [release, closing]);
  }
  const rows = [...added, ...changed].map((content) => ({
    ...content,
    appeared: release,
    ceased: null,
    content_hash: contentHash(table, content),
  }));
  if (rows.length > 0) {
    await manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  }
}

const ALWAYS = "(,)";

/** The days on which anything changes: the ends of every period, force and version, and the days of rates. */
function changeDays(records: Records): string[] {
  const days = new Set<string>();
  for (const table of ["legal_force", "mining_status", "provision_version"] as const) {
    for (const { valid } of records[table].values()) {
      const { from, until } = parseRange(valid ?? ALWAYS);
      if (from) days.add(from);
      if (until) days.add(until);
    }
  }
  for (const { converts, date } of records.indicator.values()) if (converts) days.add(date);
  return [...days].sort();
}
