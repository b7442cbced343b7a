import type { Contestant } from "../contestants.js";
import { type Asked, askedOf } from "../questions/asked.js";
import type { Question, Variables } from "../questions/question.js";
import { databaseUrl, type Scale } from "../scale.js";
import { type Extent, inRounds, type Rounds, ratioOf } from "./rounds.js";
import { type Running, start } from "./server.js";

/** How much longer half of the answers take over a larger corpus. */
export interface Growth {
  readonly question: string;
  readonly longer: number;
}

export interface Growing extends Extent {
  readonly server: string;
  readonly scales: readonly [smaller: Scale, larger: Scale];
  readonly questions: readonly Question[];
  readonly port: number;
  readonly core: number | null;
}

/** Asks one server over each of two corpora in turn: between the rounds of one corpus and those of the next the machine changes. */
export async function growthOf(
  contestant: Contestant,
  { server, scales, questions, port, core, ...extent }: Growing,
): Promise<Growth[]> {
  const running: Running[] = [];
  try {
    const corpora: (readonly Asked[])[] = [];
    for (const [index, scale] of scales.entries()) {
      const url = databaseUrl(server, scale);
      const asked = await askedOf(url, scale, questions);
      const first = { question: questions[0] as Question, variables: asked[0]?.variants[0] as Variables };
      running.push(await start(contestant, { databaseUrl: url, port: port + index, core, first }));
      corpora.push(asked);
    }
    const growths: Growth[] = [];
    for (const [n, question] of questions.entries()) {
      const servers = running.map(({ url }, index) => ({
        url,
        bodies: (corpora[index]?.[n]?.variants ?? []).map((variables) => contestant.ask(question, variables) as string),
      }));
      const [smaller, larger] = (await inRounds(servers, extent, () => undefined)) as [Rounds, Rounds];
      growths.push({ question: question.id, longer: ratioOf(larger, smaller, "p50") });
    }
    return growths;
  } finally {
    await Promise.all(running.map((each) => each.stop()));
  }
}
