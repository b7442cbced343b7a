import type { LegalForce } from "../kits/answers.generated.js";
import type { FormatName } from "../kits/formats/formats.js";
import type { PageRequest } from "../kits/page-request.js";
import type { Parameter } from "../kits/parameters.js";

/** What the image of a page says, where links to it are shown. */
export interface Card {
  readonly kind: string;
  readonly title: string;
  readonly place?: string;
  readonly force?: LegalForce;
}

/** What an address stands for, and the forms in which it can be had. */
export interface Resource {
  /** How it is printed in each format that it can be had in; null where nothing has the address at the time of the request. */
  readonly printers: Partial<Readonly<Record<FormatName, (request: PageRequest) => Promise<string | Buffer | null>>>>;
  /** What its card says; by default the name of the dataset. Null where nothing has the address. */
  readonly card?: (request: PageRequest) => Promise<Card | null>;
  /** What it takes after the question mark, in every format. */
  readonly parameters: readonly Parameter[];
  /** What makes a difference to its page alone. */
  readonly onPage?: readonly Parameter[];
  /** Whether the law of a day is shown. */
  readonly dated: boolean;
  /** The path, with its query, that this address should be known by. */
  readonly canonical: (request: PageRequest) => string;
}

export const formatsOf = ({ printers }: Resource) => Object.keys(printers) as readonly FormatName[];
