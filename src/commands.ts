import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { printSchema } from "graphql";
import type { DataSource } from "typeorm";
import { type Config, printConfig } from "./config.js";
import { printTrustedDocuments, TRUSTED_DOCUMENTS_FILE } from "./explorer/trusted-documents.js";
import { canonicalForm } from "./ingest/canonical-form.js";
import { printFaults, readCorpus, requireCorpus } from "./ingest/corpus.js";
import { COUNTS_FILE, printCounts } from "./ingest/counts.js";
import { compare, type Difference, load } from "./ingest/load.js";
import { printDifference, showProgress } from "./ingest/print.js";
import type { Records } from "./ingest/records.js";
import { seedSchemas } from "./ingest/schema-file.js";
import { Refusal } from "./kernel/errors.js";
import { openDatabase, openForServing } from "./open.js";
import { PACKAGE_ROOT } from "./package-root.js";
import { buildApi } from "./schema.js";
import { createServer, type MinelawServer } from "./server.js";

/** Serves until it is told to stop. */
export async function serve(config: Config, options: { ingest: boolean }): Promise<void> {
  console.log(`Configuration: ${printConfig(config)}`);
  const records = options.ingest ? requireCorpus(config.seedsDirectory) : null;
  const prepare = async (dataSource: DataSource, corpus: Records) => {
    await dataSource.runMigrations();
    await ingestInto(dataSource, corpus, "The seeds as they were at start.");
  };
  const database = await openForServing(config, records && ((dataSource) => prepare(dataSource, records)));
  let server: MinelawServer | undefined;
  try {
    server = await createServer({ ...config, database });
    await listen(server, config);
  } catch (error) {
    await server?.close();
    await database.close();
    throw error;
  }
  const running = server;
  // A promise that a library forgot is no reason to leave everybody without answers.
  process.on("unhandledRejection", (fault) => running.http.log.error(fault));
  const stop = async () => {
    await running.close();
    await database.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}

async function listen({ http }: MinelawServer, { host, port }: Config): Promise<void> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Refusal("PORT_IN_USE", `PORT: something listens on port ${port} already; stop it, or set PORT to another number`);
  }
  const address = http.server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  console.log(`Minelaw answers at http://localhost:${bound}/graphql (open it in a browser for the query editor)`);
}

/** Names every fault of the seeds. */
export async function check(config: Config): Promise<void> {
  const { records, faults } = readCorpus(config.seedsDirectory);
  if (!records)
    throw new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in ${config.seedsDirectory}\n${printFaults(faults)}`);
  const count = [...records.values()].reduce((total, table) => total + table.size, 0);
  console.log(`The seeds in ${config.seedsDirectory} are good: ${count} rows of ${records.size} tables.`);
}

/** Writes seeds in canonical form, and their counts. */
export async function formatSeeds({ seedsDirectory }: Config): Promise<void> {
  for (const path of readdirSync(seedsDirectory, { recursive: true, encoding: "utf8" }).filter((file) => /\.ya?ml$/.test(file))) {
    if (path === COUNTS_FILE) continue;
    const file = join(seedsDirectory, path);
    const text = readFileSync(file, "utf8");
    const canonical = canonicalForm(text);
    if (canonical !== text) writeFileSync(file, canonical);
  }
  const { records, faults } = readCorpus(seedsDirectory, { counts: false });
  if (!records) throw new Refusal("SEEDS_INVALID", `${faults.length} fault(s) in ${seedsDirectory}\n${printFaults(faults)}`);
  writeFileSync(join(seedsDirectory, COUNTS_FILE), printCounts(records));
}

/** Makes a release, or says what it would hold. */
export async function ingest(config: Config, options: { dryRun?: boolean; summary?: string }): Promise<void> {
  const records = requireCorpus(config.seedsDirectory);
  const database = await openDatabase(config);
  try {
    if (await database.dataSource.showMigrations()) {
      if (options.dryRun) throw new Refusal("BAD_CONFIGURATION", "the tables are not up to date; run minelaw migrate first");
      await database.dataSource.runMigrations();
    }
    if (options.dryRun) console.log(printDifference(await compare(database.dataSource, records), true));
    else console.log(printDifference(await ingestInto(database.dataSource, records, options.summary ?? "Revised seeds."), false));
  } finally {
    await database.close();
  }
}

async function ingestInto(dataSource: DataSource, records: Records, summary: string): Promise<Difference> {
  const { release, difference, publishedAt } = await load(dataSource, records, { summary, progress: showProgress() });
  if (release !== null) {
    const wait = (publishedAt?.getTime() ?? 0) - Date.now();
    if (wait > 0) await sleep(wait);
    console.log(`Release ${release} is published.`);
  }
  return difference;
}

/** Brings the tables up to date, or takes one migration back. */
export async function migrate(config: Config, options: { down?: boolean }): Promise<void> {
  const database = await openDatabase(config);
  try {
    if (options.down) await database.dataSource.undoLastMigration();
    else await database.dataSource.runMigrations();
    console.log(options.down ? "The last migration is taken back." : "The tables are up to date.");
  } finally {
    await database.close();
  }
}

/** Writes what is emitted to schema/, or compares it. */
export async function schema(options: { check?: boolean }): Promise<void> {
  const folder = join(PACKAGE_ROOT, "schema");
  const files = {
    "api.graphql": `${printSchema(buildApi())}\n`,
    [TRUSTED_DOCUMENTS_FILE]: printTrustedDocuments(),
    ...seedSchemas(),
  };
  const differing = Object.entries(files).filter(([name, text]) => readIfThere(join(folder, name)) !== text);
  if (options.check) {
    if (differing.length > 0) {
      throw new Refusal(
        "BAD_CONFIGURATION",
        `out of date: ${differing.map(([name]) => `schema/${name}`).join(", ")}; run npm run schema`,
      );
    }
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of differing) writeFileSync(join(folder, name), text);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
