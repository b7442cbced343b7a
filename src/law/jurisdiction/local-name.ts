import { type LabelLanguage, labelLanguage } from "../../kits/words/say.js";
import { inLanguage } from "../../platform/graphql/recorded.js";

/** The name of a country in the language of the page; null for what has none but the dataset's. */
export function localNameOf(code: string): string | null {
  const language = labelLanguage();
  if (language === "en" || !/^[A-Z]{2}$/.test(code)) return null;
  return namesIn(language).of(code) ?? null;
}

const known = new Map<LabelLanguage, Intl.DisplayNames>();

/** The names of countries in a language: made once, since a page asks for hundreds. */
function namesIn(language: LabelLanguage): Intl.DisplayNames {
  const names = known.get(language) ?? new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  known.set(language, names);
  return names;
}

/** A recorded place in a sentence of the language that is spoken: by its name there, or else quoted in English. */
export function nameInSentence({ code, names }: { code: string; names: Readonly<Record<string, string>> }): string {
  const language = labelLanguage();
  const english = inLanguage(names, "en");
  return language === "en" ? english : (localNameOf(code) ?? names[language] ?? `“${english}”`);
}
