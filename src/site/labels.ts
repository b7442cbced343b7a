import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { LABEL_LANGUAGES, type LabelLanguage, labelsIn } from "../kits/words/say.js";

/** Whether an address has labels of its own, whatever the reader's browser prefers. */
export const namesLabels = (language: string | null) => labelsIn(language) !== null;

/** The language of a page's words: that of the address, else the one that the browser would have, else English. */
export function labelsFor(language: string | null, { headers }: FastifyRequest): LabelLanguage {
  return (
    labelsIn(language) ?? (new Negotiator({ headers }).languages([...LABEL_LANGUAGES])[0] as LabelLanguage | undefined) ?? "en"
  );
}
