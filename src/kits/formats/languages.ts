import { table } from "../../platform/kernel/table.js";

/** ISO 639-2/T codes by BCP 47 tag, of the languages of law that is recorded or can be imported. Akoma Ntoso names expressions by these codes. */
const ALPHA_3 = table({
  ab: "abk",
  af: "afr",
  am: "amh",
  ar: "ara",
  az: "aze",
  be: "bel",
  bg: "bul",
  bn: "ben",
  bs: "bos",
  ca: "cat",
  cs: "ces",
  cy: "cym",
  da: "dan",
  de: "deu",
  dz: "dzo",
  el: "ell",
  en: "eng",
  es: "spa",
  et: "est",
  eu: "eus",
  fa: "fas",
  fi: "fin",
  fo: "fao",
  fr: "fra",
  ga: "gle",
  gd: "gla",
  gl: "glg",
  gn: "grn",
  he: "heb",
  hi: "hin",
  hr: "hrv",
  hu: "hun",
  hy: "hye",
  id: "ind",
  is: "isl",
  it: "ita",
  ja: "jpn",
  ka: "kat",
  kk: "kaz",
  km: "khm",
  ko: "kor",
  ky: "kir",
  lb: "ltz",
  lo: "lao",
  lt: "lit",
  lv: "lav",
  mk: "mkd",
  mn: "mon",
  ms: "msa",
  mt: "mlt",
  my: "mya",
  nb: "nob",
  ne: "nep",
  nl: "nld",
  nn: "nno",
  no: "nor",
  pl: "pol",
  pt: "por",
  rm: "roh",
  ro: "ron",
  ru: "rus",
  si: "sin",
  sk: "slk",
  sl: "slv",
  sq: "sqi",
  sr: "srp",
  sv: "swe",
  sw: "swa",
  ta: "tam",
  tg: "tgk",
  th: "tha",
  tk: "tuk",
  tr: "tur",
  uk: "ukr",
  ur: "urd",
  uz: "uzb",
  vi: "vie",
  xh: "xho",
  zh: "zho",
  zu: "zul",
});

const TAGS = new Map(Object.entries(ALPHA_3).map(([tag, code]) => [code, tag]));

/** The Akoma Ntoso code of a language tag: kaz of kk. Null for a tag that is not listed. */
export function alpha3Of(tag: string): string | null {
  const language = tag.split("-")[0] as string;
  return ALPHA_3[language] ?? null;
}

/** The tag of an Akoma Ntoso language: kk of kaz. */
export function tagOf(alpha3: string): string | undefined {
  return TAGS.get(alpha3);
}

/** The name of a language in itself: қазақ тілі. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
