import type { StoredEdition } from "../../law/legislation/provision.row.js";

/** A unit as a reader gives it. */
export interface ImportedUnit {
  readonly eId: string;
  readonly element: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly plain: string;
  readonly content: string;
}

/** A law as a reader gives it. */
export interface ImportedText {
  readonly work: string;
  readonly place: string | null;
  readonly number: string | null;
  readonly language: string | null;
  readonly title: string;
  /** The day from which it stands; null where the source does not tell. */
  readonly from: string | null;
  readonly edition: StoredEdition;
  readonly units: readonly ImportedUnit[];
}

/** What was not understood, or is refused: a file, a place in it, a code and a sentence. */
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

export const BOUNDS = { bytes: 64_000_000, depth: 100, attributes: 256, node: 4_000_000, units: 50_000 } as const;

/** Blanks run together; a text that differs in them alone is the same text. */
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** The first holder of an eId keeps it; another gets a suffix, and the report says so. */
export class EIds {
  readonly #taken = new Set<string>();

  constructor(private readonly warn: Warn) {}

  take(wanted: string, at: string): string {
    let eId = wanted;
    for (let count = 2; this.#taken.has(eId); count++) eId = `${wanted}__dup_${count}`;
    if (eId !== wanted) this.warn("W_EID", at, `${wanted} is there twice; the later one is ${eId}`);
    this.#taken.add(eId);
    return eId;
  }
}
