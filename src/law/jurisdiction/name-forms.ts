/** A name as names are compared: capitals, accents, full stops, hyphens and kinds of apostrophe apart. */
export function asCompared(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}|\./gu, "")
    .replace(/[’‘ʼʻ`]/gu, "'")
    .replace(/\p{Pd}/gu, " ")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}

const BEFORE =
  "(?:the )?(?:state|province|republic|region|territory|emirate) of|republic|" +
  "республика|штат|провинция|область|край|estado de|provincia de|estado do|estado da|etat de|province (?:de|du|de la)|(?:bundes)?staat|bundesland|provinz";
const AFTER =
  "state|province|oblast|krai|region|republic|territory|(?:uygur )?autonomous region|область|обл|край|республикасы|облысы|省|自治区";

const KIND = new RegExp(`^(?:${BEFORE}) (?=\\S)|(?<=\\S)(?: (?:${AFTER})|[省州])$`, "u");

/** A compared name of a part of a country without what kind of part it is, as is said before or after it; null where nothing says that. */
export function withoutKind(compared: string): string | null {
  const bare = compared.replace(KIND, "");
  return bare === compared ? null : bare;
}
