import type { FormatName } from "../kits/formats/formats.js";
import type { PageRequest } from "../kits/page-request.js";
import type { Parameter } from "../kits/parameters.js";

/** What an address stands for, and the forms in which it can be had. */
export interface Resource {
  /** How it is printed in each format that it can be had in; null where nothing has the address at the time of the request. */
  readonly printers: Partial<Readonly<Record<FormatName, (request: PageRequest) => Promise<string | null>>>>;
  /** What it takes after the question mark, in every format. */
  readonly parameters: readonly Parameter[];
  /** What makes a difference to its page alone. */
  readonly onPage?: readonly Parameter[];
  /** What makes a difference to its feed alone. */
  readonly inFeed?: readonly Parameter[];
  /** Whether the law of a day is shown. */
  readonly dated: boolean;
  /** The path, with its query, that this address should be known by. */
  readonly canonical: (request: PageRequest) => string;
}

export const formatsOf = ({ printers }: Resource) => Object.keys(printers) as readonly FormatName[];
