import { tokensOf } from "../../questions/citations/labels.js";
import { saysNothing } from "../../questions/search/stop-words.js";
import type { SeedFile, Seeds, VocabularyFile } from "../read/seed-file.js";
import type { Report } from "./report.js";

type TermSeed = VocabularyFile["terms"][number];

/** Terms that a search reads: labels that say something, in one term alone or in terms that know each other. */
export function checkTerms({ vocabulary }: Seeds, report: Report): void {
  const terms = vocabulary.flatMap((file) => file.content.terms.map((term, index) => ({ file, term, index })));
  const byCode = new Map(terms.map(({ term }) => [term.code, term]));
  const firstWith = new Map<string, TermSeed>();
  const codes = new Set<string>();
  for (const { file, term, index } of terms) {
    if (codes.has(term.code)) report(file, ["terms", index, "code"], `there is a term ${term.code} already`);
    codes.add(term.code);
    for (const list of ["related", "saidBy"] as const) {
      term[list].forEach((code, at) => {
        if (!byCode.has(code)) report(file, ["terms", index, list, at], `no such term: ${code}`);
      });
    }
    for (const [language, labels] of Object.entries(term.labels)) {
      labels.forEach((label, at) => {
        const fault = labelFault(label, language, term, firstWith);
        if (fault) report(file, ["terms", index, "labels", language, at], fault);
      });
    }
  }
  for (const file of vocabulary) checkPlaceNames(file, report);
}

function labelFault(label: string, language: string, term: TermSeed, firstWith: Map<string, TermSeed>): string | null {
  const tokens = tokensOf(label);
  if (tokens.length === 0) return `${JSON.stringify(label)} has no word in it`;
  if (saysNothing(tokens)) return `${JSON.stringify(label)} is a word that questions are read without`;
  const key = `${language} ${tokens.map((token) => token.key).join(" ")}`;
  const first = firstWith.get(key) ?? term;
  firstWith.set(key, first);
  const known =
    first === term || first.related.includes(term.code) || term.related.includes(first.code) || term.shares.includes(first.code);
  return known
    ? null
    : `${JSON.stringify(label)} is a label of ${first.code} too; relate the terms, name it under shares, or take it out of one`;
}

function checkPlaceNames(file: SeedFile<VocabularyFile>, report: Report): void {
  file.content.placeNames.forEach(({ names }, index) => {
    for (const [language, labels] of Object.entries(names)) {
      labels.forEach((label, at) => {
        // Short capitals are told from words by their capitals.
        if (!/^[A-Z]{2,3}$/.test(label) && saysNothing(tokensOf(label))) {
          report(
            file,
            ["placeNames", index, "names", language, at],
            `${JSON.stringify(label)} is a word that questions are read without`,
          );
        }
      });
    }
  });
}
