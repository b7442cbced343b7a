import { afterEach, expect, test } from "@jest/globals";
import { ReleaseWatch } from "../../src/platform/database/release-watch.js";
import { Budget } from "../../src/platform/limits/budget.js";

/** Machines correct their clocks while they answer, mostly by seconds, and once after a long sleep by hours. */
const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 27, 12);

const TRUE = { now: Date.now, uptime: performance.now };
afterEach(() => {
  Date.now = TRUE.now;
  performance.now = TRUE.uptime;
});

/** A watch over a database with releases of certain moments, and a clock that is set. */
async function watched(...published: readonly number[]) {
  const rows = published.map((at, index) => ({
    number: index + 1,
    publishedAt: new Date(at),
    changeDays: [],
  }));
  const clock = { now: START };
  const watch = new ReleaseWatch({ rows: async () => rows as never }, () => new Date(clock.now));
  await watch.refresh();
  return { watch, clock };
}

test("a release that counted goes on to count when the clock is set back", async () => {
  const { watch, clock } = await watched(START - HOUR, START - 1_000);
  expect(watch.at(null).number).toBe(2);
  clock.now -= 2 * HOUR;
  expect(watch.at(null).number).toBe(2);
  expect(watch.published()).toHaveLength(2);
  expect(watch.at(new Date(START - HOUR)).number).toBe(1);
});

test("one that does not count yet waits for its moment, whatever counted before it", async () => {
  const { watch, clock } = await watched(START - HOUR, START + 500);
  expect(watch.at(null).number).toBe(1);
  clock.now -= 2 * HOUR;
  expect(watch.at(null).number).toBe(1);
  clock.now = START + 500;
  expect(watch.at(null).number).toBe(2);
});

test("a budget is never said to come back later than in its minute, and newcomers keep budgets of their own", async () => {
  let now = START;
  Date.now = () => now;
  let uptime = 0;
  performance.now = () => uptime;
  // Room for one client a minute.
  const budget = new Budget(1_000, null, 1_200);
  await budget.spend("10.0.0.1", 100);
  now -= 24 * HOUR;
  const { resetAt } = await budget.spend("10.0.0.1", 100);
  expect(resetAt.getTime() - now).toBeLessThanOrEqual(60_000);
  uptime += 61_000;
  const [first, second] = [await budget.spend("10.0.0.2", 100), await budget.spend("10.0.0.2", 100)];
  expect([first.remaining, second.remaining]).toEqual([900, 800]);
});
