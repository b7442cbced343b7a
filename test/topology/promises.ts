import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { givenNames } from "../support/given.js";
import { type Outcome, runCli, startCli } from "../support/run-cli.js";
import { BINARIES, Cluster, PORTS } from "./cluster.js";
import { dayOf, landedCommits } from "./landed.js";
import { Answers, underLoad } from "./load.js";
import { upgradeFrom } from "./upgrade.js";

/** What is promised of a node under faults, tried: `npm run promises`, or some of it by name: `npm run promises -- dump`. */
const NAMES = ["kill-embedded", "kill-server", "cut", "stop", "dump", "disk", "upgrade"] as const;
// Versions stand in the history, which a clone need not have.
const versions = process.argv.includes("upgrade") ? landedCommits() : [];
const chosen: readonly string[] = givenNames([...NAMES, ...versions]);
const KILLS = 10;

const cluster = new Cluster({
  MINELAW_CACHE_MB: "0",
  MINELAW_ANSWERS_MB: "0",
  REPLICA_DATABASE_URL: "",
  // As in docker-compose.yml: a connection that is idle for longer may be closed while a request is on its way over it.
  MINELAW_DRAIN_MS: "3000",
});
const node = cluster.nodes[0];
if (!node) throw new Error("a cluster without nodes");
const nodeUrl = `http://127.0.0.1:${PORTS.nodes[0]}/graphql`;
const database = (name: string) => `postgres://minelaw@127.0.0.1:${PORTS.primary}/${name}`;
const seeds = join(PACKAGE_ROOT, "seeds");
const broken: string[] = [];

const cli = (args: readonly string[], environment: Record<string, string>): Promise<Outcome> =>
  runCli(args, { MINELAW_SEEDS_DIR: seeds, ...environment }, { cwd: cluster.folder });

/** Tries one promise, and says what was seen; what throws, or is not true, is a promise broken. */
async function promise(
  name: (typeof NAMES)[number],
  what: string,
  seen: () => Promise<{ kept: boolean; seen: string }>,
): Promise<void> {
  if (chosen.length > 0 && !chosen.includes(name)) return;
  const outcome = await seen().catch((error: Error) => ({ kept: false, seen: error.message }));
  console.log(`| ${what} | ${outcome.seen} | ${outcome.kept ? "kept" : "BROKEN"} |`);
  if (!outcome.kept) broken.push(what);
}

/** Kills an ingest at moments spread over its whole run: each time all of the release is there, or nothing of it. */
async function killIngests(environment: Record<string, string>): Promise<{ kept: boolean; seen: string }> {
  await cli(["ingest"], environment);
  const began = performance.now();
  await cli(["ingest", "--dry-run"], environment);
  // A dry run reads and compares; a release takes about half as long again.
  const whole = (performance.now() - began) * 1.5;
  let [before, old, fresh] = [seeds, 0, 0];
  for (let n = 0; n < KILLS; n++) {
    const after = cluster.seedsNaming(`Kazakhstan-${n}`);
    const child = startCli(["ingest"], { ...environment, MINELAW_SEEDS_DIR: after }, { cwd: cluster.folder });
    await killAfter(child, (whole * (n + 1)) / KILLS);
    const said: string[] = [];
    const holds = async (folder: string) => {
      const { out, error } = await cli(["ingest", "--dry-run"], { ...environment, MINELAW_SEEDS_DIR: folder });
      said.push(`${out.split("\n")[0]} ${error}`.trim());
      return out.includes("Nothing would change");
    };
    if (await holds(before)) old++;
    else if (await holds(after)) {
      fresh++;
      before = after;
    } else
      return {
        kept: false,
        seen: `killed at ${n + 1} of ${KILLS}: neither the release before nor the one after: ${said.join("; ")}`,
      };
  }
  const last = await cli(["ingest"], environment);
  return {
    kept: last.code === 0,
    seen: `${old} times the release before, ${fresh} times the one after, and the next ingest succeeds`,
  };
}

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  const gone = once(child, "exit");
  await Promise.race([sleep(milliseconds), gone]);
  child.kill("SIGKILL");
  await gone;
}

try {
  await cluster.startPrimary();
  console.log("| promise | seen | |\n|---|---|---|");
  await promise("kill-embedded", `kill -9 at ${KILLS} moments of an ingest, embedded database`, () =>
    killIngests({ MINELAW_DATA_DIR: join(cluster.folder, "embedded") }),
  );
  await promise("kill-server", `kill -9 at ${KILLS} moments of an ingest, PostgreSQL`, () =>
    killIngests({ DATABASE_URL: database("minelaw") }),
  );
  await promise("cut", "the server ends all connections of a node twenty times in ten seconds", async () => {
    await node.start();
    const load = underLoad(nodeUrl, new Answers());
    for (let n = 0; n < 20; n++) {
      cluster.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'minelaw'");
      await sleep(500);
    }
    const { asked, right, lost } = await load.stop();
    await node.stop();
    return { kept: right === asked && right > 0, seen: `${right} of ${asked} answers right, ${lost} lost` };
  });
  await promise("stop", "SIGTERM while requests are on their way, ten times", async () => {
    await node.start();
    const load = underLoad(nodeUrl, new Answers(), 8);
    for (let n = 0; n < 10; n++) {
      await sleep(400);
      await node.stop("SIGTERM");
      await node.start();
    }
    const { asked, right, lost, losses, wrong, refused } = await load.stop();
    return {
      kept: lost + wrong === 0 && right > 0,
      seen: `${right} of ${asked} right, ${lost} lost, ${wrong} wrong; ${JSON.stringify(refused)} ${[...losses].join("; ")}`,
    };
  });
  await promise("dump", "dumped, restored, and served by a log-in that only reads", async () => {
    const bin = (program: string, ...args: string[]) =>
      execFileSync(join(BINARIES, program), ["-h", "127.0.0.1", "-p", `${PORTS.primary}`, "-U", "minelaw", ...args], {
        encoding: "utf8",
        maxBuffer: 2 ** 30,
      });
    const file = join(cluster.folder, "dump");
    bin("pg_dump", "-Fc", "-f", file, "minelaw");
    bin("createdb", "restored");
    bin("pg_restore", "--exit-on-error", "-d", "restored", file);
    const same = await cli(["ingest", "--dry-run"], { DATABASE_URL: database("restored") });
    const other = await cli(["ingest", "--dry-run"], { DATABASE_URL: database("minelaw") });
    const releases = (name: string) => bin("psql", "-AtXc", "SELECT number, published_at, summary FROM release ORDER BY 1", name);
    return {
      kept: same.code === 0 && same.out === other.out && releases("restored") === releases("minelaw"),
      seen: `${releases("restored").trim().split("\n").length} releases, the same in both; a dry run says the same of both`,
    };
  });
  await upgrades();
  await promise("disk", "no room on the disk under PostgreSQL", () => fillDisk());
} finally {
  await cluster.stop();
}
if (broken.length > 0) process.exitCode = 1;
else console.log("all kept");

/** From every version whose tables ever stood on this branch, built as it was then, to today's and back; or from those that are named. */
async function upgrades(): Promise<void> {
  if (chosen.length > 0 && !chosen.includes("upgrade")) return;
  const all = landedCommits();
  const named = all.filter((commit) => chosen.includes(commit));
  for (const commit of named.length > 0 ? named : all) {
    const name = `from_${commit}`;
    await promise("upgrade", `from the program of ${dayOf(commit)} (${commit}) to today's, back, and again`, async () => {
      cluster.sql(`CREATE DATABASE ${name}`);
      return upgradeFrom(commit, cluster.folder, {
        PostgreSQL: { DATABASE_URL: database(name) },
        embedded: { MINELAW_DATA_DIR: join(cluster.folder, `embedded-${commit}`) },
      });
    });
  }
}

/** A table space on a small disk of its own holds a database, which an ingest fills. */
async function fillDisk(): Promise<{ kept: boolean; seen: string }> {
  const disk = join(cluster.folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m,mode=777", "tmpfs", disk]);
  try {
    mkdirSync(join(disk, "space"));
    execFileSync("chown", ["postgres", join(disk, "space")]);
    cluster.sql(`CREATE TABLESPACE small LOCATION '${join(disk, "space")}'`);
    cluster.sql("CREATE DATABASE full_disk TABLESPACE small");
    const environment = { DATABASE_URL: database("full_disk") };
    // Room for the tables, and for no more than a part of what goes into them.
    await cli(["migrate"], environment);
    const { blocks, bfree, bsize } = statfsSync(disk);
    execFileSync("mount", ["-o", `remount,size=${Math.ceil(((blocks - bfree) * bsize) / 1024) + 2_048}k`, disk]);
    const full = await cli(["ingest"], environment);
    execFileSync("mount", ["-o", "remount,size=200m", disk]);
    const again = await cli(["ingest"], environment);
    const releases = execFileSync("psql", ["-AtX", "-c", "SELECT count(*) FROM release", database("full_disk")], {
      encoding: "utf8",
    });
    cluster.sql("DROP DATABASE full_disk");
    cluster.sql("DROP TABLESPACE small");
    const told = /^DISK_FULL: .*nothing has changed$/m.exec(full.error)?.[0];
    return {
      kept: full.code === 1 && told !== undefined && again.code === 0 && releases.trim() === "1",
      seen: told ?? full.error,
    };
  } finally {
    execFileSync("umount", ["-l", disk]);
  }
}
