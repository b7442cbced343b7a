import { inLabelLanguage, labelLanguageOf } from "./words/say.js";

/** The argument `language` of what the project itself says. */
export const IN_WORDS_OF = {
  nullable: true,
  defaultValue: "en",
  description:
    "The language wanted: English (en), Russian (ru) or Kazakh (kk), and English for any other. What is recorded is quoted as it is recorded, between “ and ”.",
};

/** Tells something in the language of an argument, whichever page happens to ask. */
export const inWordsOf = (language: string | null, tell: () => string): string =>
  inLabelLanguage(labelLanguageOf(language), tell);
