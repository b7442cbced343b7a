import type { Executor, Variables } from "../kits/operations.js";
import type { PublishedOperation } from "../kits/published-operations.js";
import type { Release } from "../platform/database/release.reads.js";
import type { Day } from "../platform/kernel/day.js";
import { parseNodeId } from "../platform/kernel/node-id.js";
import { countThatFits, howToGoOn, MOST_CHARACTERS, pageIn, shorten, sizeOf } from "./shorten.js";
import { notSeenIn, saidWith, withPages } from "./surroundings.js";

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
    page && sizeOf(whole) > MOST_CHARACTERS ? await paged({ ...given, first: countThatFits(page, sizeOf(whole)) }) : whole;
  const { answer, leftOut } = shorten(short, MOST_CHARACTERS);
  const { day, release, chosen } = timeOf(executor, given);
  return {
    asOf: day,
    release: { number: release.number, publishedAt: release.publishedAt.toISOString() },
    answer,
    everyIdOpens: `${base}<id>`,
    goOn: howToGoOn(pageIn(short), leftOut, given),
    notSeen: await notSeenIn(executor, { ...given, ...chosen }, answer),
    ...saidWith(answer),
  };
}

interface Time {
  readonly day: Day;
  readonly release: Release;
  /** What of it the question chose, as arguments of another question. */
  readonly chosen: Variables;
}

/** The two times that an answer is true for: those that the question names, itself or in the id that it asks for, or now. */
function timeOf({ context }: Executor, { asOf, knownAt, id }: Variables): Time {
  const named = typeof id === "string" ? parseNodeId(id) : null;
  const day = named?.day ?? (asOf as Day | null | undefined) ?? null;
  const ofId = context.releases.published().find(({ number }) => number === named?.release);
  const release = ofId ?? context.releases.at(typeof knownAt === "string" ? new Date(knownAt) : null);
  const chosen = { ...(day && { asOf: day }), ...(ofId && { knownAt: ofId.publishedAt.toISOString() }) };
  return { day: day ?? context.today, release, chosen };
}
