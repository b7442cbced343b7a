import { labelLanguage } from "../../kits/words/say.js";
import { inLanguage } from "../../platform/graphql/recorded.js";
import { regionNamesIn } from "../../platform/kernel/region-names.js";

/** The name of a country in the language of the page; null for what has none but the dataset's. */
export function localNameOf(code: string): string | null {
  const language = labelLanguage();
  if (language === "en" || !/^[A-Z]{2}$/.test(code)) return null;
  return regionNamesIn(language).of(code) ?? null;
}

/** A recorded place in a sentence of the language that is spoken: by its name there, or else quoted in English. */
export function nameInSentence({ code, names }: { code: string; names: Readonly<Record<string, string>> }): string {
  const language = labelLanguage();
  const english = inLanguage(names, "en");
  return language === "en" ? english : (localNameOf(code) ?? names[language] ?? `“${english}”`);
}
