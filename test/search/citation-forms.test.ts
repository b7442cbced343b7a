import { expect, test } from "@jest/globals";
import { CitationIndex } from "../../src/questions/citations/citation-index.js";
import { codesIn, plainCitations, unitCodesIn } from "../../src/questions/citations/codes.js";
import { readCitations } from "../../src/questions/citations/read-citations.js";

/* Citations as other languages and drafting schools write them: the number first, ordinals, section signs, ranges. */

const statute = (id: string, number: string) => ({
  id: `/akn/xa/act/law/2020-01-01/${id}`,
  number,
  other_numbers: id === "krs" ? ["KRS 139.516", "KRS 139.517"] : [],
  titles: {},
  short_titles: [],
});

const provision = (id: string, e_id: string) => ({
  id: `/akn/xa/act/law/2020-01-01/${id}/~${e_id}`,
  statute_id: `/akn/xa/act/law/2020-01-01/${id}`,
  e_id,
  number: null,
});

const index = new CitationIndex(
  [
    statute("259-fz", "259-FZ"),
    statute("2023-1114", "2023/1114"),
    statute("193-vii", "193-VII"),
    statute("7518", "7518"),
    statute("5", "5"),
    statute("zru-899", "ZRU-899"),
    statute("14478", "Lei n.º 14.478/2022"),
    statute("krs", "HB 230 of 2021"),
  ],
  [
    ...["art_12", "art_13", "art_14", "art_15", "art_13__para_2"].map((eId) => provision("2023-1114", eId)),
    ...["art_14", "art_14-1", "art_14-2", "art_14-3", "art_15"].map((eId) => provision("259-fz", eId)),
  ],
);

const cited = (text: string) =>
  readCitations(text, index).map(({ statutes, path }) =>
    [statutes[0]?.split("/").at(-1) ?? "?", path.join(".")].join(" ").trim(),
  );

test.each([
  ["193-VII ҚРЗ Заңының 59-бабы", ["193-vii 59"]],
  ["«Цифрлық активтер туралы» 193-VII ҚРЗ, 59-бап", ["193-vii 59"]],
  ["193-VII ҚРЗ Заңының 59-бабының 2-тармағы", ["193-vii 59.2"]],
  ["59-бап 193-VII ҚРЗ", ["193-vii 59"]],
  ["193-VII ЗРК, ст. 59", ["193-vii 59"]],
  ["7518 sayılı Kanun", ["7518"]],
  ["5549 sayılı Kanun", ["?"]],
  ["7518 sayılı Kanunun 3 üncü maddesi", ["7518 3"]],
  ["7518 sayılı Kanun’un 3'üncü maddesinin 2 nci fıkrası", ["7518 3.2"]],
  ["7518 sayılı Kanun m. 3", ["7518 3"]],
  ["7518 sayılı Kanun, madde 3", ["7518 3"]],
  ["the Law 259-FZ s 3", ["259-fz 3"]],
  ["259-FZ, 14.2-modda", ["259-fz 14.2"]],
  ["259-FZ 3 §:n 2 momentti", ["259-fz 3.2"]],
  ["259-FZ, 3 kap. 2 §", ["259-fz 2"]],
  ["259-FZ 3. pants", ["259-fz 3"]],
  ["259-FZ 第14条", ["259-fz 14"]],
  ["259-FZ 제14조 제2항", ["259-fz 14.2"]],
])("the number stands before its noun: %s", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  ["Lei nº 14.478/2022, art. 5º", ["14478 5"]],
  ["art. 5º da Lei 14.478", ["14478 5"]],
  ["art. 5o da Lei nº 14.478", ["14478 5"]],
  ["Lei nº 14.478, de 21 de dezembro de 2022, art. 2º, § 1º", ["14478 2.1"]],
  ["§ 1º do art. 2º da Lei nº 14.478/2022", ["14478 2.1"]],
  ["Lei 14478/2022", ["14478"]],
  ["Art. 3 Abs. 1 Nr. 5 Verordnung (EU) 2023/1114", ["2023-1114 3.1.5"]],
  ["O‘RQ-899-son Qonunining 5-moddasi", ["zru-899 5"]],
  ["ст. 14² 259-ФЗ", ["259-fz 14.2"]],
])("ordinals and raised digits: %s", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  ["it used 14.478 kWh", []],
  ["5549 machines in 59 places", []],
  ["Law 259-FZ counts 59 sections", ["259-fz"]],
])("a number that only looks like one of a law is none: %s", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  ["KRS § 139.516", ["krs"]],
  ["KRS §§ 139.516, 139.517", ["krs", "krs"]],
  ["KRS §§ 139.516 and 139.999", ["krs", "?"]],
  ["26 U.S.C. § 6045", ["?"]],
  ["259-FZ § 3", ["259-fz 3"]],
  ["Wyo. Stat. § 34-29-106, and KRS § 139.517", ["?", "krs"]],
  ["Tex. Util. Code §§ 39.9166, 39.9167", ["?", "?"]],
  ["§§ 1 and 2 of 259-FZ", ["259-fz 1", "259-fz 2"]],
  ["§§ 1–3 of 259-FZ", ["259-fz 1", "259-fz 3"]],
])("section signs: %s", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  ["Regulation (EU) 2023/1114, arts. 12–15", ["12", "13", "14", "15"]],
  ["arts. 12-15 of Regulation (EU) 2023/1114", ["12", "13", "14", "15"]],
  ["Articles 12 to 15 of Regulation (EU) 2023/1114", ["12", "13", "14", "15"]],
  ["Articles 12 through 14 of Regulation (EU) 2023/1114", ["12", "13", "14"]],
  ["artículos 12 a 14 del Reglamento 2023/1114", ["12", "13", "14"]],
  ["Articles 12 and 15 of Regulation (EU) 2023/1114", ["12", "15"]],
  ["ст. 14.1–14.3 259-ФЗ", ["14.1", "14.2", "14.3"]],
  ["статьи 14.1-14.3 Закона 259-ФЗ", ["14.1", "14.2", "14.3"]],
  ["статьи 14–15 Закона 259-ФЗ", ["14", "14.1", "14.2", "14.3", "15"]],
  ["arts. 1–9999 of Regulation (EU) 2023/1114", ["1", "12", "13", "14", "15", "9999"]],
])("a range names what is recorded between its ends: %s", (text, paths) => {
  expect(readCitations(text, index).map(({ path }) => path.join("."))).toEqual(paths);
});

test("what lies in a range is cited by the words of the range", () => {
  const text = "Regulation (EU) 2023/1114, arts. 12–14";
  expect(readCitations(text, index).map(({ start, end }) => text.slice(start, end))).toEqual([
    "2023/1114, arts. 12",
    "12–14",
    "14",
  ]);
});

test.each([
  ["193-VII 59-бап", "art 59"],
  ["259-FZ 14-2-modda", "article 14.2"],
  ["2 §", "section 2"],
])("search knows the same part by %s as by %s", (text, plain) => {
  expect(unitCodesIn(text)).toEqual(unitCodesIn(plain));
});

test("search knows a number with its ordinal as the number", () => {
  expect(codesIn(plainCitations("art. 5º"))).toEqual(codesIn(plainCitations("art. 5")));
});

test("a text of ranges alone names no more than so many parts within them", () => {
  expect(readCitations("arts. 12–15 of Regulation (EU) 2023/1114; ".repeat(400), index)).toHaveLength(800 + 200);
});
