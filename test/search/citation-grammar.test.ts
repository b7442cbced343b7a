import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { CitationIndex } from "../../src/questions/citations/citation-index.js";
import { readCitations } from "../../src/questions/citations/read-citations.js";

const statute = (id: string, number: string, titles: Record<string, string> = {}) => ({
  id: `/akn/xa/act/law/2020-01-01/${id}`,
  number,
  other_numbers: [],
  titles,
  short_titles: [],
});

const index = new CitationIndex(
  [
    statute("221-fz", "221-FZ"),
    statute("259-fz", "259-FZ"),
    statute("2023-1114", "2023/1114", { en: "Markets in Crypto-Assets Regulation" }),
    statute("193-vii", "193-VII"),
  ],
  [],
);

/** What a text cites, statute and part: "259-fz 14.2". */
const cited = (text: string) =>
  readCitations(text, index).map(({ statutes, path }) =>
    [statutes[0]?.split("/").at(-1) ?? "?", path.join(".")].join(" ").trim(),
  );

test.each([
  ["221-FZ, art. 14.2 of 259-FZ", ["221-fz", "259-fz 14.2"]],
  ["221-ФЗ, ст. 14.2 закона 259-ФЗ", ["221-fz", "259-fz 14.2"]],
  ["221-FZ; art. 14.2 of 259-FZ", ["221-fz", "259-fz 14.2"]],
  ["221-FZ, art. 14.2 of 99999-FZ", ["221-fz", "? 14.2"]],
  ["221-FZ, art. 5, and 259-FZ, art. 14.2", ["221-fz 5", "259-fz 14.2"]],
  ["art. 5 of 221-FZ and art. 14 of 259-FZ", ["221-fz 5", "259-fz 14"]],
  ["ст. 1 221-ФЗ, ст. 2 259-ФЗ", ["221-fz 1", "259-fz 2"]],
  ["art. 4 of the Markets in Crypto-Assets Regulation and 259-FZ", ["2023-1114 4", "259-fz"]],
  ["259-FZ (art. 14.2) and 221-FZ", ["259-fz 14.2", "221-fz"]],
  ["ч. 5 ст. 14.2 Федерального закона от 31.07.2020 № 259-ФЗ «О цифровых активах и иных»", ["259-fz 14.2.5"]],
  ["Art. 5 der Verordnung (EU) 2023/1114", ["2023-1114 5"]],
  ["article 3 de la loi 193-VII", ["193-vii 3"]],
  ["art. 3 ustawy 193-VII", ["193-vii 3"]],
  ["chapter 2, art. 5 of 259-FZ", ["259-fz 5"]],
  ["point 3 of annex 2 to Regulation (EU) 2023/1114", ["2023-1114 annex.2.3"]],
  ["art. 5 of annex 2 to Regulation (EU) 2023/1114", ["2023-1114 annex.2.5"]],
  ["приложение 1 к 259-ФЗ", ["259-fz annex.1"]],
])("%s cites %j", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  ["arts. 1, 2 and 3 of 259-FZ", ["259-fz 1", "259-fz 2", "259-fz 3"]],
  ["статьи 1, 2 и 3 закона № 259-ФЗ", ["259-fz 1", "259-fz 2", "259-fz 3"]],
  ["259-FZ, arts. 1 and 2, and 221-FZ", ["259-fz 1", "259-fz 2", "221-fz"]],
  ["221-FZ, arts. 5 and 14 of 259-FZ", ["221-fz", "259-fz 5", "259-fz 14"]],
  ["articles 1-3 of 259-FZ", ["259-fz 1", "259-fz 3"]],
  ["ст. 14-2 259-ФЗ", ["259-fz 14.2"]],
  ["paras 1 and 2 of art. 5 of 259-FZ", ["259-fz 5.1", "259-fz 5.2"]],
  ["259-FZ, art. 5, paras 1 and 2", ["259-fz 5.1", "259-fz 5.2"]],
  ["п. 3 ч. 5 ст. 14.2 259-ФЗ", ["259-fz 14.2.5.3"]],
  ["259-FZ, art. 5, 6,000 roubles", ["259-fz 5"]],
  ["259-FZ, art. 5, 3 machines", ["259-fz 5"]],
])("each member of a list is a citation of its own: %s", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  ["article 3 of the Civil Code and 259-FZ", ["259-fz"]],
  ["article 3 of the Civil Code, amended by 259-FZ", ["259-fz"]],
  ["259-FZ, article 3 of the Civil Code", ["259-fz"]],
  ["259-ФЗ, ст. 14.2 КоАП РФ", ["259-fz"]],
  ["259-ФЗ, ст. 14 Гражданского кодекса", ["259-fz"]],
  ["статья 5 закона о внесении изменений в закон № 259-ФЗ", ["259-fz"]],
  ["259-FZ. Art. 5 applies", ["259-fz"]],
  ["221-FZ, art. 5 and art. 14 of 259-FZ", ["221-fz", "259-fz 14"]],
  ["art. 1, 221-FZ, art. 2, 259-FZ", ["221-fz 1", "259-fz"]],
])("an article of something else, or of either, is given to none: %s", (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

const numbers = ["221-FZ", "259-FZ", "193-VII", "99999-FZ", "221-ФЗ", "№ 259-ФЗ"];
const article = fc.integer({ min: 1, max: 99 });
const law = fc.constantFrom(...numbers);
/** Words that give an article to the law after them, to the law before them, or to neither. */
const forms: readonly { readonly write: (law: string, article: string) => string; readonly cites: boolean }[] = [
  { write: (law, n) => `art. ${n} of ${law}`, cites: true },
  { write: (law, n) => `article ${n} of the Law ${law}`, cites: true },
  { write: (law, n) => `ст. ${n} закона ${law}`, cites: true },
  { write: (law, n) => `ст. ${n} ${law}`, cites: true },
  { write: (law, n) => `§ ${n} des Gesetzes ${law}`, cites: true },
  { write: (law, n) => `${law}, art. ${n}`, cites: true },
  { write: (law, n) => `${law} (ст. ${n})`, cites: true },
  { write: (law, n) => `${law} and article ${n} of the Civil Code`, cites: false },
  { write: (law, n) => `${law}, ст. ${n} Налогового кодекса`, cites: false },
  { write: (law, n) => `article ${n} of the Tax Code as amended by ${law}`, cites: false },
  { write: (law) => law, cites: false },
];
const clause = fc.tuple(fc.constantFrom(...forms), law, article);
/** After a conjunction an article may belong to the law before as well; then it is left to none. */
const clear = ["; ", ". ", " applies, but not "];
const unclear = [" and ", " и ", ", and ", " und "];
const bare = (law: string) => law.replace("№ ", "").replace("ФЗ", "FZ").toLowerCase();

const clauses = (links: readonly string[]) =>
  fc.array(fc.tuple(clause, fc.constantFrom(...links)), { minLength: 1, maxLength: 6 }).map((all) => ({
    text: all.map(([[form, law, n], joined]) => form.write(law, String(n)) + joined).join(""),
    meant: all.map(([[form, law, n]]) => {
      const id = bare(law).startsWith("99999") ? "?" : bare(law);
      return { id, full: form.cites ? `${id} ${n}` : id };
    }),
  }));

test("an article is given to the law that its grammar names", () => {
  fc.assert(
    fc.property(clauses(clear), ({ text, meant }) => {
      expect(cited(text)).toEqual(meant.map(({ full }) => full));
    }),
    { numRuns: 2_000 },
  );
});

test("an article is given to no other law, whatever joins the sentence", () => {
  fc.assert(
    fc.property(clauses([...clear, ...unclear]), ({ text, meant }) => {
      const found = cited(text);
      expect(found).toHaveLength(meant.length);
      for (const [at, each] of found.entries()) expect([meant[at]?.full, meant[at]?.id]).toContain(each);
    }),
    { numRuns: 2_000 },
  );
});
