import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the files are written: kept, since they are the same on every machine. */
export const FOLDER = join(tmpdir(), "minelaw-bench-texts");

export const LANGUAGES = [
  { tag: "de", alpha3: "deu" },
  { tag: "fr", alpha3: "fra" },
] as const;

/** From when a text stands; a quarter of the statutes has a second one. */
const DAYS = ["2010-01-01", "2025-01-01"] as const;
const CHANGED = 4;
const ARTICLES = 40;
const PARAGRAPHS = 4;
const WORDS = 60;

/** Word stems of no language; each text differs from all others, as laws do. */
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

/** Numbers without chance: the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

const wordFrom = (number: number) =>
  `${SYLLABLES[number % 20]}${SYLLABLES[(number >>> 5) % 20]}${SYLLABLES[(number >>> 10) % 20]}${number & 1 ? "n" : "r"}`;

export const nameOf = (work: string, language: string, day: string) =>
  `${work.slice(1).replaceAll("/", "-")}.${language}.${day}.xml`;

function paragraph(next: () => number, eId: string, number: number): string {
  const words = Array.from({ length: WORDS }, () => wordFrom(next())).join(" ");
  return `<paragraph eId="${eId}__para_${number}"><num>${number}</num><content><p>${words}.</p></content></paragraph>`;
}

/** A law of 202 units: an act, a chapter, 40 articles of 4 paragraphs. What stands in the second text is changed in every fifth article. */
function law(work: string, index: number, language: (typeof LANGUAGES)[number], day: string): string {
  const place = work.split("/")[2] ?? "";
  const articles = Array.from({ length: ARTICLES }, (_, at) => {
    const article = at + 1;
    const changed = day === DAYS[1] && article % 5 === 0 ? 7 : 0;
    const next = numbers((index * 100 + article) * 31 + language.tag.charCodeAt(0) * 977 + changed);
    const eId = `art_${article}`;
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_each, n) => paragraph(next, eId, n + 1)).join("");
    return `<article eId="${eId}"><num>Art. ${article}</num><heading>${wordFrom(next())}</heading>${paragraphs}</article>`;
  });
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#bench">
<FRBRWork><FRBRuri value="${work}"/><FRBRcountry value="${place.slice(0, 2)}"/><FRBRalias name="title" value="Act ${index}"/></FRBRWork>
<FRBRExpression><FRBRuri value="${work}/${language.alpha3}@${day}"/><FRBRdate date="${day}" name="in force"/><FRBRlanguage language="${language.alpha3}"/></FRBRExpression>
</identification></meta><body><chapter eId="chp_1"><num>1</num>${articles.join("\n")}</chapter></body></act></akomaNtoso>
`;
}

/** Writes official texts of statutes: two languages each, of every fourth on a second day too. */
export function writeFiles(works: readonly string[]): number {
  if (existsSync(FOLDER)) return readdirSync(FOLDER).length;
  const writing = `${FOLDER}.${process.pid}`;
  mkdirSync(writing, { recursive: true });
  try {
    for (const [index, work] of works.entries())
      for (const language of LANGUAGES)
        for (const day of index % CHANGED === 0 ? DAYS : DAYS.slice(0, 1))
          writeFileSync(join(writing, nameOf(work, language.tag, day)), law(work, index, language, day));
    renameSync(writing, FOLDER);
  } finally {
    rmSync(writing, { recursive: true, force: true });
  }
  return readdirSync(FOLDER).length;
}
