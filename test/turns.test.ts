import { expect, test } from "@jest/globals";
import { inSlices, Turns } from "../src/platform/kernel/turns.js";

/** Keeps the thread busy for longer than a slice. */
function work(): void {
  const end = performance.now() + 12;
  while (performance.now() < end);
}

/** Who begins, in order; a dot for each turn of the event loop that others have. */
async function beginnings(asked: readonly string[]): Promise<string> {
  const turns = new Turns();
  let seen = "";
  let over = false;
  const watch = () => {
    seen += ".";
    if (!over) setImmediate(watch);
  };
  setImmediate(watch);
  await Promise.all(
    asked.map(async (client) => {
      await new Promise((resolve) => setImmediate(resolve));
      await turns.take(client);
      seen += client;
      work();
    }),
  );
  over = true;
  return seen;
}

test("what takes long begins once a turn, and others have theirs in between", async () => {
  expect(await beginnings(["a", "a", "a", "a"])).toMatch(/^\.*a\.+a\.+a\.+a$/);
});

test("clients take turns, however much one of them asks", async () => {
  expect((await beginnings(["a", "a", "a", "a", "a", "b", "c", "b"])).replaceAll(".", "")).toBe("aabcabaa");
});

test("what takes no time begins at once", () => {
  const turns = new Turns();
  expect(Array.from({ length: 50 }, () => turns.take("a")).every((turn) => turn === undefined)).toBe(true);
});

test("a long work lets others have their turn, and does all of it", async () => {
  let turns = 0;
  let over = false;
  const count = () => {
    turns++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  const done: number[] = [];
  await inSlices([1, 2, 3, 4], (each) => {
    work();
    done.push(each);
  });
  over = true;
  expect(done).toEqual([1, 2, 3, 4]);
  expect(turns).toBeGreaterThanOrEqual(3);
});
