import type { Executor, Variables } from "../kits/operations.js";
import type { PublishedOperation } from "../kits/published-operations.js";
import { countThatFits, howToGoOn, MOST_CHARACTERS, pageIn, shorten, sizeOf } from "./shorten.js";
import { notSeenIn, SAID_ALWAYS, withPages } from "./surroundings.js";

type Data = Readonly<Record<string, unknown>>;

/** Who answers an assistant: an executor that is charged to whoever asks, and where readers reach the server. */
export interface Answering {
  readonly executor: Executor;
  /** Scheme and host, no slash at the end. */
  readonly base: string;
}

/** The answer to an operation, no longer than an assistant can read, with all that it must not be read without. */
export async function answerOf({ executor, base }: Answering, operation: PublishedOperation, given: Variables): Promise<Data> {
  const execute = (variables: Variables) => executor.execute<Data>(operation, variables);
  const paged = async (variables: Variables) => withPages(await execute(variables), base) as Data;
  const whole = await paged(given);
  const page = pageIn(whole);
  // A shorter page, and not a cut one: its cursor is where to go on.
  const short =
    page && sizeOf(whole) > MOST_CHARACTERS ? await paged({ ...given, first: countThatFits(page, MOST_CHARACTERS) }) : whole;
  const { answer, leftOut } = shorten(short, MOST_CHARACTERS);
  return {
    ...timesOf(executor, given),
    answer,
    everyIdOpens: `${base}<id>`,
    goOn: howToGoOn(pageIn(short), leftOut, given),
    notSeen: await notSeenIn(executor, given, answer),
    ...SAID_ALWAYS,
  };
}

/** The two times that an answer is true for. */
function timesOf({ context }: Executor, { asOf, knownAt }: Variables): Data {
  const release = context.releases.at(typeof knownAt === "string" ? new Date(knownAt) : null);
  return {
    asOf: asOf ?? context.today,
    release: { number: release.number, publishedAt: release.publishedAt.toISOString() },
  };
}
