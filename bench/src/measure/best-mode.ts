import type { Contestant } from "../contestants.js";
import type { Question, Variables } from "../questions/question.js";
import { load, NoAnswer } from "./load.js";
import { type StartOptions, start } from "./server.js";

/** How PostgreSQL may plan a prepared statement: by its own choice, for any value, or for each value. */
const PLAN_MODES = ["auto", "force_generic_plan", "force_custom_plan"] as const;
type PlanMode = (typeof PLAN_MODES)[number];

/** As many connections as the product takes unless told otherwise. */
export const POOL_OF_THE_PRODUCT = 10;

/** How many connections a peer may take: about as many as the core has use for, as many as the product takes, as many as ask at once. */
const POOLS = [4, POOL_OF_THE_PRODUCT, 16] as const;

/** How a peer reads the database. */
export interface Mode {
  readonly plans: PlanMode;
  readonly pool: number;
}

export const modeInWords = ({ plans, pool }: Mode) => `${plans}, pool of ${pool}`;

interface Tried {
  readonly mode: Mode;
  /** The geometric mean of what it answered a second, over all questions to which the mode matters. */
  readonly speed: number;
}

interface Asked {
  readonly question: Question;
  readonly variants: readonly Variables[];
}

/** A peer in the mode in which it answers most at this scale, found by trying: each way of planning, and then each size of its pool. */
export async function inBestMode(
  peer: Contestant,
  asked: readonly Asked[],
  options: StartOptions & { readonly connections: number; readonly seconds: number },
): Promise<{ readonly contestant: Contestant; readonly mode: Mode }> {
  const best = async (modes: readonly Mode[], before: readonly Tried[]) => {
    const tried = [...before];
    for (const mode of modes) tried.push({ mode, speed: await speedOf(reading(peer, mode), asked, options) });
    return tried.reduce((one, other) => (other.speed > one.speed ? other : one));
  };
  const planned = await best(
    PLAN_MODES.map((plans) => ({ plans, pool: POOL_OF_THE_PRODUCT })),
    [],
  );
  const others = POOLS.filter((pool) => pool !== planned.mode.pool);
  const { mode } = await best(
    others.map((pool) => ({ ...planned.mode, pool })),
    [planned],
  );
  return { contestant: reading(peer, mode), mode };
}

/** PostgreSQL is set for peers as the product sets it for itself, but for plans. */
export function reading(peer: Contestant, { plans, pool }: Mode): Contestant {
  const settings = { jit: "off", max_parallel_workers_per_gather: "0", random_page_cost: "1.1", plan_cache_mode: plans };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return { ...peer, environment: { ...peer.environment, PGOPTIONS: options.join(" "), PEER_POOL: String(pool) } };
}

async function speedOf(
  peer: Contestant,
  asked: readonly Asked[],
  { connections, seconds, ...options }: Parameters<typeof inBestMode>[2],
): Promise<number> {
  const server = await start(peer, options);
  try {
    const logarithms: number[] = [];
    const telling = asked.filter(({ question }) => !question.plannedForEachValue);
    for (const { question, variants } of telling.length > 0 ? telling : asked) {
      const bodies = variants.map((variables) => peer.ask(question, variables)).filter((body) => body !== null);
      if (bodies.length === 0) continue;
      // The first is thrown away: a connection plans for each value five times before it chooses.
      await load({ url: server.url, bodies, connections, seconds });
      logarithms.push(Math.log((await load({ url: server.url, bodies, connections, seconds })).requestsPerSecond));
    }
    return Math.exp(logarithms.reduce((sum, each) => sum + each, 0) / logarithms.length);
  } catch (fault) {
    // A plan can be so bad that nothing comes in time.
    if (fault instanceof NoAnswer) return 0;
    throw fault;
  } finally {
    await server.stop();
  }
}
