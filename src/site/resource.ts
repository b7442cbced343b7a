import type { FormatName } from "../kits/formats/formats.js";
import type { Visit } from "../kits/page-request.js";

/** What an address stands for, and the forms in which it can be had. */
export interface Resource {
  readonly formats: readonly FormatName[];
  /** Whether the law of a day is shown. */
  readonly timed: boolean;
  /** The path, with its query, that this address should be known by. */
  readonly canonical: (visit: Visit) => string;
  /** Null where nothing has the address at the time of the visit. */
  readonly answer: (visit: Visit, format: FormatName) => Promise<string | null>;
}
