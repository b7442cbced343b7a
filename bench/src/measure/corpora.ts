import type { Contestant } from "../contestants.js";
import type { Asked } from "../questions/asked.js";
import type { Variables } from "../questions/question.js";
import { type Extent, inRounds, type Rounds } from "./rounds.js";
import { type Running, start } from "./server.js";

/** A database, and what is asked of it. */
export interface Corpus {
  readonly url: string;
  readonly asked: readonly Asked[];
}

export interface OverCorpora extends Extent {
  /** The first of the ports that servers listen on. */
  readonly port: number;
  readonly core: number | null;
}

/** What was seen over two corpora, of which the second is grown. */
export interface Compared {
  readonly rounds: readonly { readonly question: string; readonly before: Rounds; readonly grown: Rounds }[];
  readonly residentBytes: readonly (number | null)[];
}

/** Starts a server over each of two corpora, and asks both the same questions in turn: from one hour to the next a machine changes. */
export async function overCorpora(
  contestant: Contestant,
  corpora: readonly [before: Corpus, grown: Corpus],
  { port, core, ...extent }: OverCorpora,
): Promise<Compared> {
  const running: Running[] = [];
  try {
    for (const [index, { url, asked }] of corpora.entries()) {
      const [{ question, variants }] = asked as readonly [Asked];
      const first = { question, variables: variants[0] as Variables };
      running.push(await start(contestant, { databaseUrl: url, port: port + index, core, first }));
    }
    const rounds: Compared["rounds"][number][] = [];
    for (const [n, { question }] of corpora[0].asked.entries()) {
      const servers = running.map((server, index) => [server, corpora[index]?.asked[n] as Asked] as const);
      const [before, grown] = (await inRounds(servers, extent)) as [Rounds, Rounds];
      rounds.push({ question: question.id, before, grown });
    }
    return { rounds, residentBytes: running.map((each) => each.residentBytes()) };
  } finally {
    await Promise.all(running.map((each) => each.stop()));
  }
}
