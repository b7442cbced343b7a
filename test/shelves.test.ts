import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Library } from "../src/platform/kernel/loader.js";
import { type Moment, oneMoment } from "../src/platform/kernel/moment.js";
import { type ShelfLabel, Shelves } from "../src/platform/kernel/shelves.js";

const LABELS: readonly ShelfLabel[] = [{ name: "rule" }, { name: "unit", timeless: true }, { name: "words", index: true }];

/** Equal moments are other objects each time, as those of two requests may be. */
const moments = fc.record<Moment>({
  release: fc.integer({ min: 1, max: 2 }),
  day: fc.constantFrom("2020-01-01", "2024-11-01"),
  chosen: fc.constantFrom("", "@2024-11-01"),
  publicOnly: fc.boolean(),
});

const uses = fc.array(
  fc.record({
    label: fc.constantFrom(...LABELS),
    moment: moments,
    key: fc.constantFrom("/rule/a", "/rule/b", "/rule/c", "/rule/d"),
    value: fc.option(fc.string({ maxLength: 300 })),
  }),
  { maxLength: 120 },
);

/** By what values must be told apart, written out. */
function addressOf({ name, timeless, index }: ShelfLabel, { release, day, chosen, publicOnly }: Moment, key: string): string {
  return JSON.stringify([name, release, timeless || index ? "" : day, index ? "" : chosen, publicOnly, key]);
}

test.each([null, 1_000_000, 6_000])("a value is found as it was last put, or not at all; bound: %s", (bound) => {
  fc.assert(
    fc.property(uses, (all) => {
      const shelves = new Shelves<null>(bound);
      const last = new Map<string, string | null>();
      for (const { label, moment, key, value } of all) {
        const address = addressOf(label, moment, key);
        const found = shelves.find(shelves.shelf(label, moment), key);
        if (bound !== 6_000 || found) expect(found?.value).toBe(last.get(address));
        shelves.put(shelves.shelf(label, moment), key, value, null, 1);
        last.set(address, value);
        expect(shelves.find(shelves.shelf(label, { ...moment }), key)?.value).toBe(value);
        if (bound !== null) expect(shelves.weight).toBeLessThanOrEqual(bound);
        expect([...shelves]).toHaveLength(shelves.size);
        for (const kept of shelves) expect(kept.shelf.kept.get(kept.key)).toBe(kept);
      }
      expect(shelves.size).toBeLessThanOrEqual(last.size);
      if (bound !== 6_000) expect(shelves.size).toBe(last.size);
    }),
  );
});

test("what was used last is kept the longest", () => {
  const shelves = new Shelves<null>(20_000);
  const moment = oneMoment({ release: 1, day: "2024-11-01", chosen: "", publicOnly: false });
  const shelf = shelves.shelf({ name: "rule" }, moment);
  for (let n = 0; n < 100; n++) {
    shelves.put(shelf, `/rule/${n}`, "x".repeat(100), null, 1);
    expect(shelves.find(shelf, "/rule/0")?.value).toHaveLength(100);
  }
  expect(shelves.find(shelf, "/rule/1")).toBeUndefined();
  expect([...shelves].slice(0, 2).map(({ key }) => key)).toEqual(["/rule/0", "/rule/99"]);
});

test("who asks for the same of equal moments at once shares one read", async () => {
  const read: (readonly string[])[] = [];
  const loader = {
    name: "rule",
    read: async (_: object, __: Moment, keys: readonly string[]) => {
      read.push(keys);
      return new Map(keys.map((key) => [key, key.toUpperCase()]));
    },
  };
  const library = new Library({}, 1_000_000);
  const moment = (): Moment => ({ release: 1, day: "2024-11-01", chosen: "", publicOnly: false });
  const values = await Promise.all([library.load(loader, moment(), "a"), library.load(loader, moment(), "a")]);
  expect(values).toEqual(["A", "A"]);
  expect(read).toEqual([["a"]]);
  expect(library.load(loader, moment(), "a")).toBe("A");
  expect(library.load(loader, { ...moment(), day: "2020-01-01" }, "a")).toBeInstanceOf(Promise);
});
