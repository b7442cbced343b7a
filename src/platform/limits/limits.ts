import { LARGEST_PAGE } from "../graphql/page.js";

/** The limits of a request, each with its reason. docs/errors.md says how a request beyond a limit is refused. */
export const LIMITS = {
  /** Bytes of a request. The longest query of the examples has 2 kB; variables may name a hundred ids. */
  bodyBytes: 100_000,
  /** Tokens of a document: what the parser and the validator have to work through before anything is known of it. */
  tokens: 4_000,
  /** Fields above each other. The deepest useful road, from a jurisdiction to the source of a penalty, has 12. */
  depth: 16,
  /** Renamed fields, fragments unfolded: a way to ask one thing many times. Eleven days side by side need eleven. */
  aliases: 50,
  /** Root fields: each may read a list of its own. */
  rootFields: 20,
  /** Directives, fragments unfolded: each is evaluated at every place it stands at. */
  directives: 50,
  /** Brackets within each other: of fields, lists, objects and types. The longest example has 7. */
  nesting: 64,
  /** Fragments of a document: each is compared with each other. The longest example has 16. */
  fragments: 50,
  /** Fields of one name that have fields below them: these are compared with each other. The longest example has 30. */
  repeats: 100,
  /** The largest page of a list. */
  page: LARGEST_PAGE,
  /** The cost of one query: tens of milliseconds of a processor, an answer of a few megabytes; the page of a statute, the largest, asks for four fifths of it. */
  cost: 50_000,
} as const;

/** The length that a list without pages is taken to have. Such lists belong to one record and are short: citations, conditions. */
export const LENGTH_OF_UNPAGED_LIST = 5;

/** So many fields of introspection cost one point: they read no data. */
export const INTROSPECTED_FIELDS_PER_POINT = 20;
