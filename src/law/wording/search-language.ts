import { table } from "../../platform/kernel/table.js";

/** Languages whose words PostgreSQL can reduce to their stems; words of others are found as they are written. */
export const CONFIGURATIONS = table({
  ar: "arabic", da: "danish", de: "german", el: "greek", en: "english", es: "spanish", fi: "finnish", fr: "french", hu: "hungarian",
  hy: "armenian", id: "indonesian", it: "italian", nb: "norwegian", nl: "dutch", nn: "norwegian", no: "norwegian", pt: "portuguese",
  ro: "romanian", ru: "russian", sr: "serbian", sv: "swedish", tr: "turkish",
}); // biome-ignore format: a table

/** The text search configuration of a language. */
export function searchConfiguration(tag: string): string {
  const language = tag.split("-")[0] as string;
  return CONFIGURATIONS[language] ?? "simple";
}
