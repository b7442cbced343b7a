import type { Paged } from "../../kits/answers.js";
import type { Columns } from "../../kits/formats/csv.js";
import { question } from "../../kits/operation.js";
import { askAt, type Visit } from "../../kits/page-request.js";

/** A filter that an address can carry: ?jurisdiction=RU&force=PROPOSED. */
export interface Filter {
  /** The name in the address. */
  readonly name: string;
  /** The field of the GraphQL filter. */
  readonly field: string;
  readonly label: string;
  /** The values to choose from, where they are an enum. */
  readonly choices?: readonly string[];
}

/** A list with an address of its own, as a page, JSON and CSV. */
export interface List<T = unknown> {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly filters: readonly Filter[];
  readonly columns: Columns<T>;
  /** The column that leads to the record's page. */
  readonly headline: string;
  readonly read: (visit: Visit, first: number, after: string | null) => Promise<Paged<T>>;
  readonly variables: (visit: Visit, first: number, after: string | null) => Record<string, unknown>;
}

interface Declared<T> {
  readonly path: string;
  readonly name: string;
  /** The root field, and the type of its filter; none where it takes none. */
  readonly field: string;
  readonly filter?: string;
  /** What narrows the root field by arguments of its own, by their types. */
  readonly arguments?: Readonly<Record<string, string>>;
  readonly nodes: string;
  readonly filters: readonly Filter[];
  readonly columns: Columns<T>;
  readonly headline: string;
}

/** Declares a list over a root field that pages. */
export function list<T>({ field, filter, arguments: own = {}, nodes, ...rest }: Declared<T>): List<T> {
  const narrowing = Object.entries(filter ? { filter } : own);
  const parameter = narrowing.map(([name, type]) => `$${name}: ${type}, `).join("");
  const argument = narrowing.map(([name]) => `${name}: $${name}, `).join("");
  const asked = question<{ readonly list: Paged<T> }>(`
query ${field.charAt(0).toUpperCase()}${field.slice(1)}(${parameter}$first: Int, $after: String, $asOf: Date, $knownAt: DateTime) {
  list: ${field}(${argument}first: $first, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      ${nodes.trim()}
    }
  }
}`);
  const variables = ({ search }: Visit, first: number, after: string | null) => ({
    ...(filter ? { filter: filterOf(rest.filters, search) } : filterOf(rest.filters, search)),
    first,
    after,
  });
  return {
    ...rest,
    text: asked.text,
    variables,
    read: async (visit, first, after) => (await askAt(visit, asked, variables(visit, first, after))).list,
  };
}

/** The filter that an address carries; what it does not name does not narrow. */
function filterOf(filters: readonly Filter[], search: URLSearchParams): Record<string, string[]> {
  const named = filters.map(({ name, field }) => [field, search.getAll(name).filter((value) => value !== "")] as const);
  return Object.fromEntries(named.filter(([, values]) => values.length > 0));
}
