import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson } from "../src/platform/kernel/canonical.js";

/** The same content, the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)])
      .reverse(),
  );
}

test("equal content gives equal text, which is JSON of that content", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (content) => {
      const text = canonicalJson(content);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(content)));
      expect(canonicalJson(reversed(content))).toBe(text);
    }),
  );
});

test.each([
  [{ b: 1, a: undefined, c: [undefined, null] }, '{"b":1,"c":[null,null]}'],
  [{ at: new Date(0), of: 'a "word"' }, '{"at":"1970-01-01T00:00:00.000Z","of":"a \\"word\\""}'],
  [[Number.NaN, 1.5, "é\u2028"], JSON.stringify([Number.NaN, 1.5, "é\u2028"])],
])("writes what JSON has no word for as JSON.stringify does: %j", (content, text) => {
  expect(canonicalJson(content)).toBe(text);
});
