import { setTimeout as sleep } from "node:timers/promises";
import { Cluster, PORTS } from "./cluster.js";
import { Answers, underLoad } from "./load.js";
import { until } from "./processes.js";
import { HEAD, printRow, type Row, trial } from "./table.js";

/** Runs the whole topology, takes parts of it away under load, and measures one node against two. */
const cluster = new Cluster({ MINELAW_DEADLINE_MS: "8000" });
const through = (port: number) => `http://127.0.0.1:${port}/graphql`;
const balancer = through(PORTS.balancer);
const answers = new Answers();
const rows: Row[] = [];
const perform = async (fault: string, act: () => Promise<void>, after?: number) => {
  rows.push(await trial(fault, balancer, answers, act, { after }));
};
const measure = async (url: string) => {
  const load = underLoad(url, answers, 8, 0);
  await sleep(5_000);
  return (await load.stop()).perSecond;
};

try {
  await cluster.startAll();
  const readsFrom = (port: number) =>
    Number(cluster.sql("SELECT sum(idx_tup_fetch + seq_tup_read)::bigint FROM pg_stat_user_tables", port));
  const before = [readsFrom(PORTS.primary), readsFrom(PORTS.replica)];
  await perform("nothing (for comparison)", async () => {});
  await sleep(1_000);
  const after = [readsFrom(PORTS.primary), readsFrom(PORTS.replica)];
  console.log(`rows read: primary ${(after[0] ?? 0) - (before[0] ?? 0)}, replica ${(after[1] ?? 0) - (before[1] ?? 0)}`);

  await perform("a release ingested on the primary", () => cluster.ingest(cluster.seedsNaming("Kazakhstan-2")), 3_000);
  let seenWhileLagging: number[] = [];
  await perform(
    "a release ingested while the replica stands still for 5 s",
    async () => {
      cluster.sql("SELECT pg_wal_replay_pause()", PORTS.replica);
      await cluster.ingest(cluster.seedsNaming("Kazakhstan-3"));
      await sleep(3_000);
      const load = underLoad(balancer, answers, 1);
      await sleep(500);
      seenWhileLagging = [...(await load.stop()).releases];
      cluster.sql("SELECT pg_wal_replay_resume()", PORTS.replica);
    },
    4_000,
  );
  console.log(`releases answered from while the replica stood still: ${seenWhileLagging.join(", ")}`);
  await perform("the replica killed", () => cluster.replica.stop("SIGQUIT"), 6_000);
  await perform("a release ingested without a replica", () => cluster.ingest(cluster.seedsNaming("Kazakhstan-4")), 4_000);
  await perform("the replica back", () => cluster.replica.start(), 4_000);
  await perform("Redis killed", () => cluster.redis.stop("SIGKILL"));
  await perform("Redis back", () => cluster.redis.start());
  await perform("one node killed with -9", () => (cluster.nodes[0] as (typeof cluster.nodes)[number]).stop("SIGKILL"));
  await perform("the node back", () => (cluster.nodes[0] as (typeof cluster.nodes)[number]).start());
  await perform("one node told to stop with SIGTERM", () => (cluster.nodes[1] as (typeof cluster.nodes)[number]).stop("SIGTERM"));
  await (cluster.nodes[1] as (typeof cluster.nodes)[number]).start();
  console.log(`\n${HEAD}\n${rows.map(printRow).join("\n")}`);

  await until("all releases are known everywhere", async () => sleep(2_000));
  const figures: string[] = [];
  for (let n = 0; n < 3; n++) {
    const one = await measure(through(PORTS.nodes[0]));
    figures.push(`one node ${one}/s, two behind the balancer ${await measure(balancer)}/s`);
  }
  console.log(figures.join("\n"));
  if (rows.some(({ seen, recovered }) => seen.wrong > 0 || !recovered) || seenWhileLagging.includes(3)) process.exitCode = 1;
} finally {
  await cluster.stop();
}
