import type { LegalForce } from "../kits/answers.generated.js";
import type { FormatName } from "../kits/formats/formats.js";
import type { Operation } from "../kits/operations.js";
import type { PageRequest } from "../kits/page-request.js";
import type { Parameter } from "../kits/parameters.js";

/** What the JSON of a resource says beside its day, release and notice: the answer of an operation, or a part of it. */
interface JsonAnswer {
  readonly operation: Pick<Operation<unknown>, "text">;
  /** The member that holds it. */
  readonly name: string;
  /** The names that lead to it in the answer of the operation. */
  readonly at: readonly string[];
  /** Whether it is null where the address asks for nothing yet. */
  readonly optional?: true;
}

/** What the image of a page says, where links to it are shown. */
export interface Card {
  readonly kind: string;
  readonly title: string;
  readonly place?: string;
  readonly narrowed?: string | null;
  readonly force?: LegalForce;
  /** Whether it is a private addition, which no licence covers. */
  readonly private?: boolean;
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
  /** What makes a difference to its feed alone. */
  readonly inFeed?: readonly Parameter[];
  /** Left out where it has no JSON. */
  readonly json?: JsonAnswer;
  /** Whether the law of a day is shown. */
  readonly dated: boolean;
  /** Whether it is made to be taken along, and so read from what is public alone. */
  readonly published?: true;
  /** The path, with its query, that this address should be known by. */
  readonly canonical: (request: PageRequest) => string;
}

export const formatsOf = ({ printers }: Resource) => Object.keys(printers) as readonly FormatName[];
