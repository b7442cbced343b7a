const known = new Map<string, Intl.DisplayNames>();

/** What countries are called in a language, by their two letters: made once, since places and pages ask for hundreds. */
export function regionNamesIn(language: string): Intl.DisplayNames {
  const names = known.get(language) ?? new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  known.set(language, names);
  return names;
}
