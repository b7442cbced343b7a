import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { DataSource } from "typeorm";
import { ROWS } from "../../src/app/rows.js";
import { digestOfSeeds } from "../../src/app/seeds-digest.js";
import { load } from "../../src/ingest/load/load.js";
import { type OpenDatabase, openPostgres } from "../../src/platform/database/data-source.js";
import { startPGlite } from "../../src/platform/database/pglite.js";
import { sha256 } from "../../src/platform/kernel/canonical.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { openPGlite } from "./open.js";
import { readSeedsOnce } from "./seed-records.js";

/** A PostgreSQL server for tests; without it they run on the embedded database. */
export const SERVER = process.env.TEST_DATABASE_URL ?? null;

/** What a test database holds when it is opened. */
export type Content = "corpus" | "tables";

/** What databases are copied from; of the last, on a server, there is no copy: tests that only read read it itself. */
type Template = Content | "shared";

const SEEDS = join(PACKAGE_ROOT, "seeds");
const FOLDER = join(PACKAGE_ROOT, "dist", "test-template");
const folderOf = (content: Template) => join(FOLDER, content);
/** What the templates were made of; written last, so that a template that was left half made is not known again. */
const MADE_OF = join(FOLDER, "made-of");
/** Templates are named after the folder of the checkout, so that two checkouts can test on one server. */
const CHECKOUT = sha256(PACKAGE_ROOT).slice(0, 8);
const templateName = (content: Template) => `minelaw_${CHECKOUT}_${content}`;

/** Migrates once, and ingests the seeds once: tests copy the result. What the same code made of the same seeds today is used again. */
export async function prepareTemplate(): Promise<void> {
  const records = readSeedsOnce();
  const of = [digestOfSeeds(SEEDS), digestOfSeeds(join(PACKAGE_ROOT, "migrations")), new Date().toISOString().slice(0, 10)].join(
    " ",
  );
  if (of === (await madeOf())) return;
  if (!SERVER) rmSync(FOLDER, { recursive: true, force: true });
  await makeTemplate("tables", null, async ({ dataSource }) => void (await dataSource.runMigrations()));
  await makeTemplate("corpus", "tables", async ({ dataSource }) => {
    await load(dataSource, records, { summary: "The corpus as the tests find it." });
  });
  if (!SERVER) writeFileSync(MADE_OF, of);
  else await shareOnServer(of);
}

/** A copy that nobody can write to, for all tests that only read. Made last, it says what all of them were made of. */
async function shareOnServer(of: string): Promise<void> {
  const name = templateName("shared");
  await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await administer(`CREATE DATABASE ${name} TEMPLATE ${templateName("corpus")}`);
  await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await administer(`COMMENT ON DATABASE ${name} IS '${of}'`);
}

async function madeOf(): Promise<string | null> {
  if (!SERVER) return existsSync(MADE_OF) ? readFileSync(MADE_OF, "utf8") : null;
  const name = templateName("shared");
  const rows = await administer(
    `SELECT shobj_description(oid, 'pg_database') AS "of" FROM pg_database WHERE datname = '${name}'`,
  );
  return rows[0]?.of ?? null;
}

async function makeTemplate(content: Content, from: Content | null, fill: (open: OpenDatabase) => Promise<void>): Promise<void> {
  const open = await (SERVER ? openServerTemplate(content, from) : openFolder(folderOf(content), from));
  await fill(open);
  await open.close();
}

async function openServerTemplate(content: Content, from: Content | null): Promise<OpenDatabase> {
  await administer(`DROP DATABASE IF EXISTS ${templateName(content)}`);
  await administer(`CREATE DATABASE ${templateName(content)} ${from ? `TEMPLATE ${templateName(from)}` : ""}`);
  return openPostgres(databaseAddress(templateName(content)), ROWS);
}

/** An embedded database in a folder that is made anew: empty, or as a copy of a template. */
async function openFolder(folder: string, from: Content | null): Promise<OpenDatabase> {
  return openPGlite(await startPGlite(from ? copyOf(from, folder) : folder), ROWS);
}

function copyOf(content: Content, folder: string): string {
  mkdirSync(folder, { recursive: true });
  // Files are not written to before one of the copies is, where the file system can do that.
  cpSync(folderOf(content), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return folder;
}

/** Never used twice: a test that failed may have left its database behind. */
const newName = () => `minelaw_${CHECKOUT}_${randomBytes(6).toString("hex")}`;

/** A test database of its own, to be written to: a copy of a template, gone when it is closed. */
export async function openCopy(content: Content): Promise<OpenDatabase> {
  return SERVER ? openServerCopy(content) : openEmbeddedCopy(content);
}

/** The database on the server that all tests share which only read the corpus. */
export function openShared(): Promise<OpenDatabase> {
  return openPostgres(databaseAddress(templateName("shared")), ROWS);
}

/** An embedded copy of the corpus in a folder that goes when the run ends. */
export function startCorpus(): Promise<PGlite> {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-corpus-"));
  return startPGlite(copyOf("corpus", folder));
}

/** Where another process finds the corpus, as its environment says it; `remove` takes away what was made for it. */
export function corpusOfProcess(): { readonly environment: Readonly<Record<string, string>>; readonly remove: () => void } {
  if (SERVER) return { environment: { DATABASE_URL: databaseAddress(templateName("shared")) }, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "minelaw-corpus-"));
  copyOf("corpus", folder);
  return { environment: { MINELAW_DATA_DIR: folder }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function openEmbeddedCopy(content: Content): Promise<OpenDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-test-"));
  return closedBy(await openFolder(folder, content), async () => rmSync(folder, { recursive: true, force: true }));
}

async function openServerCopy(content: Content): Promise<OpenDatabase> {
  const name = newName();
  await administer(`CREATE DATABASE ${name} TEMPLATE ${templateName(content)}`);
  return closedBy(await openPostgres(databaseAddress(name), ROWS), async () => {
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}

function closedBy(open: OpenDatabase, remove: () => Promise<void>): OpenDatabase {
  return {
    ...open,
    close: async () => {
      await open.close();
      await remove();
    },
  };
}

/** An empty database of its own on the server, by its address. */
export async function newDatabase(): Promise<{ address: string; remove: () => Promise<void> }> {
  const name = newName();
  await administer(`CREATE DATABASE ${name}`);
  return { address: databaseAddress(name), remove: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function databaseAddress(name: string): string {
  const url = new URL(SERVER as string);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(statement: string) {
  const source = await new DataSource({ type: "postgres", url: SERVER as string }).initialize();
  try {
    return await source.query(statement);
  } finally {
    await source.destroy();
  }
}
