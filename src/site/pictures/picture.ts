import type { ComponentChildren } from "preact";
import type { Operation, Variables } from "../../kits/operations.js";
import type { PageRequest } from "../../kits/page-request.js";
import type { Parameter } from "../../kits/parameters.js";

export type Value = string | number | null | undefined;

/** A column of the table behind a picture. */
interface Column {
  /** Its name in the CSV. */
  readonly name: string;
  /** Its head on the page; none for a column that only the CSV has. */
  readonly label?: string;
  /** Whether its values are codes, which a page shows as words. */
  readonly coded?: boolean;
}

/** The columns of what has days of its own: since when and until when, on what evidence, and how far that was reviewed. */
export const COLUMNS_OF_DAYS: readonly Column[] = [
  { name: "since", label: "Since" },
  { name: "sincePrecision" },
  { name: "until", label: "Until" },
  { name: "untilPrecision" },
  { name: "evidence", label: "Evidence", coded: true },
  { name: "reviewedThrough", label: "Reviewed through" },
  { name: "reviewedThroughPrecision" },
];

/** What a picture shows at the time of a request. */
export interface Shown {
  readonly title: string;
  /** What is seen, in words, for whoever does not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** The drawing, in SVG, from the corner at the top left. */
  readonly body: ComponentChildren;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** What stands beside the picture on its page: other choices, what to beware of. */
  readonly beside?: ComponentChildren;
  readonly asked: { readonly operation: Pick<Operation<unknown>, "text">; readonly variables: Variables };
}

/** A picture of the law, at an address of its own. */
export interface Picture {
  /** The end of its address: map of /pictures/map. */
  readonly name: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly about: string;
  /** What its address takes beside the time. */
  readonly parameters: readonly Parameter[];
  readonly show: (request: PageRequest) => Promise<Shown>;
}
