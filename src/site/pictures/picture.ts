import type { ComponentChildren } from "preact";
import type { Operation, Variables } from "../../kits/operations.js";
import type { PageRequest } from "../../kits/page-request.js";
import type { Parameter } from "../../kits/parameters.js";
import type { Reviewed } from "../../kits/record-page.js";
import type { MessageName } from "../../kits/words/say.js";
import type { Span } from "../spans.js";

export type Value = string | number | Span | null | undefined;

/** A value for programs. */
export const plainValue = (value: Value) => (typeof value === "object" && value !== null ? value.text : value);

/** A column of the table behind a picture. */
export interface Column {
  /** Its name in the CSV. */
  readonly name: string;
  /** Its head on the page; none for a column that only the CSV has. */
  readonly label?: MessageName;
  /** Whether its values are codes, which a page shows as words. */
  readonly coded?: boolean;
}

/** The columns of what has days of its own: since when and until when, on what evidence, and how far that was reviewed. */
export const COLUMNS_OF_DAYS: readonly Column[] = [
  { name: "since", label: "since" },
  { name: "sincePrecision" },
  { name: "until", label: "head.until" },
  { name: "untilPrecision" },
  { name: "evidence", label: "head.evidence", coded: true },
  { name: "reviewedThrough", label: "reviewedThrough" },
  { name: "reviewedThroughPrecision" },
];

/** What a picture shows at the time of a request. */
export interface Shown {
  readonly title: string;
  /** Whether its title is in the dataset's words. */
  readonly titleRecorded?: boolean;
  /** What is seen, in words, for whoever does not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** The drawing, in SVG, from the corner at the top left. */
  readonly body: ComponentChildren;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** How far the law that it shows was reviewed; undefined where it shows none. */
  readonly reviewed: Reviewed | undefined;
  /** What stands beside the picture on its page: its `AskingForm`, with other choices. */
  readonly beside?: ComponentChildren;
  readonly asked: { readonly operation: Pick<Operation<unknown>, "text">; readonly variables: Variables };
}

/** A picture of the law, at an address of its own. */
export interface Picture {
  /** The end of its address: map of /pictures/map. */
  readonly name: string;
  readonly title: MessageName;
  /** What it answers, in a sentence. */
  readonly about: MessageName;
  /** What its address takes beside the time. */
  readonly parameters: readonly Parameter[];
  readonly show: (request: PageRequest) => Promise<Shown>;
}
