import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import { Cluster, PORTS } from "./cluster.js";
import { Answers } from "./load.js";
import { HEAD, printRow, type Row, trial } from "./table.js";

/** Performs each fault on one node under light load, with nothing kept in memory, so that every answer reads the database. */
const cluster = new Cluster({
  MINELAW_CACHE_MB: "0",
  MINELAW_POOL: "4",
  MINELAW_DEADLINE_MS: "4000",
  REPLICA_DATABASE_URL: "",
});
const node = cluster.nodes[0];
if (!node) throw new Error("a cluster without nodes");
const url = `http://127.0.0.1:${PORTS.nodes[0]}/graphql`;
const answers = new Answers();
const rows: Row[] = [];
const perform = async (fault: string, act: () => Promise<void>, after?: number) => {
  rows.push(await trial(fault, url, answers, act, { after }));
};

try {
  await cluster.startPrimary();
  await cluster.redis.start();
  await node.start();
  await perform("nothing (for comparison)", async () => {});
  await perform("PostgreSQL killed at once, back after 1 s", async () => {
    await cluster.primary.stop("SIGQUIT");
    await sleep(1_000);
    await cluster.primary.start();
  });
  await perform("all connections cut by the server, three times", async () => {
    for (let n = 0; n < 3; n++) {
      cluster.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'minelaw'");
      await sleep(300);
    }
  });
  await perform("the pool exhausted: a table locked for 5 s, statements cancelled after 2 s", async () => {
    await lockedFor(5);
  });
  await perform("Redis killed", () => cluster.redis.stop("SIGKILL"));
  await perform("Redis back", () => cluster.redis.start());
  await perform("a release ingested", () => cluster.ingest(cluster.seedsNaming("Kazakhstan-2")), 3_000);
  await perform("the node killed with -9, started again at once", async () => {
    await node.stop("SIGKILL");
    await node.start();
  });
  await perform("SIGTERM, started again once it has ended", async () => {
    await node.stop("SIGTERM");
    await node.start();
  });
  console.log(`\n${HEAD}\n${rows.map(printRow).join("\n")}`);
  if (rows.some(({ seen, recovered }) => seen.wrong > 0 || !recovered)) process.exitCode = 1;
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
