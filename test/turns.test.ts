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

/** What happens, in order, where one answer of the database wakes many requests; a dot for each turn that others have. */
async function goingOn(requests: readonly string[], milliseconds: number, times = 1): Promise<string> {
  const turns = new Turns();
  let [seen, over] = ["", false];
  const watch = () => {
    seen += ".";
    if (!over) setImmediate(watch);
  };
  for (let time = 0; time < times; time++) {
    seen = "";
    let wake = () => {};
    const read = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const all = requests.map(async (client) => {
      const request = {};
      await read;
      await turns.goOn(client, request);
      // What it goes on with may read again, at once: it has its turn.
      expect(turns.goOn(client, request)).toBeUndefined();
      seen += client;
      for (const end = performance.now() + milliseconds; performance.now() < end; );
    });
    setImmediate(watch);
    await new Promise((resolve) => setImmediate(resolve));
    wake();
    await Promise.all(all);
  }
  over = true;
  return seen;
}

test("of requests that one read wakes as many go on together as lately took one slice", async () => {
  const seen = await goingOn(["a", "a", "b", "c", "a", "a", "b", "c", "a", "a"], 6, 3);
  expect(seen.replaceAll(".", "")).toHaveLength(10);
  for (const together of seen.split(/\.+/)) expect(together.length).toBeLessThanOrEqual(3);
  expect(seen.match(/\.+/g)?.length).toBeGreaterThanOrEqual(4);
});

test("clients take turns there too", async () => {
  const seen = (await goingOn(["a", "a", "a", "a", "a", "a", "b", "c"], 12, 3)).replaceAll(".", "");
  expect(seen.indexOf("c")).toBeLessThan(5);
});

test("requests that take no time go on together", async () => {
  expect(await goingOn(Array.from("abcdefgh"), 0, 5)).toMatch(/^\.*abcdefgh\.*$/);
});

test("a request whose reads wake it several times waits for one turn", async () => {
  const turns = new Turns();
  const [busy, request] = [{}, {}];
  turns.goOn("a", busy);
  work();
  const first = turns.goOn("b", request);
  expect(first).toBeInstanceOf(Promise);
  expect(turns.goOn("b", request)).toBe(first);
  await first;
  expect(turns.goOn("b", request)).toBeUndefined();
});

test("while connections come, of which each turn accepts one, what can wait leaves turns to them", async () => {
  const turns = new Turns();
  let [accepted, begun, over] = [0, 0, false];
  const acceptedBefore: number[] = [];
  const accept = () => {
    if (accepted < 60) {
      accepted++;
      turns.arrived();
    }
    if (!over) setImmediate(accept);
  };
  setImmediate(accept);
  const begin = (turn: Promise<void> | undefined) =>
    Promise.resolve(turn).then(() => {
      acceptedBefore[begun++] = accepted;
      work();
    });
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([
    ...Array.from({ length: 20 }, () => begin(turns.take("a"))),
    ...Array.from({ length: 20 }, () => begin(turns.goOn("a", {}))),
  ]);
  over = true;
  expect(begun).toBe(40);
  expect(acceptedBefore[9]).toBe(60);
});

test("connections without end do not keep work from beginning", async () => {
  const turns = new Turns();
  let over = false;
  const accept = () => {
    turns.arrived();
    if (!over) setImmediate(accept);
  };
  accept();
  await Promise.all(["a", "b", "c"].flatMap((client) => [turns.take(client), turns.goOn(client, {})]));
  over = true;
});

test("of many long works one goes on in a turn", async () => {
  let [turn, over] = [0, false];
  const count = () => {
    turn++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  const inTurns: number[] = [];
  await Promise.all(
    Array.from({ length: 5 }, () =>
      inSlices([1, 2, 3], () => {
        inTurns.push(turn);
        work();
      }),
    ),
  );
  over = true;
  expect(inTurns).toHaveLength(15);
  // Each begins at once; what follows has a turn of its own.
  expect(new Set(inTurns.slice(5)).size).toBe(10);
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
