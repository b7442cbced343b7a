/** What stands in a sentence as it was given or is recorded, a figure, a code that has a label, or another sentence. */
export type Part = string | number | Coded | Message;

interface Coded {
  readonly code: string;
}

/**
 * A sentence of the program's own, with what fills it: known by its English words, under which other languages have theirs
 * (src/kits/words/sentences.ts). So it can be said in a language that whoever makes it does not know.
 */
export interface Message {
  /** {0} is no day; write it as 2024-11-01 */
  readonly template: string;
  readonly parts: readonly Part[];
}

/** Writes a sentence, as the tag of a template. */
export function message(texts: TemplateStringsArray, ...parts: readonly Part[]): Message {
  return { template: texts.reduce((text, next, index) => `${text}{${index - 1}}${next}`), parts };
}

/** Several sentences, one after the other. */
export function sentences(all: readonly Message[]): Message {
  return { template: all.map((_, index) => `{${index}}`).join(". "), parts: all };
}

/** A value of a vocabulary, which each language has its word for. */
export const coded = (code: string): Coded => ({ code });

/** A piece of what is said: words of the sentence, or what was put into them. */
export interface Piece {
  readonly text: string;
  readonly given: boolean;
}

/** What a language has for a template, and for a code. */
export interface Wording {
  readonly template: (template: string) => string;
  readonly code: (code: string) => string;
}

/** What a message says, piece by piece. */
export function piecesOf({ template, parts }: Message, wording: Wording): Piece[] {
  const pieces = wording.template(template).split(/\{(\d+)\}/);
  return pieces.flatMap((text, index): Piece[] => {
    if (index % 2 === 0) return text === "" ? [] : [{ text, given: false }];
    const part = parts[Number(text)] ?? "";
    if (typeof part !== "object") return part === "" ? [] : [{ text: String(part), given: typeof part === "string" }];
    return "code" in part ? [{ text: wording.code(part.code), given: false }] : piecesOf(part, wording);
  });
}

/** A value of a vocabulary as English words: LEGAL_REGULATED is legal regulated. */
export const codeInWords = (code: string): string => code.toLowerCase().replaceAll("_", " ");

const ENGLISH: Wording = { template: (template) => template, code: codeInWords };

export const piecesInEnglish = (said: Message): Piece[] => piecesOf(said, ENGLISH);
export const inEnglish = (said: Message): string => textOf(piecesInEnglish(said));

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");
