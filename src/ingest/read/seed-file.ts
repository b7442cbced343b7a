import type { FileContent } from "../seed-kinds.js";
import type { MovedFile } from "./moved-file.js";

/** One fault of the seeds, at its place. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Keys and places in lists that lead to something in a file. */
export type Path = readonly (string | number)[];

/** A seed file that has the right form, and where in it each thing stands. */
export interface SeedFile<T> {
  readonly file: string;
  /** The folder: the code of the file's jurisdiction in lower case. */
  readonly folder: string;
  /** The how manieth folder of seeds it is of: 0 is the dataset, later ones hold private additions. */
  readonly layer: number;
  readonly content: T;
  lineOf(path: Path): number;
}

/** A file that has not the right form: what it declares and mentions is known by its text alone. */
export interface UnreadFile {
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  /** What it says, whatever of that has the right form, and where; none where it is no YAML. */
  readonly said?: SaidSomewhere;
}

/** What a file says, and where in it each thing stands. */
export interface SaidSomewhere {
  readonly file: string;
  readonly content: unknown;
  lineOf(path: Path): number;
}

export type VocabularyFile = FileContent<"vocabulary">;
export type JurisdictionFile = FileContent<"jurisdiction">;
export type StatuteFile = FileContent<"statute">;

/** What a later folder adds to a place of an earlier one. */
export type AdditionsFile = Pick<JurisdictionFile, AddedKey>;

export const ADDED_KEYS = ["authorities", "units", "indicators", "sources"] as const satisfies (keyof JurisdictionFile)[];
type AddedKey = (typeof ADDED_KEYS)[number];

export type CorrectionsFile = FileContent<"corrections">;

/** The files that are of a place and of none of its statutes: its own, and what later folders add to it. */
export const filesOfPlaces = ({ jurisdictions, additions }: Seeds): readonly SeedFile<AdditionsFile>[] => [
  ...jurisdictions,
  ...additions,
];

export interface Seeds {
  readonly vocabulary: readonly SeedFile<VocabularyFile>[];
  readonly jurisdictions: readonly SeedFile<JurisdictionFile>[];
  readonly additions: readonly SeedFile<AdditionsFile>[];
  readonly statutes: readonly SeedFile<StatuteFile>[];
  readonly corrections: readonly SeedFile<CorrectionsFile>[];
  /** Ids that records once had; none where no record ever changed its id. */
  readonly moved?: SeedFile<MovedFile>;
  /** Files that have not the right form. */
  readonly unread?: readonly UnreadFile[];
}
