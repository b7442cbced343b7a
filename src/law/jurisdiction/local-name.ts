import { labelLanguage, nameOnPage } from "../../kits/words/say.js";
import { inLanguage } from "../../platform/graphql/recorded.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { regionNamesIn } from "../../platform/kernel/region-names.js";

/** The name in use of a country in a language; null for what is no country. */
export const countryNameIn = (code: string, language: string): string | null =>
  (/^[A-Z]{2}$/.test(code) && regionNamesIn(language).of(code)) || null;

/** The name of a place in the language of the page, a country's the one in use; null for what has none but the dataset's. */
export function localNameOf(code: string): string | null {
  const language = labelLanguage();
  return (language === "en" ? null : countryNameIn(code, language)) ?? nameOnPage(jurisdictionId(code));
}

/** A recorded place in a sentence of the language that is spoken: by its name there, or else quoted in English. */
export function nameInSentence({ code, names }: { code: string; names: Readonly<Record<string, string>> }): string {
  const language = labelLanguage();
  const english = inLanguage(names, "en");
  return language === "en" ? english : (localNameOf(code) ?? names[language] ?? `“${english}”`);
}
