import type { Sum } from "./answers.generated.js";
import type { Columns } from "./formats/csv.js";
import type { FormatName } from "./formats/formats.js";
import type { Operation } from "./operations.js";
import { executeAt, type PageRequest } from "./page-request.js";
import type { reviewedOf } from "./record-page.js";
import { EMPTY_PAGE, type Paged } from "./walk.js";
import type { MessageName } from "./words/say.js";

/** A filter that an address can carry: ?jurisdiction=RU&force=PROPOSED. */
export interface Filter {
  /** The name in the address. */
  readonly name: string;
  /** The field of the GraphQL filter. */
  readonly field: string;
  readonly label: MessageName;
  /** Whether each value is a link, and not a line of a form. */
  readonly links?: true;
  /** The values to choose from, where they are an enum. */
  readonly choices?: readonly string[];
}

export const choice = (name: string, field: string, label: MessageName, values: Readonly<Record<string, string>>): Filter => ({
  name,
  field,
  label,
  choices: Object.keys(values),
});

/** The list of a kind: shown page by page in HTML, and whole as JSON and CSV. */
export interface RecordList<T = unknown> {
  readonly operation: Operation<unknown>;
  /** The names that lead to the records in the answer of the operation. */
  readonly at: readonly string[];
  readonly filters: readonly Filter[];
  readonly columns: Columns<T>;
  /**
   * Columns of figures that a page tells as sums, each with its unit and in money. Tables for programs have columns of units, and of
   * what a sum is due for each of, beside them.
   */
  readonly sums?: Readonly<Record<string, (record: T) => Sum | null | undefined>>;
  /** The column that leads to the record's page. */
  readonly headline: string;
  /** How far the law of a record was looked through, where the list itself does not say so. */
  readonly reviewed?: (record: T) => Parameters<typeof reviewedOf>[0];
  readonly read: (request: PageRequest, first: number, after: string | null) => Promise<Paged<T>>;
  readonly variables: (request: PageRequest, first: number, after: string | null) => Record<string, unknown>;
  /** Printers of the whole list, for formats that not every list has. */
  readonly printers?: Partial<Readonly<Record<FormatName, (all: readonly T[], request: PageRequest) => string>>>;
}

interface Declared<T> {
  /** Its document lists the records under the alias `list`, and takes $first and $after. */
  readonly operation: Operation<{ readonly list: Paged<T> | null }>;
  /** Whether filters are fields of the variable $filter, or variables of their own. */
  readonly filterVariable?: boolean;
  readonly filters: readonly Filter[];
  readonly columns: Columns<T>;
  readonly sums?: RecordList<T>["sums"];
  readonly headline: string;
  readonly reviewed?: RecordList<T>["reviewed"];
}

/** Declares the list of a kind over a root field that pages. */
export function recordList<T>({ operation, filterVariable = true, ...rest }: Declared<T>): RecordList<T> {
  const variables = ({ search }: PageRequest, first: number, after: string | null) => {
    const filter = filterOf(rest.filters, search);
    return { ...(filterVariable ? { filter } : filter), first, after };
  };
  return {
    ...rest,
    operation,
    at: ["list", "nodes"],
    variables,
    read: async (request, first, after) =>
      (await executeAt(request, operation, variables(request, first, after))).list ?? EMPTY_PAGE,
  };
}

/** The filter that an address carries; parameters that it leaves out do not narrow the list. */
function filterOf(filters: readonly Filter[], search: URLSearchParams): Record<string, string[]> {
  const named = filters.map(({ name, field }) => [field, search.getAll(name).filter((value) => value !== "")] as const);
  return Object.fromEntries(named.filter(([, values]) => values.length > 0));
}
