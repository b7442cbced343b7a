import type { ComponentChildren } from "preact";
import type { Day, Precision } from "../platform/kernel/day.js";
import type { LegalForce } from "./answers.generated.js";
import type { OwnWork } from "./formats/cite.js";
import type { FormatName } from "./formats/formats.js";
import type { Linked } from "./formats/jsonld.js";
import type { ShownText } from "./formats/notice.js";
import type { Operation, RecordAnswer } from "./operations.js";
import type { PageRequest } from "./page-request.js";
import type { Parameter } from "./parameters.js";

/** Prints an answer in one format. */
export type Printer<T> = (answer: T, request: PageRequest) => string | Promise<string>;

/** A day up to which law was looked through; of a draft, the last on which it was seen as one. */
export interface Reviewed {
  readonly day: Day | null;
  readonly precision: Precision | null;
  /** Of several places: the day of the one that was reviewed least far. */
  readonly least?: boolean;
  /** The last day that the page tells of, where that is not the day shown. */
  readonly upTo?: Day;
}

/** How far what an answer tells was reviewed. */
export const reviewedOf = (of: {
  readonly reviewedThrough: Day | null;
  readonly reviewedThroughPrecision: Precision | null;
}): Reviewed => ({ day: of.reviewedThrough, precision: of.reviewedThroughPrecision });

/** A place as pages name it. */
export interface NamedPlace {
  readonly address: string;
  readonly code: string;
  readonly name: string;
}

/** The page of a kind of record, and its other formats. */
export interface RecordPage<T> {
  /** The name of one record of the kind: Token class. */
  readonly name: string;
  readonly operation: Operation<RecordAnswer<T>>;
  readonly title: (answer: T) => string;
  /** The title in the language of the page; null where it is the dataset's. Left out: the name that is recorded in it. */
  readonly localTitle?: (answer: T) => string | null;
  readonly place?: (answer: T) => NamedPlace;
  readonly force?: (answer: T) => LegalForce;
  /** The work that is cited, where that is no page of this dataset. */
  readonly work?: (answer: T) => OwnWork;
  /** How far the law that it is of was looked through; no day where that was not noted. */
  readonly reviewed?: (answer: T) => Reviewed;
  /** Where in the law it stands, for citations: statute and article. */
  readonly stands?: (answer: T) => string | null;
  /** Where alone it holds, where that is not the whole place; said beside its title wherever that stands alone. */
  readonly narrowed?: (answer: T) => string | null;
  /** The record as JSON-LD. */
  readonly linked: (answer: T, request: PageRequest) => Linked;
  /** The body of the page; it may execute further operations. */
  readonly body: (answer: T, request: PageRequest) => ComponentChildren | Promise<ComponentChildren>;
  /** Reads the answer, where one operation does not give all of it. */
  readonly read?: (request: PageRequest, id: string) => Promise<T | null>;
  /** The canonical path with its query. Left out: the id at the reader's time. */
  readonly canonical?: (id: string, request: PageRequest) => string;
  /** What its address takes after the question mark, beside the time. */
  readonly parameters?: readonly Parameter[];
  /** What makes a difference to its page alone. */
  readonly onPage?: readonly Parameter[];
  /** Whether its page has a form that says what is asked: the day is chosen in it too. */
  readonly asks?: (answer: T, request: PageRequest) => boolean;
  /** The texts that it shows, whose terms every format tells. Left out: the project's own words alone. */
  readonly texts?: (answer: T) => readonly ShownText[];
  /** Printers of formats that not every record has. */
  readonly printers?: Partial<Readonly<Record<FormatName, Printer<T>>>>;
}
