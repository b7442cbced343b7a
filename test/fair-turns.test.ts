import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Body, COSTLY, dayOf } from "./attack/questions.js";
import { type Served, serve } from "./attack/served.js";
import { corpusOfProcess } from "./support/template.js";

/** One client asks all of it at once; then another asks something small. */
const AT_ONCE = 120;
const [MANY, OTHER] = ["10.0.0.1", "10.0.0.2"];
/** Of what the one asked, this may be answered before the other is: clients take turns, but what was sent to the database before is read before. */
const ANSWERED_BEFORE = (AT_ONCE * 2) / 3;

const small = (n: number): Body => ({
  query: 'query ($day: Date) { jurisdiction(code: "NO", asOf: $day) { name statutes(first: 1) { nodes { title } } } }',
  variables: { day: dayOf(7 * n) },
});

/** Questions that were not asked before, be it of the same kind. */
let asked = 0;

/** A server in a process of its own: what a test does beside it in the same would take turns with it. */
const corpus = corpusOfProcess();
let served: Served;
beforeAll(async () => {
  // Turns are what is tested, and not who is told to come back.
  const changes = { ...corpus.environment, MINELAW_IN_FLIGHT: `${4 * AT_ONCE}`, MINELAW_DEADLINE_MS: "60000" };
  served = await serve(changes, ["--no-ingest"]);
  await ask(small(asked++), OTHER);
});
afterAll(async () => {
  await served.stop();
  corpus.remove();
});

/** Over a connection of its own. */
function ask(body: Body, client: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "x-forwarded-for": client };
    const asked = request(`${served.origin}/graphql`, { method: "POST", agent: false, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", reject).end(JSON.stringify(body));
  });
}

test.each(["a search", "a page of rules with their sources"])(
  "many who come at once are accepted before the work of the first goes on: %s",
  async (name) => {
    const { body } = COSTLY.find((each) => each.name === name) as (typeof COSTLY)[number];
    let answered = 0;
    const all = Array.from({ length: AT_ONCE }, async () => {
      const status = await ask(body(asked++), MANY);
      answered++;
      return status;
    });
    expect(await ask(small(asked++), OTHER)).toBe(200);
    const before = answered;
    expect(new Set(await Promise.all(all))).toEqual(new Set([200]));
    expect(before).toBeLessThan(ANSWERED_BEFORE);
  },
);
