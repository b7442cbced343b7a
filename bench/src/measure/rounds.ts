import type { Asked } from "../questions/asked.js";
import { type Figures, load, median } from "./load.js";
import type { Running } from "./server.js";

export interface Extent {
  readonly rounds: number;
  /** How long each is put under load in a round, and before the first. */
  readonly seconds: number;
  readonly warmSeconds: number;
  readonly connections: number;
}

/** What one server did in each round. */
export type Rounds = readonly Figures[];

type Tell = (round: number, server: Running, figures: Figures) => void;

/** Puts servers under load in turn, each with a question that it can be asked, round after round, and warmed up before; gives the rounds of each. */
export async function inRounds(
  servers: readonly (readonly [server: Running, asked: Asked])[],
  { rounds, seconds, warmSeconds, connections }: Extent,
  tell: Tell = () => undefined,
): Promise<Rounds[]> {
  const pressed = servers.map(([server, { question, variants }]) => {
    const bodies = variants.map((variables) => server.contestant.ask(question, variables) as string);
    return { server, under: { url: server.url, bodies, connections }, seen: [] as Figures[] };
  });
  for (const { under } of pressed) await load({ ...under, seconds: warmSeconds });
  for (let round = 1; round <= rounds; round++) {
    for (const { server, under, seen } of pressed) {
      const figures = await load({ ...under, seconds });
      seen.push(figures);
      tell(round, server, figures);
    }
  }
  return pressed.map(({ seen }) => seen);
}

export const medianOf = (rounds: Rounds, figure: keyof Figures) => median(rounds.map((each) => each[figure]));

/**
 * How often one has what another has: the median of what each round says. A round is over before other work of the machine has
 * come or gone; between the first round and the last it has.
 */
export function ratioOf(own: Rounds, others: Rounds, figure: keyof Figures): number {
  return median(own.map((each, round) => each[figure] / (others[round] as Figures)[figure]));
}
