import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { slipsBetween } from "../../src/platform/kernel/slips.js";
import { WordsByEnds } from "../../src/questions/search/words-by-ends.js";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "д"), minLength: 1, maxLength: 7 });

/** By its definition, from the ends of both words. */
function slipsByDefinition(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [rest, other] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    slipsByDefinition(rest, b) + 1,
    slipsByDefinition(a, other) + 1,
    slipsByDefinition(rest, other) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(...ways, ...(swapped ? [slipsByDefinition(a.slice(0, -2), b.slice(0, -2)) + 1] : []));
}

test("slips are counted as they are defined, and only up to as many as matter", () => {
  const few = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
  fc.assert(
    fc.property(few, few, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const slips = slipsByDefinition(a, b);
      expect(slipsBetween(a, b)).toBe(slips);
      const told = slipsBetween(a, b, most);
      if (slips <= most) expect(told).toBe(slips);
      else expect(told).toBeGreaterThan(most);
    }),
  );
});

test("words that share an end with another are found in the order in which they came", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (words, asked) => {
      const byEnds = new WordsByEnds();
      for (const each of words) byEnds.add(each);
      const passes = (each: string) => Math.abs(each.length - asked.length) <= 2;
      const shared = words.filter((each) => each[0] === asked[0] || each.at(-1) === asked.at(-1));
      expect(byEnds.sharing(asked, passes)).toEqual(shared.filter(passes));
    }),
  );
});
