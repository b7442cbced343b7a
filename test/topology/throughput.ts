import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, PORTS } from "./cluster.js";
import { CoreShare } from "./core-share.js";
import { Answers, underLoad } from "./load.js";
import type { Service } from "./processes.js";

const MILLISECONDS = 3_000;
const WARM_MILLISECONDS = 8_000;
const ROUNDS = 7;
/** As many for each node that is asked: with half as many each, nodes stand idle between answers. */
const CLIENTS = 8;
const SHARE = 0.2;

/** Two settings of the nodes: with what they read kept in memory, and with every answer read from the database. */
const WARM = { MINELAW_ANSWERS_MB: "0" };
const FROM_REPLICA = { MINELAW_CACHE_MB: "0", MINELAW_ANSWERS_MB: "0" };
/** A node that is told of no replica reads from the primary. */
const FROM_PRIMARY = { ...FROM_REPLICA, REPLICA_DATABASE_URL: "" };

const at = (port: number) => `http://127.0.0.1:${port}/graphql`;
const ONE = "one node";
const TWO = "two nodes behind nginx";
const ONE_AND_TWO = {
  [ONE]: { url: at(PORTS.nodes[0]), clients: CLIENTS },
  [TWO]: { url: at(PORTS.balancer), clients: 2 * CLIENTS },
};
const TWO_ALONE = { [TWO]: ONE_AND_TWO[TWO] };

/**
 * Measures one node against two, and reads of one database against reads of two, in turns, and prints a table. What is measured
 * is held to a fifth of a core each, where the system lets it.
 */
export async function measureThroughput(cluster: Cluster): Promise<void> {
  const { nodes, primary, replica } = cluster;
  const nodesHeld = await held(nodes, async (hold) => [
    ...(await rounds(cluster, "from memory", [WARM, WARM], ONE_AND_TWO, hold)),
    ...(await rounds(cluster, "read from the replica", [FROM_REPLICA, FROM_REPLICA], ONE_AND_TWO, hold)),
  ]);
  const databasesHeld = await held([primary, replica], async (hold) => {
    // Connections of before have processes of their own, which would go on unheld.
    for (const database of [primary, replica]) {
      await database.stop("SIGINT");
      await database.start();
    }
    await hold();
    return [
      ...(await rounds(cluster, "read from the primary", [FROM_PRIMARY, FROM_PRIMARY], TWO_ALONE)),
      ...(await rounds(cluster, "read from the replica", [FROM_REPLICA, FROM_REPLICA], TWO_ALONE)),
      ...(await rounds(cluster, "one node reads from each", [FROM_PRIMARY, FROM_REPLICA], TWO_ALONE)),
    ];
  });
  console.log(`| held to ${SHARE} of a core | answers | asked | answers/s in rounds 1 to ${ROUNDS} |\n|---|---|---|---|`);
  for (const [what, table] of [
    ["each node", nodesHeld],
    ["each database", databasesHeld],
  ] as const) {
    for (const { answers, who, perSecond } of table.figures)
      console.log(`| ${table.held ? what : "nothing: not allowed here"} | ${answers} | ${who} | ${perSecond.join(", ")} |`);
  }
  for (const answers of new Set(nodesHeld.figures.map((each) => each.answers)))
    console.log(`Two nodes, ${answers}: ${ofOneNode(nodesHeld.figures, answers).toFixed(2)} of one`);
}

interface Asking {
  readonly url: string;
  readonly clients: number;
}

interface Figures {
  readonly answers: string;
  readonly who: string;
  readonly perSecond: number[];
}

/** What two nodes answer of what one does: the median of what each round says, within which the machine changes least. */
function ofOneNode(figures: readonly Figures[], answers: string): number {
  const of = (who: string) => figures.find((each) => each.answers === answers && each.who === who)?.perSecond ?? [];
  const ratios = of(TWO).map((perSecond, round) => perSecond / (of(ONE)[round] ?? Number.NaN));
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? Number.NaN;
}

type Hold = () => Promise<void>;

/** Measures with each of some services held to a share; `hold` takes them in once they run. They are stopped at the end. */
async function held(
  services: readonly Service[],
  measure: (hold: Hold) => Promise<Figures[]>,
): Promise<{ readonly held: boolean; readonly figures: Figures[] }> {
  const shares = services.map((_, index) => CoreShare.make(String(index), SHARE));
  const hold = async () => {
    for (const [index, { pid }] of services.entries()) if (pid) shares[index]?.hold(pid);
  };
  try {
    return { held: shares.every((share) => share !== null), figures: await measure(hold) };
  } finally {
    for (const service of services) await service.stop("SIGINT");
    for (const share of shares) share?.remove();
  }
}

async function rounds(
  { nodes }: Cluster,
  answers: string,
  environments: readonly Record<string, string>[],
  asked: Readonly<Record<string, Asking>>,
  hold: Hold = async () => {},
): Promise<Figures[]> {
  await Promise.all(nodes.map((node) => node.stop()));
  await Promise.all(nodes.map((node, index) => node.start(environments[index])));
  // A node spends its first seconds on compiling and filling: held to a part of a core, it would for minutes.
  for (const port of PORTS.nodes) await answersPerSecond({ url: at(port), clients: CLIENTS }, WARM_MILLISECONDS);
  await hold();
  const figures = Object.entries(asked).map(([who, asking]) => ({ answers, who, asking, perSecond: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of figures) each.perSecond.push(await answersPerSecond(each.asking));
  }
  return figures;
}

async function answersPerSecond({ url, clients }: Asking, milliseconds = MILLISECONDS): Promise<number> {
  const load = underLoad(url, new Answers(), clients, 0);
  await sleep(milliseconds);
  const { perSecond, wrong, lost, refused } = await load.stop();
  if (wrong + lost > 0 || Object.keys(refused).length > 0) {
    throw new Error(`measured at ${url}: ${wrong} wrong, ${lost} lost, refused ${JSON.stringify(refused)}`);
  }
  return perSecond;
}
