import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { codesIn, eIdForms, numberForms } from "../../src/questions/citations/codes.js";
import { printSearch, readQuery } from "../../src/questions/search/query.js";
import { CLOSE, OPEN, toSnippet } from "../../src/questions/search/snippet.js";

const read = (query: string) => printSearch(readQuery(query));

test.each([
  ["221-FZ", "n221fz"],
  ["№ 221-ФЗ", "n221fz"],
  ["259-ФЗ, ст. 14.2", "n259fz n14x2"],
  ["art_14-2", "n14x2"],
  ["ст.14.2", "n14x2"],
  ["§ 19-0331", "n19x0331"],
  ["Regulation (EU) 2023/1114", "Regulation EU n2023x1114"],
  ["n° 25-10", "n25x10"],
  ["银发〔2026〕42号", "银发 2026 42"],
  ["mining -259-ФЗ", "mining -n259fz"],
  ['"221-ФЗ"', "n221fz"],
  ['"digital asset" -crypto-assets', '"digital asset" -"crypto assets"'],
])("%s is read as %s", (query, search) => {
  expect(read(query)).toBe(search);
});

test.each([
  ["221-FZ", ["n221fz", "nfz221", "221", "fz"]],
  ["142/НҚ", ["n142nk", "142"]],
  ["HB 230 of 2021", ["hb", "230", "nhb230"]],
  ["PMK 50/2025", ["n50x2025", "npmk50x2025"]],
  ["Regulation (EU) 2023/1114", ["n2023x1114"]],
])("%s is looked for as %j", (number, forms) => {
  expect(numberForms(number).codes).toEqual(expect.arrayContaining(forms));
});

test("an eId gives its own number and those above it", () => {
  expect(eIdForms("art_14.2__para_3")).toMatchObject({ own: ["3", "para"], above: ["n14x2"] });
});

test("how the parts of a number are set apart makes no difference", () => {
  const part = fc.nat({ max: 9999 }).map(String);
  fc.assert(
    fc.property(part, part, fc.constantFrom("-", "/", ".", ":"), (a, b, mark) => {
      expect(codesIn(`${a}${mark}${b}`)).toEqual(codesIn(`${a}-${b}`));
    }),
  );
});

test("a snippet's text comes back whole when its markup is undone", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const plain = [a, b].map((text) => text.replaceAll(OPEN, "").replaceAll(CLOSE, ""));
      const html = toSnippet(`${plain[0]}${OPEN}${plain[1]}${CLOSE}`);
      const text = html.replaceAll(/<\/?mark>/g, "");
      expect(text).not.toMatch(/[<>"']/);
      const undone = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
      expect(undone.replaceAll("&amp;", "&")).toBe(plain.join(""));
    }),
  );
});
