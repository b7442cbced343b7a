import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { ROWS } from "../../src/app/rows.js";
import { requireCorpus } from "../../src/ingest/corpus.js";
import { load } from "../../src/ingest/load/load.js";
import { type OpenDatabase, openPostgres } from "../../src/platform/database/data-source.js";
import { startPGlite } from "../../src/platform/database/pglite.js";
import { sha256 } from "../../src/platform/kernel/canonical.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { openPGlite } from "./open.js";

/** A PostgreSQL server for tests; without it they run on the embedded database. */
export const SERVER = process.env.TEST_DATABASE_URL ?? null;

/** What a test database holds when it is opened. */
export type Content = "corpus" | "tables";

const FOLDER = join(PACKAGE_ROOT, "dist", "test-template");
const archive = (content: Content) => join(FOLDER, `${content}.tar`);
/** Templates are named after the folder of the checkout, so that two checkouts can test on one server. */
const CHECKOUT = sha256(PACKAGE_ROOT).slice(0, 8);
const templateName = (content: Content) => `minelaw_${CHECKOUT}_${content}`;

/** Migrates once, and ingests the seeds once: tests copy the result. */
export async function prepareTemplate(): Promise<void> {
  const corpus = requireCorpus(join(PACKAGE_ROOT, "seeds"));
  for (const content of ["tables", "corpus"] as const) {
    const database = await openTemplate(content);
    await database.dataSource.runMigrations();
    if (content === "corpus") await load(database.dataSource, corpus, { summary: "The corpus as the tests find it." });
    if (database.embedded) {
      mkdirSync(FOLDER, { recursive: true });
      const dump = await (database as EmbeddedTemplate).pglite.dumpDataDir("none");
      writeFileSync(archive(content), Buffer.from(await dump.arrayBuffer()));
    }
    await database.close();
  }
}

type EmbeddedTemplate = OpenDatabase & { readonly pglite: Awaited<ReturnType<typeof startPGlite>> };

async function openTemplate(content: Content): Promise<OpenDatabase | EmbeddedTemplate> {
  if (!SERVER) {
    const pglite = await startPGlite();
    return { ...(await openPGlite(pglite, ROWS)), pglite };
  }
  await administer(`DROP DATABASE IF EXISTS ${templateName(content)}`);
  await administer(`CREATE DATABASE ${templateName(content)}`);
  return openPostgres(databaseAddress(templateName(content)), ROWS);
}

/** Never used twice: a test that failed may have left its database behind. */
const newName = () => `minelaw_${CHECKOUT}_${randomBytes(6).toString("hex")}`;

/** A test database of its own: a copy of a template, gone when it is closed. */
export async function openCopy(content: Content): Promise<OpenDatabase> {
  if (!SERVER) return openPGlite(await startPGlite(undefined, new Blob([readFileSync(archive(content))])), ROWS);
  const name = newName();
  await administer(`CREATE DATABASE ${name} TEMPLATE ${templateName(content)}`);
  const database = await openPostgres(databaseAddress(name), ROWS);
  return {
    ...database,
    close: async () => {
      await database.close();
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
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

async function administer(statement: string): Promise<void> {
  const source = await new DataSource({ type: "postgres", url: SERVER as string }).initialize();
  try {
    await source.query(statement);
  } finally {
    await source.destroy();
  }
}
