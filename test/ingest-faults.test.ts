import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ROWS } from "../src/app/rows.js";
import { type OpenDatabase, openEmbedded, openPostgres } from "../src/platform/database/data-source.js";
import { expectSentence, type Outcome, runCli } from "./support/cli.js";
import { GOOD, type SeedFolder, seedFolder } from "./support/corpus.js";
import { newDatabase, SERVER } from "./support/template.js";

let folder: string;
let seeds: SeedFolder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "minelaw-ingest-faults-"));
  seeds = seedFolder(GOOD);
  expect((await run(["format"])).code).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  seeds.remove();
});

function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return runCli(args, { MINELAW_SEEDS_DIR: seeds.path, ...environment }, { cwd: folder });
}

const at = (path: string) => join(folder, path);

interface Place {
  readonly environment: Record<string, string>;
  readonly open: () => Promise<OpenDatabase>;
  readonly remove: () => Promise<void>;
}

async function newPlace(name: string): Promise<Place> {
  if (!SERVER) {
    const data = at(name);
    return { environment: { MINELAW_DATA_DIR: data }, open: () => openEmbedded(data, ROWS), remove: async () => undefined };
  }
  const { address, remove } = await newDatabase();
  return { environment: { DATABASE_URL: address }, open: () => openPostgres(address, ROWS), remove };
}

describe("an ingest that fails half-way changes nothing, and says why:", () => {
  const trigger = (body: string) => `
    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body}; RETURN new; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON rule FOR EACH ROW EXECUTE FUNCTION fail()`;

  let place: Place;
  beforeAll(async () => {
    place = await newPlace("faults");
    expect(await run(["migrate"], place.environment)).toMatchObject({ code: 0, error: "" });
  });
  afterAll(() => place.remove());

  test.each<[string, string, RegExp]>([
    ["no room on the disk", "RAISE disk_full", /^DISK_FULL: .*nothing has changed/],
    ["no memory", "RAISE out_of_memory", /^DATABASE_UNFIT: .*nothing has changed/],
    ["a fault that nobody thought of", "RAISE division_by_zero", /^DATABASE_UNFIT: .*division_by_zero.*nothing has changed/],
    ...(SERVER
      ? ([
          [
            "a connection that is cut",
            "PERFORM pg_terminate_backend(pg_backend_pid())",
            /^DATABASE_UNREACHABLE: .*nothing has changed/,
          ],
        ] as [string, string, RegExp][])
      : []),
  ])(
    "%s",
    async (_what, body, sentence) => {
      await change(trigger(body));
      expectSentence(await run(["ingest"], place.environment), sentence);
      const found = await change(
        "SELECT count(*)::int AS releases, (SELECT count(*)::int FROM source) AS sources FROM release",
        "DROP FUNCTION fail CASCADE",
      );
      expect(found).toEqual([{ releases: 0, sources: 0 }]);
    },
    120_000,
  );

  test("and once the cause is gone, the same command succeeds", async () => {
    expect((await run(["ingest"], place.environment)).code).toBe(0);
  }, 120_000);

  /** Asks the database while no command has it, and gives what the first statement finds. */
  async function change(statement: string, ...more: readonly string[]): Promise<unknown> {
    const { dataSource, close } = await place.open();
    try {
      const found = await dataSource.query(statement);
      for (const each of more) await dataSource.query(each);
      return found;
    } finally {
      await close();
    }
  }
});

/** A file system of its own, so small that it can be filled; null where this user may not make one. */
function smallDisk(path: string, megabytes: number): { remove: () => void } | null {
  mkdirSync(path);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path], { stdio: "pipe" });
  } catch {
    return null;
  }
  return { remove: () => void execFileSync("umount", ["-l", path]) };
}

describe("a disk that is really full", () => {
  test("under the embedded database", async () => {
    if (SERVER) return;
    const large = seedFolder({ ...GOOD, "xa/act-1.yaml": withArticles(120, GOOD["xa/act-1.yaml"] as string) });
    expect((await run(["format"], { MINELAW_SEEDS_DIR: large.path })).code).toBe(0);
    const disk = smallDisk(at("disk"), 100);
    if (!disk) {
      console.warn("NOT TESTED: a full disk under the embedded database; this user may not mount a file system to fill");
      return;
    }
    try {
      const environment = { MINELAW_DATA_DIR: at("disk/data") };
      expect((await run(["ingest"], environment)).code).toBe(0);
      const more = { ...environment, MINELAW_SEEDS_DIR: large.path };
      fill(at("disk/ballast"), 1);
      expectSentence(await run(["ingest"], more), /^DISK_FULL: MINELAW_DATA_DIR: /);
      fill(at("disk/ballast2"), 0);
      expectSentence(await run(["ingest"], more), /^DISK_FULL: MINELAW_DATA_DIR: /);
      rmSync(at("disk/ballast"));
      rmSync(at("disk/ballast2"), { force: true });
      expect((await run(["ingest"], environment)).code).toBe(0);
      const { dataSource, close } = await openEmbedded(environment.MINELAW_DATA_DIR, ROWS);
      expect(await dataSource.query("SELECT count(*)::int AS releases FROM release")).toEqual([{ releases: 1 }]);
      await close();
    } finally {
      disk.remove();
      large.remove();
    }
  }, 180_000);
});

/** A statute with articles in whose texts nothing repeats, which a database would store once: a hundred are half a megabyte. */
function withArticles(many: number, statute: string): string {
  const articles = Array.from({ length: many }, (_, index) => {
    const eId = `art_${index + 2}`;
    const text = randomBytes(2_900).toString("hex");
    return `  - id: /akn/xa/act/law/2019-12-01/1/~${eId}
    eId: ${eId}
    versions:
      - from: 2020-01-01
        heading: Numbers
        text: ${text}
    evidence: PRIMARY
    citations:
      - /source/xa/gazette
`;
  });
  return statute.replace("rules:\n", `${articles.join("")}rules:\n`);
}

/** Writes until no more than some megabytes are left. */
function fill(path: string, left: number): void {
  const free =
    Number(execFileSync("df", ["--output=avail", "-k", join(path, "..")], { encoding: "utf8" }).split("\n")[1]) - left * 1024;
  execFileSync("dd", ["if=/dev/zero", `of=${path}`, "bs=1k", `count=${Math.max(free, 0)}`], { stdio: "pipe" });
}
