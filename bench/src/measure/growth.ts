import type { Contestant } from "../contestants.js";
import { askedOf } from "../questions/asked.js";
import type { Question } from "../questions/question.js";
import { databaseUrl, type Scale } from "../scale.js";
import { type OverCorpora, overCorpora } from "./corpora.js";
import { ratioOf } from "./rounds.js";

/** How much longer half of the answers take over a larger corpus. */
export interface Growth {
  readonly question: string;
  readonly longer: number;
}

export interface Growing extends OverCorpora {
  readonly server: string;
  readonly scales: readonly [smaller: Scale, larger: Scale];
  readonly questions: readonly Question[];
}

export async function growthOf(contestant: Contestant, { server, scales, questions, ...options }: Growing): Promise<Growth[]> {
  const corpusOf = async (scale: Scale) => {
    const url = databaseUrl(server, scale);
    return { url, asked: await askedOf(url, scale, questions) };
  };
  const { rounds } = await overCorpora(contestant, [await corpusOf(scales[0]), await corpusOf(scales[1])], options);
  return rounds.map(({ question, before, grown }) => ({ question, longer: ratioOf(grown, before, "p50") }));
}
