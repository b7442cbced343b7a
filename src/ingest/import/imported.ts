import type { StoredEdition } from "../../law/legislation/provision.row.js";
import type { Span } from "../../platform/kernel/period.js";

/** A unit of a law as it is kept: its own words and marks, with `<unit/>` where each of its parts stands. */
export interface ImportedUnit {
  readonly position: number;
  /** The unit that it is part of; null for the document, which is the first of all. */
  readonly parent: number | null;
  /** The last unit that is part of it. */
  readonly last: number;
  /** Empty for the document. */
  readonly eId: string;
  /** Numbers from the article down, by which it is matched; empty where it is matched with nothing. */
  readonly path: string;
  readonly element: string;
  readonly number: string | null;
  readonly heading: string | null;
  /** The days on which it stands by periods of its own and of what it is part of; null where the source gives none. */
  readonly valid: Span | null;
  readonly content: string;
  /** Its own words as the index takes them in, without notes and those of its parts. */
  readonly words: string;
  /** Of its words and those of its parts; notes, blanks and soft hyphens make no difference. */
  readonly hash: string;
}

/** What a file says of a law in one language. */
export interface ImportedText {
  /** The work as the file names it; empty where it names none. */
  readonly work: string;
  /** The address of its place: /akn/no. */
  readonly place: string | null;
  readonly number: string | null;
  readonly language: string | null;
  readonly title: string;
  /** The day from which the words stand; null where the file does not tell. */
  readonly from: string | null;
  /** What that day rests on, where an export of ours says that its source does not state it. */
  readonly restsOn?: "COMMIT" | "FIRST_SEEN" | undefined;
  readonly edition: StoredEdition;
  /** What units name as their periods, by the name. */
  readonly periods?: Readonly<Record<string, Span>>;
  readonly units: readonly ImportedUnit[];
}

/** A file of law, and under what path its collection knows it. */
export interface FoundFile {
  readonly path: string;
  /** The day that the source says of this wording beside its words: of a commit. */
  readonly day: string | null;
  readonly size: number;
  readonly read: () => Buffer;
}

/** Something that was not understood, and where. */
export interface Finding {
  readonly file: string;
  readonly at: string;
  readonly code: string;
  readonly message: string;
}

/** A file that cannot be taken, with its place. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly at = "1",
  ) {
    super(message);
  }
}

export type Warn = (code: string, at: string, message: string) => void;

/** What is said where no day is told. */
export const NO_DAY = "does not tell the day from which these words stand; --from does, else it is that of the first import";

export const BOUNDS = {
  bytes: 64_000_000,
  markdown: 16_000_000,
  depth: 100,
  attributes: 256,
  node: 4_000_000,
  units: 50_000,
  /** Of names that are looked for: what an index of the database takes is not much longer. */
  name: 400,
  /** Of numbers and headings where they stand for the unit; its content has them whole. */
  label: 1_000,
} as const;

/** A number or a heading, as long as one is. */
export const labelOf = (text: string) => {
  const line = oneLine(text);
  return line.length > BOUNDS.label ? `${line.slice(0, BOUNDS.label)}…` : line;
};

/** Blanks run together; a text that differs in them alone is the same text. */
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** The first holder of an eId keeps it; another gets a suffix, and the report says so. */
export class EIds {
  readonly #taken = new Set<string>();
  readonly #count = new Map<string, number>();

  constructor(private readonly warn: Warn) {}

  take(given: string, at: string): string {
    const wanted = given.replace(/\s+/g, "-").slice(0, BOUNDS.name);
    if (given.length > BOUNDS.name) this.warn("W_EID", at, `an eId is longer than ${BOUNDS.name} signs; it is cut`);
    else if (wanted !== given) this.warn("W_EID", at, `an eId holds blanks; it is ${wanted}`);
    let eId = wanted;
    let count = this.#count.get(wanted) ?? 1;
    while (this.#taken.has(eId)) eId = `${wanted}__dup_${++count}`;
    this.#count.set(wanted, count);
    if (eId !== wanted) this.warn("W_EID", at, `${wanted} is there twice; the later one is ${eId}`);
    this.#taken.add(eId);
    return eId;
  }
}
