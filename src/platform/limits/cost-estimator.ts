import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import {
  type ComplexityEstimator,
  type ComplexityEstimatorArgs,
  fieldExtensionsEstimator,
  getComplexity,
} from "graphql-query-complexity";
import { DEFAULT_PAGE } from "../graphql/page.js";
import { canonicalJson, sha256 } from "../kernel/canonical.js";
import { Refusal } from "../kernel/errors.js";
import { INTROSPECTED_FIELDS_PER_POINT, LENGTH_OF_UNPAGED_LIST, LIMITS } from "./limits.js";

type Variables = Readonly<Record<string, unknown>>;

/** Points for a field: one for itself, and what is below it as often as it will be there. */
const ESTIMATORS: ComplexityEstimator[] = [
  // A field whose work its shape does not show says so itself: @Field({ complexity: ... }).
  fieldExtensionsEstimator(),
  introspection,
  ({ field, args, childComplexity }: ComplexityEstimatorArgs) => costWith(assumedLengthOf(field, args), childComplexity),
];

/** The cost of a field that shows by its shape what it costs. */
export function costWith(length: number, childComplexity: number): number {
  return 1 + length * childComplexity;
}

/** Whether a field of a type costs something else than its shape shows. */
export function hasOwnEstimate({ name, extensions }: GraphQLField<unknown, unknown>, type: GraphQLNamedType): boolean {
  return extensions.complexity !== undefined || name.startsWith("__") || type.name.startsWith("__");
}

/** The cost of a field, with what is below it. */
export function estimateOf(field: Pick<ComplexityEstimatorArgs, "field" | "node" | "type" | "args" | "childComplexity">): number {
  for (const estimator of ESTIMATORS) {
    const cost = estimator(field as ComplexityEstimatorArgs);
    if (cost !== undefined && cost !== null) return cost;
  }
  throw new Error(`nothing weighs the field ${field.field.name}`);
}

function introspection({ field, type, childComplexity }: ComplexityEstimatorArgs): number | undefined {
  if (field.name === "__schema" || field.name === "__type") return 1 + Math.ceil(childComplexity / INTROSPECTED_FIELDS_PER_POINT);
  return type.name.startsWith("__") ? 1 + (LENGTHS_OF_INTROSPECTION[field.name] ?? 1) * childComplexity : undefined;
}

/** How many of a kind the API has, about, where introspection lists them. */
const LENGTHS_OF_INTROSPECTION: Readonly<Record<string, number>> = { types: 120, fields: 10, enumValues: 4, args: 2 };

/** How many words a text has: what a search takes grows with them. */
export function wordsIn(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/gu)) words++;
  return words;
}

/** How many there will be of what is below a field. */
export function assumedLengthOf(field: GraphQLField<unknown, unknown>, args: Variables): number {
  if (isPaged(field)) {
    const asked = Number(args.first ?? args.last ?? DEFAULT_PAGE);
    return Math.min(Math.max(asked, 1), LIMITS.page);
  }
  if (Array.isArray(args.ids)) return args.ids.length;
  return isListOfObjects(field) && !isInPage(field) ? LENGTH_OF_UNPAGED_LIST : 1;
}

/** Whether a field gives pages of a list. */
export function isPaged({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === "first");
}

const LISTS_IN_PAGES = new Set(["nodes", "edges"]);

/** Whether a field is a list inside a connection: the field that gave the connection has multiplied it. */
export function isInPage({ name, args }: GraphQLField<unknown, unknown>): boolean {
  return LISTS_IN_PAGES.has(name) && args.length === 0;
}

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type) && isCompositeType(getNamedType(type));
}

/** What a question costs beside its fields: it is read, checked, executed and answered, however small it is. */
const REQUEST_POINTS = 100;

/** What each field that is a page costs a question, once: it is looked up, also where nothing is found. */
const LOOK_UP_POINTS = 300;

/** The nodes that are looked at before the cost of a query is known to be too great. */
const NODES = 10_000;

/** What a valid document costs with these variables. A document is weighed once for each set of variables. */
export class CostEstimator {
  readonly #known = new WeakMap<DocumentNode, Map<string, number>>();
  readonly #bases = new WeakMap<DocumentNode, number>();

  constructor(private readonly schema: GraphQLSchema) {}

  costOf(document: DocumentNode, variables: Variables = {}, operationName?: string): number {
    const known = this.#known.get(document) ?? new Map<string, number>();
    this.#known.set(document, known);
    const asked = `${operationName ?? ""} ${canonicalJson(figuresOf(variables))}`;
    // Names of variables may be as long as a request.
    const key = asked.length > LONGEST_KEY ? sha256(asked) : asked;
    const cost = known.get(key) ?? this.#weigh(document, variables, operationName);
    if (known.size < VARIATIONS_KEPT) known.set(key, cost);
    return cost;
  }

  /** What a document costs beside its fields. */
  baseOf(document: DocumentNode): number {
    const known = this.#bases.get(document);
    if (known !== undefined) return known;
    const types = new TypeInfo(this.schema);
    let lookUps = 0;
    const Field = () => {
      const field = types.getFieldDef();
      if (field && isPaged(field)) lookUps++;
    };
    visit(document, visitWithTypeInfo(types, { Field }));
    const base = REQUEST_POINTS + LOOK_UP_POINTS * lookUps;
    this.#bases.set(document, base);
    return base;
  }

  #weigh(query: DocumentNode, variables: Variables, operationName?: string): number {
    try {
      const below = getComplexity({
        schema: this.schema,
        query,
        variables,
        operationName,
        estimators: ESTIMATORS,
        maxQueryNodes: NODES,
      });
      return this.baseOf(query) + below;
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("maximum allowed number of nodes"))) throw error;
      throw new Refusal("QUERY_TOO_COMPLEX", `the query has more than ${NODES} fields, its fragments unfolded`, undefined, {
        limit: "fields",
        allowed: NODES,
      });
    }
  }
}

/** They are kept for as long as their document is, beside its weight. */
const VARIATIONS_KEPT = 20;

/** What is longer is known by its digest. */
const LONGEST_KEY = 200;

/** Of the variables only numbers, conditions and the length of lists and of texts in words bear on the cost; what nests deeper does not. */
function figuresOf(value: unknown, depth = 0): unknown {
  if (depth > 4) return "";
  if (typeof value === "string") return wordsIn(value);
  if (Array.isArray(value)) return value.length;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, figuresOf(inner, depth + 1)]));
}
