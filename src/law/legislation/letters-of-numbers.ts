import { table } from "../../platform/kernel/table.js";

/** What numbers of a country's law are written with here, in Latin letters, and what the law itself prints. */
const LETTERS = table({
  by: table({ Z: "З" }),
  ru: table({ FZ: "ФЗ" }),
  ua: table({ d: "д" }),
  uz: table({ UP: "УП", ZRU: "ЗРУ" }),
});

/** Languages in Cyrillic: in them a number is cited in the letters that its law prints. */
const IN_CYRILLIC: ReadonlySet<string> = new Set(["be", "kk", "ky", "ru", "tg", "uk"]);

/** The number of a statute as its law prints it: 259-ФЗ of 259-FZ. Its address tells whose law it is. */
export function inOwnLetters(number: string, address: string): string {
  const [, country = ""] = /^\/akn\/([a-z]{2})\b/.exec(address) ?? [];
  const letters = LETTERS[country];
  return letters ? number.replace(/[A-Za-z]+/g, (latin) => letters[latin] ?? latin) : number;
}

/** The number of a statute as a text in a language cites it; ru-RU is ru. */
export const numberIn = (language: string | null, number: string, address: string): string =>
  IN_CYRILLIC.has(language?.split("-")[0] ?? "") ? inOwnLetters(number, address) : number;
