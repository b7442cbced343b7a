import type { ComponentChildren } from "preact";
import type { LegalForce } from "./answers.generated.js";
import type { FormatName } from "./formats/formats.js";
import type { Linked } from "./formats/jsonld.js";
import type { Found, Operation } from "./operations.js";
import type { PageRequest } from "./page-request.js";
import type { Parameter } from "./parameters.js";

/** How an answer is printed in one format. */
export type Printer<T> = (answer: T, request: PageRequest) => string | Promise<string>;

/** What a kind of record says on its page and in every format. */
export interface RecordPage<T> {
  /** What one is called: Token class. */
  readonly name: string;
  readonly operation: Operation<Found<T>>;
  readonly title: (answer: T) => string;
  readonly place?: (answer: T) => { readonly address: string; readonly name: string };
  readonly force?: (answer: T) => LegalForce;
  readonly number?: (answer: T) => string | null;
  /** The record as JSON-LD. */
  readonly linked: (answer: T, request: PageRequest) => Linked;
  /** The body of its page; some ask more. */
  readonly body: (answer: T, request: PageRequest) => ComponentChildren | Promise<ComponentChildren>;
  /** Reads the answer where one operation does not give the whole of it. */
  readonly read?: (request: PageRequest, id: string) => Promise<T | null>;
  /** The path, with its query, that the page should be known by; that of the id at the reader's time where it is left out. */
  readonly canonical?: (id: string, request: PageRequest) => string;
  /** What its address takes after the question mark, beside the time. */
  readonly parameters?: readonly Parameter[];
  /** What makes a difference to its page alone. */
  readonly onPage?: readonly Parameter[];
  /** Formats beside those of every record. */
  readonly printers?: Partial<Readonly<Record<FormatName, Printer<T>>>>;
}
