import { type FormatName, formatOf } from "../kits/formats/formats.js";
import { tagOf } from "../kits/formats/languages.js";
import type { LabelLanguage } from "../kits/words/say.js";
import type { AnswerBytes } from "../platform/cache/answer-bytes.js";

/** How each format tells the language of a text of the law. */
const TOLD: Partial<Readonly<Record<FormatName, RegExp>>> = {
  html: /class="wording" lang="([A-Za-z-]+)"/g,
  json: /"textLanguage": "([A-Za-z-]+)"/g,
  akn: /<FRBRlanguage language="([a-z]+)"/g,
};

const known = new WeakMap<AnswerBytes, string>();

/** The languages of an answer, as its header says them: a page has words of its own, and English of the dataset, whatever texts it shows. */
export function contentLanguage(format: FormatName, labels: LabelLanguage, body: AnswerBytes): string {
  const before = known.get(body);
  if (before) return before;
  const told = TOLD[format];
  const found = told
    ? [...body.plain.toString().matchAll(told)].map(([, code = ""]) => (format === "akn" ? tagOf(code) : code))
    : [];
  const languages = new Set([...(formatOf(format).worded ? ["en", labels] : []), ...found.filter((tag) => tag !== undefined)]);
  const said = languages.size > 0 ? [...languages].sort().join(", ") : "en";
  known.set(body, said);
  return said;
}
