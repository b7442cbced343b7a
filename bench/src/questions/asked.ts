import pg from "pg";
import type { Scale } from "../scale.js";
import type { Question, Variables } from "./question.js";

export interface Asked {
  readonly question: Question;
  readonly variants: readonly Variables[];
}

/** Questions with their variants over a corpus; nothing stays connected to it. */
export async function askedOf(url: string, scale: Scale, questions: readonly Question[]): Promise<Asked[]> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const asked: Asked[] = [];
    for (const question of questions) asked.push({ question, variants: await question.variants(database, scale) });
    return asked;
  } finally {
    await database.end();
  }
}
