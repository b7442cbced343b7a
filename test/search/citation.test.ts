import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { codesIn, eIdForms, numberForms, plainCitations, unitCodesIn } from "../../src/questions/citations/codes.js";
import { datesIn } from "../../src/questions/citations/dates.js";
import { clean } from "../../src/questions/citations/letters.js";
import { quantitiesIn } from "../../src/questions/citations/quantities.js";
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
  expect(eIdForms("art_14.2__para_3")).toMatchObject({
    own: ["3", "usub3", "para"],
    above: ["n14x2", "uart14x2"],
  });
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

test.each([
  ["crypto\u00adcurr\u200bency", "cryptocurrency"],
  ["art. 14²", "art. 14-2"],
  ["ст. 12¹⁰", "ст. 12-10"],
  ["٦٠٠٠ ۱۲ ६", "6000 12 6"],
  ["１４", "14"],
])("%j is cleaned to %j", (text, plain) => {
  expect(clean(text)).toBe(plain);
});

test.each([
  ["N 221-ФЗ", " 221-ФЗ"],
  ["Federal Law No. 221-FZ", "Federal Law  221-FZ"],
  ["H.B. 1799", "HB 1799"],
  ["House Bill 1799", "HB 1799"],
  ["R.S.C. 1985", "RSC 1985"],
  ["32023R1114", "2023/1114"],
  ["art. 4(3)(b)", "art. 4-3 point b "],
])("%j is read as %j", (text, plain) => {
  expect(plainCitations(text)).toBe(plain);
});

test.each([
  ["article 14.2", ["uart14x2"]],
  ["ст.14.2", ["uart14x2"]],
  ["§ 19-0331", ["uart19x0331"]],
  ["Tex. Util. Code § 39.360", ["uart39x360"]],
  ["п. 3 ч. 1 ст. 15", ["usub3", "usub1", "uart15"]],
  ["recital 96", ["urecital96"]],
  ["artículo 173", ["uart173"]],
  ["art. 4(3)(b)", ["uart4x3", "usubb"]],
  ["parties 5 sections", []],
])("%j names the parts %j", (text, codes) => {
  expect(unitCodesIn(text)).toEqual(codes);
});

test.each([
  "8 August 2024",
  "August 8, 2024",
  "8 августа 2024 г.",
  "08.08.2024",
  "2024-08-08",
  "8 de agosto de 2024",
  "8. August 2024",
  "8 août 2024",
  "2024年8月8日",
  "8 серпня 2024",
])("%s is one day in every spelling", (text) => {
  expect(datesIn(text).map(({ code }) => code)).toEqual(["d20240808"]);
});

test.each(["31/2025", "14.2.2019-5", "s. 115 of 1961", "2023/1114", "40 May 2024"])("%s is no day", (text) => {
  expect(datesIn(text)).toEqual([]);
});

test.each([
  ["6000 kWh", "q6000kwh"],
  ["6,000 kWh", "q6000kwh"],
  ["6 000 кВтч", "q6000kwh"],
  ["6\u202f000kWh", "q6000kwh"],
  ["6 MWh", "q6000kwh"],
  ["5000kW", "q5000kw"],
  ["75 megawatts", "q75000kw"],
  ["0,5 MW", "q500kw"],
  ["100000 dirhams", "q100000aed"],
  ["AED", undefined],
  ["2.4 million roubles", "q2400000rub"],
  ["$1,000,000", "q1000000usd"],
  ["33 %", "q33pct"],
  ["17.450 cents", undefined],
  ["5193/2025", undefined],
])("the amount in %j is %s", (text, code) => {
  expect(quantitiesIn(text)[0]?.code).toBe(code);
});

test("marks of thousands and blanks make no difference to an amount", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 999_999_999 }),
      fc.constantFrom(",", " ", "\u00a0", "\u2009", "'"),
      (amount, mark) => {
        const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(quantitiesIn(`${grouped} kWh`)[0]?.code).toBe(quantitiesIn(`${amount}kWh`)[0]?.code);
      },
    ),
  );
});
