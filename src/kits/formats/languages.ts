/** ISO 639-2/T codes by BCP 47 tag, of the languages of recorded jurisdictions. Akoma Ntoso names expressions by these codes. */
const ALPHA_3: Readonly<Record<string, string>> = {
  ab: "abk",
  am: "amh",
  ar: "ara",
  az: "aze",
  be: "bel",
  de: "deu",
  dz: "dzo",
  en: "eng",
  es: "spa",
  et: "est",
  fa: "fas",
  fr: "fra",
  gn: "grn",
  hi: "hin",
  hr: "hrv",
  hy: "hye",
  id: "ind",
  it: "ita",
  ja: "jpn",
  ka: "kat",
  kk: "kaz",
  ko: "kor",
  ky: "kir",
  lo: "lao",
  ms: "msa",
  nb: "nob",
  nl: "nld",
  nn: "nno",
  pl: "pol",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sq: "sqi",
  sr: "srp",
  sv: "swe",
  sw: "swa",
  ta: "tam",
  tg: "tgk",
  tk: "tuk",
  tr: "tur",
  uk: "ukr",
  ur: "urd",
  uz: "uzb",
  vi: "vie",
  zh: "zho",
};

const TAGS = new Map(Object.entries(ALPHA_3).map(([tag, code]) => [code, tag]));

/** The Akoma Ntoso code of a language tag: kaz of kk. Null for a tag that is not listed. */
export function alpha3Of(tag: string): string | null {
  return ALPHA_3[tag.split("-")[0] as string] ?? null;
}

/** The tag of an Akoma Ntoso language: kk of kaz. */
export function tagOf(alpha3: string): string | undefined {
  return TAGS.get(alpha3);
}

/** The name of a language in itself: қазақ тілі. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
