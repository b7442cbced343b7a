import { setTimeout as sleep } from "node:timers/promises";
import { Cluster, PORTS } from "./cluster.js";
import { knownAt } from "./known-at.js";
import { Answers, underLoad } from "./load.js";
import { conclude, type Expected, type Row, trial } from "./table.js";
import { measureThroughput } from "./throughput.js";

/**
 * Runs the whole topology, takes parts of it away under load, and measures it. Answers are made each time: bytes at hand would
 * hide a fault.
 */
const cluster = new Cluster({ MINELAW_DEADLINE_MS: "8000", MINELAW_ANSWERS_MB: "0" });
const balancer = `http://127.0.0.1:${PORTS.balancer}/graphql`;
const [first, second] = cluster.nodes;
if (!first || !second) throw new Error("a cluster without two nodes");
const answers = new Answers();
const rows: Row[] = [];
const faults: string[] = [];
const perform = async (fault: string, expected: Expected, act: () => Promise<void>, after?: number) => {
  rows.push(await trial(fault, balancer, answers, act, { expected, after }));
};
const readsFrom = (port: number) =>
  Number(
    cluster.sql("SELECT sum(idx_tup_fetch + seq_tup_read)::bigint FROM pg_stat_user_tables WHERE relname <> 'release'", port),
  );

try {
  await cluster.startAll();
  const before = [readsFrom(PORTS.primary), readsFrom(PORTS.replica)];
  await perform("nothing (for comparison)", { releases: [1] }, async () => {});
  await sleep(1_000);
  const [fromPrimary = 0, fromReplica = 0] = [readsFrom(PORTS.primary), readsFrom(PORTS.replica)].map(
    (count, index) => count - (before[index] ?? 0),
  );
  console.log(`rows of law read: primary ${fromPrimary}, replica ${fromReplica}`);
  if (fromPrimary > 0 || fromReplica === 0) faults.push("reads did not go to the replica alone");

  await perform(
    "a release ingested on the primary",
    { releases: [1, 2] },
    () => cluster.ingest(cluster.seedsNaming("Kazakhstan-2")),
    3_000,
  );
  await perform(
    "a release ingested while the replica stands still for 5 s",
    { releases: [2, 3] },
    async () => {
      cluster.sql("SELECT pg_wal_replay_pause()", PORTS.replica);
      await cluster.ingest(cluster.seedsNaming("Kazakhstan-3"));
      await sleep(3_000);
      const load = underLoad(balancer, answers, 1);
      await sleep(500);
      const { releases } = await load.stop();
      if ([...releases].join() !== "2") faults.push(`while the replica stood still: answers of releases ${[...releases]}`);
      faults.push(...(await knownAt(cluster, 3, { now: "RELEASES_BEHIND", before: "Kazakhstan-2" })));
      cluster.sql("SELECT pg_wal_replay_resume()", PORTS.replica);
    },
    4_000,
  );
  faults.push(...(await knownAt(cluster, 3, { now: "Kazakhstan-3", before: "Kazakhstan-2" })));
  await perform("the replica killed", { releases: [3] }, () => cluster.replica.stop("SIGQUIT"), 6_000);
  await perform(
    "a release ingested without a replica",
    { releases: [3, 4] },
    () => cluster.ingest(cluster.seedsNaming("Kazakhstan-4")),
    4_000,
  );
  faults.push(...(await knownAt(cluster, 4, { now: "Kazakhstan-4", before: "Kazakhstan-3" })));
  await perform("the replica back", { releases: [4] }, () => cluster.replica.start(), 4_000);
  await perform("Redis killed", { releases: [4] }, () => cluster.redis.stop("SIGKILL"));
  await perform("Redis back", { releases: [4] }, () => cluster.redis.start());
  // nginx asks the other node for what was on its way.
  await perform("one node killed with -9", { releases: [4] }, () => first.stop("SIGKILL"));
  await perform("the node back", { releases: [4] }, () => first.start());
  await perform("one node told to stop with SIGTERM", { releases: [4] }, () => second.stop("SIGTERM"));
  await perform("the node back", { releases: [4] }, () => second.start());
  await perform("the primary killed", { releases: [4] }, () => cluster.primary.stop("SIGQUIT"));
  await perform("the primary back", { releases: [4] }, () => cluster.primary.start());
  conclude(rows, faults);
  await measureThroughput(cluster);
} finally {
  await cluster.stop();
}
