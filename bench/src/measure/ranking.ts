import { isDeepStrictEqual } from "node:util";
import type { Client } from "pg";
import type { Question, Variables } from "../questions/question.js";
import { firstDifference } from "./compare.js";
import type { Running } from "./server.js";

const SAMPLE = 12;
const COMMON_WORDS = 3;

/** First words of queries of several: words that most documents hold, so that most of them would be ranked. */
function commonWords(variants: readonly Variables[]): Variables[] {
  const words = variants.map(({ query }) => /^([a-z]+) [a-z]/.exec(String(query))?.[1]).filter((word) => word !== undefined);
  return [...new Set(words)].slice(0, COMMON_WORDS).map((query) => ({ ...variants[0], query, words: query }));
}

/**
 * Holds the product's ten best hits against a ranking that takes its time: every document of the corpus is looked at, no
 * index is used, and all that match are ranked.
 */
export async function compareRanking(
  search: Question,
  variants: readonly Variables[],
  product: Running,
  database: Client,
): Promise<number> {
  await database.query("SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off");
  try {
    const sample = [...variants.slice(0, SAMPLE), ...commonWords(variants)];
    for (const variables of sample) {
      const { rows } = await database.query<{ id: string; score: string }>(
        "SELECT id, score::text FROM peer.search($1, $2, $3::date)",
        [variables.words, variables.query, variables.asOf],
      );
      const expected = rows.map(({ id, score }) => ({ id, score: Number(score) }));
      const answer = product.contestant.read(search, await product.ask(search, variables)) as {
        hits: { id: string; score: number }[];
      };
      const found = answer.hits.map(({ id, score }) => ({ id, score }));
      if (!isDeepStrictEqual(found, expected)) {
        throw new Error(`the first ten hits differ on ${JSON.stringify(variables)}\n${firstDifference(found, expected)}`);
      }
    }
    return sample.length;
  } finally {
    await database.query("RESET enable_indexscan; RESET enable_bitmapscan; RESET enable_indexonlyscan");
  }
}
