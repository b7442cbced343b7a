import type { PageRequest } from "../page-request.js";
import { printDay } from "../words.js";
import { type Citable, keyOf, othersOf, workOf } from "./cite.js";

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text that TeX prints as it is. */
function latex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** BibLaTeX has a type for law, and BibTeX takes it for @misc; a bill is no law. */
const TYPES = { LAW: "legislation", BILL: "misc", ARTICLE: "article", PAGE: "online" } as const;

/** An entry for BibLaTeX. */
export function citeAsBibtex(cite: Citable, request: PageRequest): string {
  const work = workOf(cite, request);
  const { kind, author, issued, accessed, archived, version, number, url } = work;
  const isLaw = kind === "LAW" || kind === "BILL";
  const others = othersOf(cite).length > 0;
  const own = version
    ? [work.jurisdiction, work.note, others ? "not legal advice" : "restatement, not legal advice"]
    : [work.note, archived && `archived at ${archived}`];
  const note = own.filter(Boolean).join("; ");
  const fields = {
    author: author && !isLaw && `{${latex(author)}}`,
    title: `{${latex(work.title)}}`,
    journaltitle: kind === "ARTICLE" && author && latex(author),
    number: number && latex(number),
    type: work.genre,
    organization: author && version && latex(author),
    publisher: author && !version && latex(author),
    location: isLaw && work.jurisdiction && latex(work.jurisdiction),
    date: issued && printDay(issued.day, issued.precision),
    // Styles for BibTeX know no `date`.
    year: issued?.day.slice(0, 4),
    version: version && `Minelaw, ${version}`,
    note: note && latex(note),
    url,
    urldate: accessed && printDay(accessed.day, accessed.precision),
    langid: work.language && LANGUAGES[work.language],
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const type = version && !isLaw ? "misc" : TYPES[kind];
  return `@${type}{${keyOf(cite, request.day)},\n${lines.join(",\n")}\n}\n`;
}

/** Names by which TeX hyphenates. */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: "german",
  en: "english",
  es: "spanish",
  fr: "french",
  it: "italian",
  pl: "polish",
  pt: "portuguese",
  ru: "russian",
  sv: "swedish",
  tr: "turkish",
  uk: "ukrainian",
};
