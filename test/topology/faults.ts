import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { Cluster, PORTS } from "./cluster.js";
import { Answers } from "./load.js";
import { conclude, type Expected, type Row, trial } from "./table.js";

/** Performs each fault on one node under light load, with nothing kept in memory, so that every answer reads the database. */
const cluster = new Cluster({
  MINELAW_CACHE_MB: "0",
  MINELAW_ANSWERS_MB: "0",
  MINELAW_POOL: "4",
  MINELAW_DEADLINE_MS: "4000",
  REPLICA_DATABASE_URL: "",
});
const node = cluster.nodes[0];
if (!node) throw new Error("a cluster without nodes");
const url = `http://127.0.0.1:${PORTS.nodes[0]}/graphql`;
const answers = new Answers();
const rows: Row[] = [];
const perform = async (fault: string, expected: Expected, act: () => Promise<void>, after?: number) => {
  rows.push(await trial(fault, url, answers, act, { expected, after }));
};
const [FIRST, SECOND] = [{ releases: [1] }, { releases: [2] }];
/** As many as ask at once: each may have had one request on its way. */
const CLIENTS = 4;

try {
  await cluster.startPrimary();
  await cluster.redis.start();
  await node.start();
  await perform("nothing (for comparison)", FIRST, async () => {});
  await perform("PostgreSQL killed at once, back after 1 s", { ...FIRST, refused: ["503"] }, async () => {
    await cluster.primary.stop("SIGQUIT");
    await sleep(1_000);
    await cluster.primary.start();
  });
  await perform("all connections cut by the server, three times", { ...FIRST, refused: ["503"] }, async () => {
    for (let n = 0; n < 3; n++) {
      cluster.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'minelaw'");
      await sleep(300);
    }
  });
  await perform(
    "the pool exhausted: a table locked for 5 s, statements cancelled after 2 s",
    { ...FIRST, refused: ["503"] },
    () => lockedFor(5),
  );
  await perform("Redis killed", FIRST, () => cluster.redis.stop("SIGKILL"));
  await perform("Redis back", FIRST, () => cluster.redis.start());
  await perform("a release ingested", { releases: [1, 2] }, () => cluster.ingest(cluster.seedsNaming("Kazakhstan-2")), 3_000);
  await perform(
    "the node killed with -9, started again at once",
    { ...SECOND, lost: CLIENTS, refused: ["not listening"] },
    async () => {
      await node.stop("SIGKILL");
      await node.start();
    },
  );
  await perform("SIGTERM, started again once it has ended", { ...SECOND, refused: ["not listening"] }, async () => {
    await node.stop("SIGTERM");
    await node.start();
  });
  conclude(rows);
} finally {
  await cluster.stop();
}

function lockedFor(seconds: number): Promise<void> {
  const statement = `BEGIN; LOCK TABLE statute; SELECT pg_sleep(${seconds}); COMMIT`;
  const child = spawn(
    "psql",
    ["-h", "127.0.0.1", "-p", `${PORTS.primary}`, "-U", "minelaw", "-qAtX", "-c", statement, "minelaw"],
    {
      cwd: join(PACKAGE_ROOT, "dist"),
      stdio: "ignore",
    },
  );
  return new Promise((resolve) => child.once("exit", () => resolve()));
}
