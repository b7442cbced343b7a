/** What a record is found by in one language. */
export interface FoundText {
  readonly language: string;
  readonly title: string;
  readonly body?: string;
  /** What it says before all, in a few words: notions in it count like those of the title. */
  readonly gist?: string;
}

/** How a search finds the records of a kind. */
export interface FoundBy<Content, Records> {
  /** Words that only say what kind of thing a record is. */
  readonly kindWords: (record: Content) => string;
  /** The texts of a record, in each of its languages. All records are there to look up what belongs to one. */
  readonly texts: (records: Records) => (record: Content) => readonly FoundText[];
}

/** One text from parts, of which those that are not there are left out; one that begins small goes on with the sentence before. */
export function sentences(...parts: readonly (string | false | null | undefined)[]): string {
  return parts
    .flatMap((part) => (part ? part.trim().replace(/[.;:,]+$/u, "") : []))
    .reduce((text, part) => `${text}${text && between(text, part)}${part}`, "");
}

function between(text: string, part: string): string {
  if (/[!?…。؟]$/u.test(text)) return " ";
  return /^\p{Ll}/u.test(part) ? "; " : ". ";
}

/** A name in the local language is found by itself. */
export function localName(name: { readonly language: string; readonly text: string } | null): FoundText[] {
  return name ? [{ language: name.language, title: name.text }] : [];
}
