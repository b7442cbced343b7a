import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { LABEL_LANGUAGES, type LabelLanguage } from "../kits/words/say.js";

/** The language of labels that a tag asks for: ru of ru-RU. Null where there are none in it. */
function labelsIn(tag: string | null): LabelLanguage | null {
  return LABEL_LANGUAGES.find((each) => each === tag?.split("-")[0]?.toLowerCase()) ?? null;
}

/** The language that an address alone names, for files and frames; English where it names none. */
export const labelsOfAddress = (language: string | null): LabelLanguage => labelsIn(language) ?? "en";

/** Whether an address has labels of its own, whatever the reader's browser prefers. */
export const namesLabels = (language: string | null) => labelsIn(language) !== null;

/** The language of a page's words: that of the address, else the one that the browser would have, else English. */
export function labelsFor(language: string | null, { headers }: FastifyRequest): LabelLanguage {
  return (
    labelsIn(language) ?? (new Negotiator({ headers }).languages([...LABEL_LANGUAGES])[0] as LabelLanguage | undefined) ?? "en"
  );
}
