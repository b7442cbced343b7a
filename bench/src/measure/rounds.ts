import { type Figures, load, median, NoAnswer } from "./load.js";

/** A server under load, and what it is asked in turn. */
export interface UnderLoad {
  readonly url: string;
  readonly bodies: readonly string[];
}

export interface Extent {
  readonly rounds: number;
  /** How long each is put under load in a round, and before the first. */
  readonly seconds: number;
  readonly warmSeconds: number;
  readonly connections: number;
}

/** What one server did in each round. */
export type Rounds = readonly Figures[];

/** Puts all servers under load in turn, round after round, each of them warmed up before; gives the rounds of each. */
export async function inRounds(
  servers: readonly UnderLoad[],
  { rounds, seconds, warmSeconds, connections }: Extent,
  tell: (round: number, server: number, figures: Figures) => void,
): Promise<Rounds[]> {
  const seen = servers.map((): Figures[] => []);
  for (const server of servers) await warmUp({ ...server, connections, seconds: warmSeconds });
  for (let round = 0; round < rounds; round++) {
    for (const [index, server] of servers.entries()) {
      const figures = await load({ ...server, connections, seconds });
      seen[index]?.push(figures);
      tell(round + 1, index, figures);
    }
  }
  return seen;
}

/** Who gives no answer in so short a time may give one in a round. */
async function warmUp(under: Parameters<typeof load>[0]): Promise<void> {
  await load(under).catch((fault) => {
    if (!(fault instanceof NoAnswer)) throw fault;
  });
}

export const medianOf = (rounds: Rounds, figure: keyof Figures) => median(rounds.map((each) => each[figure]));

/**
 * How often one has what another has: the median of what each round says. A round is over before other work of the machine has
 * come or gone; between the first round and the last it has.
 */
export function ratioOf(own: Rounds, others: Rounds, figure: keyof Figures): number {
  return median(own.map((each, round) => each[figure] / (others[round] as Figures)[figure]));
}
