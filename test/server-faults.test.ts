import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROWS } from "../src/app/rows.js";
import { openPostgres } from "../src/platform/database/data-source.js";
import { requireVersion } from "../src/platform/database/require-server.js";
import { expectSentence, type Outcome, runCli } from "./support/cli.js";
import { COUNTS, GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";
import { newDatabase, SERVER } from "./support/template.js";
import { onServer } from "./support/where.js";

let folder: string;
let seeds: SeedFolder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-server-faults-"));
  seeds = seedFolder(GOOD);
  seeds.write({ "counts.yaml": COUNTS });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  seeds.remove();
});

function run(args: readonly string[], environment: Record<string, string>): Promise<Outcome> {
  const own = { MINELAW_DATA_DIR: join(folder, "data"), MINELAW_SEEDS_DIR: seeds.path };
  return runCli(args, { ...own, ...environment }, { cwd: folder });
}

onServer("a server that is not as it must be is named:", () => {
  let address: string;
  let remove: () => Promise<void>;
  const [role, poor] = ["minelaw_unknown", `minelaw_poor_${process.pid}`];
  const as = (login: string) => Object.assign(new URL(address), { username: login, password: "" }).href;
  beforeAll(async () => {
    ({ address, remove } = await newDatabase());
    await administer(`CREATE ROLE ${poor} LOGIN`);
  });
  afterAll(async () => {
    await remove();
    await administer(`DROP ROLE ${poor}`);
  });

  async function administer(statement: string): Promise<void> {
    const { dataSource, close } = await openPostgres(SERVER as string, ROWS);
    await dataSource.query(statement);
    await close();
  }

  const commands = [["ingest"], ["serve"], ["serve", "--no-ingest"]];
  test.each<[string, () => string, RegExp]>([
    [
      "a database that is not there",
      () => address.replace(/\/[^/]*$/, "/minelaw_nothing"),
      /^DATABASE_UNREACHABLE: DATABASE_URL: .*does not exist/,
    ],
    ["a log-in that is not known", () => as(role), /^DATABASE_UNREACHABLE: DATABASE_URL: .*minelaw_unknown/],
    ["a server without TLS", () => `${address}?sslmode=verify-full`, /^DATABASE_UNREACHABLE: DATABASE_URL: .*SSL/],
    [
      "a certificate that is not there",
      () => `${address}?sslmode=verify-full&sslrootcert=/nowhere`,
      /^DATABASE_UNREACHABLE: DATABASE_URL: .*no such file/,
    ],
  ])("%s", async (_what, url, sentence) => {
    for (const command of commands) expectSentence(await run(command, { DATABASE_URL: url() }), sentence);
  });

  test("a database without tables", async () => {
    const sentence = /^DATABASE_UNFIT: DATABASE_URL: .*run minelaw migrate/;
    expectSentence(await run(["serve", "--no-ingest"], { DATABASE_URL: address }), sentence);
    expectSentence(
      await run(["serve", "--no-ingest"], { REPLICA_DATABASE_URL: address }),
      /^DATABASE_UNFIT: REPLICA_DATABASE_URL: /,
    );
    expectSentence(await run(["ingest", "--dry-run"], { DATABASE_URL: address }), sentence);
  });

  test("a log-in that may not write", async () => {
    for (const command of ["ingest", "migrate"]) {
      expectSentence(await run([command], { DATABASE_URL: as(poor) }), /^DATABASE_UNFIT: DATABASE_URL: .*permission denied/);
    }
  });

  test("a log-in that may make tables, but not the extensions", async () => {
    const { dataSource, close } = await openPostgres(address, ROWS);
    await dataSource.query(`GRANT CREATE ON SCHEMA public TO ${poor}`);
    for (const command of ["ingest", "migrate"]) {
      expectSentence(
        await run([command], { DATABASE_URL: as(poor) }),
        /^DATABASE_UNFIT: DATABASE_URL: .*btree_gist, pg_trgm and unaccent.*CREATE EXTENSION/,
      );
    }
    await dataSource.query(`REVOKE CREATE ON SCHEMA public FROM ${poor}`);
    await close();
  });

  test("TLS that is asked for and not there is refused without a warning of Node's", async () => {
    for (const mode of ["require", "prefer", "verify-ca"]) {
      const outcome = await run(["serve", "--no-ingest"], { DATABASE_URL: `${address}?sslmode=${mode}` });
      expectSentence(outcome, /^DATABASE_UNREACHABLE: DATABASE_URL: .*SSL/);
      expect(outcome.error).not.toContain("Warning");
    }
  });

  test("a server that only reads", async () => {
    const options = `${address}?options=${encodeURIComponent("-c default_transaction_read_only=on")}`;
    expectSentence(await run(["ingest"], { DATABASE_URL: options }), /^DATABASE_UNFIT: DATABASE_URL: .*read-only/);
  });
});

test("a server that is too old is refused", () => {
  const old = () => requireVersion("DATABASE_URL: host/name", [{ server_version_num: "140012" }]);
  expect(old).toThrow("DATABASE_URL: host/name is PostgreSQL 14, and 15 is the oldest that will do");
  expect(() => requireVersion("DATABASE_URL: host/name", [{ server_version_num: "150000" }])).not.toThrow();
});
