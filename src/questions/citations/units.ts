/**
 * What the parts of statutes are called, in the languages of the dataset, by what they amount to. An article and a section are
 * the numbered provisions of a statute; whether what lies below is a part, a paragraph or a point differs by drafting school
 * and by translator, so these are one. Cyrillic and Latin words stay apart: "ч." is a part, and "ch." a chapter.
 */
export type UnitClass = "art" | "sub" | "chp" | "recital" | "annex";

const NAMES: Readonly<Record<UnitClass, string>> = {
  art:
    "art arts article articles articulo articulos artigo artigos articolo articoli artikel artikkel artykul madde md pasal clanak clan cl " +
    "s ss sec secs sect section sections sekcja seccion seccao § §§ paragraf " +
    "ст статья статьи статье статью статьей статей стаття статті статтею ст-я бап бабы мад",
  sub:
    "para paras paragraph paragraphs subparagraph subpara subsection subsections subsec sub part parts pt point points pkt item items " +
    "letter lit litera inciso apartado parrafo numeral alinea absatz abs ledd ponto ust " +
    "ч часть части частью частей п пп пункт пункта пункте пунктом подпункт подпункта пп-т абзац абз частина частини пунктом тармак",
  chp: "ch chp chap chapter chapters chapitre capitulo capitolo kapitel kapittel title titre titulo titel rozdzial глава главы главе гл розділ раздел разд",
  recital: "recital recitals considerando considerant erwagungsgrund motif",
  annex: "annex annexes annexe anexo anhang anlage bilag appendix schedule sched приложение приложения прил додаток",
};

const CLASS_OF: ReadonlyMap<string, UnitClass> = new Map(
  (Object.entries(NAMES) as [UnitClass, string][]).flatMap(([unit, names]) =>
    names.split(" ").map((name) => [name, unit] as const),
  ),
);

/** The class of a part of a statute by its name, in lower case and without accents; null for another word. */
export const unitOf = (name: string): UnitClass | null => CLASS_OF.get(name) ?? null;

/** What statutes are called: such a word says that the number after it, or the words around it, name one. */
export const LAW_WORDS =
  "act|law|bill|regulation|directive|decree|order|resolution|ordinance|notice|decision|ley|decreto|lei|loi|legge|gesetz(?:es)?|verordnung|" +
  "lov|lag|ustawy?|zákona?|закон\\p{L}*|указ(?:а|у|ом|е|ы|ов)?|постановлени\\p{L}*|приказ\\p{L}*|кодекс\\p{L}*";
