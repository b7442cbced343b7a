import type { Contestant } from "../contestants.js";
import type { Question, Variables } from "../questions/question.js";
import { start } from "./server.js";
import { countStatements } from "./statement-counter.js";

/** SQL statements a request: the first time that something is asked, and when it is asked again. */
export interface Statements {
  readonly first: number;
  readonly again: number;
}

const SAMPLE = 20;

interface Asked {
  readonly question: Question;
  readonly variants: readonly Variables[];
}

/** Counts, request by request, what a fresh server asks PostgreSQL. */
export async function statementsOf(
  contestant: Contestant,
  asked: readonly Asked[],
  databaseUrl: string,
  port: number,
): Promise<ReadonlyMap<string, Statements>> {
  const counter = await countStatements(databaseUrl);
  const [first] = asked;
  if (!first) return new Map();
  const server = await start(contestant, {
    databaseUrl: counter.databaseUrl,
    port,
    core: null,
    first: { question: first.question, variables: first.variants[0] as Variables },
  });
  try {
    const found = new Map<string, Statements>();
    for (const { question, variants } of asked) {
      if (contestant.ask(question, variants[0] as Variables) === null) continue;
      // The first variant is asked beforehand: what is read once a release, or once a connection, is nobody's in particular.
      const [warming, ...sample] = variants.slice(0, SAMPLE + 1);
      await server.ask(question, warming as Variables);
      const pass = async () => {
        counter.take();
        for (const variables of sample) await server.ask(question, variables);
        return counter.take() / sample.length;
      };
      found.set(question.id, { first: await pass(), again: await pass() });
    }
    return found;
  } finally {
    await server.stop();
    counter.close();
  }
}
