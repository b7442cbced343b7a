import { type FormatName, formatOf } from "../kits/formats/formats.js";
import { tagOf } from "../kits/formats/languages.js";
import type { LabelLanguage } from "../kits/words/say.js";
import type { AnswerBytes } from "../platform/cache/answer-bytes.js";

/** What stands before the language of a text of the law in each format, and a quotation mark after it. */
const BEFORE: Partial<Readonly<Record<FormatName, string>>> = {
  html: 'class="wording" lang="',
  json: '"textLanguage": "',
  akn: '<FRBRlanguage language="',
};

/** The languages that stand in an answer. It is looked through as bytes: to decode a page takes as long as a small one does to print. */
function* languagesIn({ plain }: AnswerBytes, before: string): Generator<string> {
  for (let at = plain.indexOf(before); at >= 0; at = plain.indexOf(before, at)) {
    const from = at + before.length;
    at = plain.indexOf('"', from);
    if (at < 0) return;
    const language = plain.toString("latin1", from, at);
    if (/^[A-Za-z-]+$/.test(language)) yield language;
  }
}

const known = new WeakMap<AnswerBytes, string>();

/** The languages of an answer, as its header says them: a page has words of its own, and English of the dataset, whatever texts it shows. */
export function contentLanguage(format: FormatName, labels: LabelLanguage, body: AnswerBytes): string {
  const before = known.get(body);
  if (before) return before;
  const mark = BEFORE[format];
  const told = mark ? [...new Set(languagesIn(body, mark))] : [];
  const found = format === "akn" ? told.map(tagOf) : told;
  const languages = new Set([...(formatOf(format).worded ? ["en", labels] : []), ...found.filter((tag) => tag !== undefined)]);
  const said = languages.size > 0 ? [...languages].sort().join(", ") : "en";
  known.set(body, said);
  return said;
}
