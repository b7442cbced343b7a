import type { Contestant } from "../contestants.js";
import type { Question, Variables } from "../questions/question.js";
import { load, NoAnswer } from "./load.js";
import { type StartOptions, start } from "./server.js";

/** How PostgreSQL may plan a prepared statement: by its own choice, for any value, or for each value. */
export const PLAN_MODES = ["auto", "force_generic_plan", "force_custom_plan"] as const;
export type PlanMode = (typeof PLAN_MODES)[number];

interface Tried {
  readonly mode: PlanMode;
  /** The geometric mean of what it answered a second, over all questions. */
  readonly speed: number;
}

interface Asked {
  readonly question: Question;
  readonly variants: readonly Variables[];
}

/** A peer with the way of planning in which it answers most at this scale, found by trying each. */
export async function inBestMode(
  peer: Contestant,
  asked: readonly Asked[],
  options: StartOptions & { readonly connections: number; readonly seconds: number },
): Promise<{ readonly contestant: Contestant; readonly mode: PlanMode }> {
  const tried: Tried[] = [];
  for (const mode of PLAN_MODES) tried.push({ mode, speed: await speedOf(planning(peer, mode), asked, options) });
  const [best] = tried.sort((a, b) => b.speed - a.speed) as [Tried, ...Tried[]];
  return { contestant: planning(peer, best.mode), mode: best.mode };
}

/** PostgreSQL is set for peers as the product sets it for itself, but for plans. */
export function planning(peer: Contestant, mode: PlanMode): Contestant {
  const settings = { jit: "off", max_parallel_workers_per_gather: "0", random_page_cost: "1.1", plan_cache_mode: mode };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return { ...peer, environment: { ...peer.environment, PGOPTIONS: options.join(" ") } };
}

async function speedOf(
  peer: Contestant,
  asked: readonly Asked[],
  { connections, seconds, ...options }: Parameters<typeof inBestMode>[2],
): Promise<number> {
  const server = await start(peer, options);
  try {
    const logarithms: number[] = [];
    for (const { question, variants } of asked) {
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
