import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Contestant } from "../contestants.js";
import type { Asked } from "../questions/asked.js";

/** How long a client waits after an answer: the server is asked less than it could answer, as users ask. */
const PAUSE_MILLISECONDS = 60;

const CLIENTS = 16;

/** Two of ten questions that take a day are asked of another than the latest: one of these, the first most often. */
const OTHER_DAYS = Array.from(
  { length: 24 },
  (_, month) => `20${24 - Math.floor(month / 12)}-${String(12 - (month % 12)).padStart(2, "0")}-15`,
);
const SHARE_OF_OTHER_DAYS = 0.2;

/** Chances that a seed decides (mulberry32): each contestant is asked the same in the same order. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Chooses by Zipf's law: the second half as often as the first, the third a third as often. */
function zipf<T>(things: readonly T[]): (chance: number) => T {
  let sum = 0;
  const sums = things.map((_, index) => (sum += 1 / (index + 1)));
  return (chance) => things[sums.findIndex((each) => chance * sum < each)] as T;
}

/** Bodies of requests without end: kinds of question alike often, records and days by Zipf's law. */
export function* bodies(contestant: Contestant, mixed: readonly Asked[], seed: number): Generator<string, never> {
  const next = chances(seed);
  const kinds = mixed.map(({ question, variants }) => ({ question, choose: zipf(variants) }));
  const chooseDay = zipf(OTHER_DAYS);
  for (;;) {
    const { question, choose } = kinds[Math.floor(next() * kinds.length)] as (typeof kinds)[number];
    const variables = choose(next());
    const asOf = "asOf" in variables && next() < SHARE_OF_OTHER_DAYS ? { asOf: chooseDay(next()) } : {};
    yield contestant.ask(question, { ...variables, ...asOf }) as string;
  }
}

export interface Answered {
  /** When it was asked, on the clock of `performance`. */
  readonly at: number;
  readonly milliseconds: number;
}

/** Asks until it is told to stop; an answer that is not 200, or holds errors, ends the run. */
export async function ask(url: string, next: () => string, stopped: () => boolean): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const answered: Answered[] = [];
  const client = async () => {
    while (!stopped()) {
      const at = performance.now();
      const body = next();
      const answer = await post(agent, url, body);
      answered.push({ at, milliseconds: performance.now() - at });
      if (answer.startsWith('{"errors"')) throw new Error(`${body}\n${answer.slice(0, 500)}`);
      await sleep(PAUSE_MILLISECONDS);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  return answered;
}

function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: "POST", agent, headers: { "content-type": "application/json" } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`)),
      );
    });
    asking.on("error", reject).end(body);
  });
}
