import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, PORTS } from "./cluster.js";
import { Answers, underLoad } from "./load.js";

const MILLISECONDS = 5_000;
const ROUNDS = 3;
const CLIENTS = 8;

/** Two settings of the nodes: with what they read kept in memory, and with every answer read from the database. */
const WARM = { MINELAW_ANSWERS_MB: "0" };
const READING = { MINELAW_CACHE_MB: "0", MINELAW_ANSWERS_MB: "0" };
/** A node that is told of no replica reads from the primary. */
const FROM_PRIMARY = { ...READING, REPLICA_DATABASE_URL: "" };

/** Measures one node against two, and reads of the replica against reads of the primary, in turns, and prints a table. */
export async function measureThroughput(cluster: Cluster): Promise<void> {
  const node = `http://127.0.0.1:${PORTS.nodes[0]}/graphql`;
  const balancer = `http://127.0.0.1:${PORTS.balancer}/graphql`;
  const table = [
    ...(await rounds(cluster, "from memory", [WARM, WARM], { "one node": node, "two nodes behind nginx": balancer })),
    ...(await rounds(cluster, "read from the replica", [READING, READING], {
      "one node": node,
      "two nodes behind nginx": balancer,
    })),
    ...(await rounds(cluster, "read from the primary", [FROM_PRIMARY, FROM_PRIMARY], {
      "one node": node,
      "two nodes behind nginx": balancer,
    })),
    ...(await rounds(cluster, "one node reads from each", [FROM_PRIMARY, READING], { "two nodes behind nginx": balancer })),
  ];
  const heads = Array.from({ length: ROUNDS }, (_, n) => `round ${n + 1}, answers/s`);
  console.log(`| answers | asked | ${heads.join(" | ")} |\n|---|---|${"---|".repeat(ROUNDS)}`);
  for (const { what, who, perSecond } of table) console.log(`| ${what} | ${who} | ${perSecond.join(" | ")} |`);
}

interface Figures {
  readonly what: string;
  readonly who: string;
  readonly perSecond: number[];
}

async function rounds(
  { nodes }: Cluster,
  what: string,
  environments: readonly Record<string, string>[],
  urls: Readonly<Record<string, string>>,
): Promise<Figures[]> {
  await Promise.all(nodes.map((node) => node.stop()));
  await Promise.all(nodes.map((node, index) => node.start(environments[index])));
  const figures = Object.entries(urls).map(([who, url]) => ({ what, who, url, perSecond: [] as number[] }));
  // The first seconds of a node go into compiling and filling.
  for (const { url } of figures) await answersPerSecond(url);
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of figures) each.perSecond.push(await answersPerSecond(each.url));
  }
  return figures;
}

async function answersPerSecond(url: string): Promise<number> {
  const load = underLoad(url, new Answers(), CLIENTS, 0);
  await sleep(MILLISECONDS);
  const { perSecond, wrong, lost, refused } = await load.stop();
  if (wrong + lost > 0 || Object.keys(refused).length > 0) {
    throw new Error(`measured at ${url}: ${wrong} wrong, ${lost} lost, refused ${JSON.stringify(refused)}`);
  }
  return perSecond;
}
