import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
} from "graphql";
import type { Maybe } from "../kernel/maybe.js";
import { WEIGHT } from "../kernel/memory.js";
import { coercedVariables } from "./coerced-variables.js";
import type { Context } from "./context.js";
import { Run } from "./run.js";
import { fieldsOf, NotPrepared, type SelectionSets } from "./selection.js";
import { asksTotal, givesConnection, withTotal } from "./total.js";

type Values = Readonly<Record<string, unknown>>;
export type AnswerData = Record<string, unknown>;

/** Makes a value of an answer from what a resolver gave. Throws where that is an error, or not what the schema says. */
type Complete = (value: unknown, run: Run) => unknown;

/** A field as an operation asks it of an object type. */
interface PreparedField {
  readonly key: string;
  readonly read: (source: unknown, run: Run) => unknown;
  readonly complete: Complete;
}

/** What is asked below a field, made ready for each object type when an object of it is first met. */
interface PreparedSelection {
  readonly sets: SelectionSets;
  readonly ofTypes: Map<GraphQLObjectType, readonly PreparedField[]>;
}

/** No resolver takes it (sync-resolvers.ts), and type-graphql tells types by the objects alone. */
const NO_INFO = undefined as unknown as GraphQLResolveInfo;

/** An operation that asks more of more types than this is left to graphql-js. */
const MOST_FIELDS = 4_000;

/** What an operation and each of its fields takes when it is prepared, and each character of its document when it is parsed, as measured. */
const BYTES = { operation: 1_000, field: 500, character: 90 } as const;

/**
 * An operation made ready to be executed often: its fields by the types of objects, their resolvers, and arguments that no variable
 * changes. graphql-js works these out anew for each object, which takes most of the time of an answer from records at hand.
 * It answers only where nothing goes wrong; every error, directive and question about the schema is graphql-js's.
 */
export class PreparedOperation {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #root: PreparedSelection;
  readonly #query: GraphQLObjectType;
  #fields = 0;
  #refused = false;

  /** The document is valid, and the operation one of it. */
  constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
    }
    this.#root = { sets: [operation.selectionSet], ofTypes: new Map() };
    this.#query = schema.getQueryType() as GraphQLObjectType;
  }

  /** About the bytes that it takes by now, with its document. */
  get [WEIGHT](): number {
    return BYTES.operation + BYTES.field * this.#fields + BYTES.character * (this.document.loc?.source.body.length ?? 0);
  }

  /** Whether graphql-js answers it, whatever is asked. */
  get isRefused(): boolean {
    return this.#refused;
  }

  /** Whether its variables may be these. */
  takes(variables: Values): boolean {
    return coercedVariables(this.schema, this.operation, variables) !== null;
  }

  /** The data of an answer without errors; null where graphql-js is to say what there is to say. */
  answer(context: Context, variables: Values): Maybe<AnswerData | null> {
    if (this.#refused) return null;
    const coerced = coercedVariables(this.schema, this.operation, variables);
    if (!coerced) return null;
    const run = new Run(context, coerced, (error) => {
      if (error instanceof NotPrepared) this.#refused = true;
    });
    return run.of(() => this.#object(undefined, this.#query, this.#root, run));
  }

  #object(source: unknown, type: GraphQLObjectType, selection: PreparedSelection, run: Run): AnswerData {
    if (type.isTypeOf && !type.isTypeOf(source, run.context, NO_INFO)) throw new Error(`an object that is no ${type.name}`);
    const data: AnswerData = {};
    for (const { key, read, complete } of this.#fieldsOf(selection, type)) run.put(data, key, read(source, run), complete);
    return data;
  }

  #fieldsOf(selection: PreparedSelection, type: GraphQLObjectType): readonly PreparedField[] {
    const known = selection.ofTypes.get(type);
    if (known) return known;
    const asked = fieldsOf({ schema: this.schema, fragments: this.#fragments }, type, selection.sets);
    this.#fields += asked.size;
    if (this.#fields > MOST_FIELDS) throw new NotPrepared("too many fields");
    const fields = [...asked].map(([key, nodes]) => this.#field(key, nodes, type));
    selection.ofTypes.set(type, fields);
    return fields;
  }

  #field(key: string, nodes: readonly FieldNode[], type: GraphQLObjectType): PreparedField {
    const [node] = nodes as readonly [FieldNode];
    const name = node.name.value;
    if (name === "__typename") return { key, read: () => type.name, complete: (value) => value };
    const field = type.getFields()[name];
    if (!field) throw new NotPrepared(name);
    const { resolve } = field;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = this.#complete(field.type, isCompositeType(getNamedType(field.type)) ? { sets, ofTypes: new Map() } : null);
    if (!resolve) return { key, read: (source) => (source as Values)[name], complete };
    const counted = givesConnection(field.type) && asksTotal(sets, this.#fragments);
    const argumentsOf = (variables?: Values) => {
      const args = getArgumentValues(field, node, variables);
      return counted ? withTotal(args) : args;
    };
    const fixed = node.arguments?.some(({ value }) => takesVariables(value)) ? null : argumentsOf();
    const args = (run: Run) => fixed ?? run.once(node, () => argumentsOf(run.variables));
    return { key, read: (source, run) => resolve(source, args(run), run.context, NO_INFO), complete };
  }

  #complete(type: GraphQLOutputType, below: PreparedSelection | null): Complete {
    if (!isNonNullType(type)) {
      const complete = this.#completePresent(type, below);
      return (value, run) => (value === null || value === undefined ? null : complete(value, run));
    }
    const complete = this.#completePresent(type.ofType as GraphQLNullableType & GraphQLOutputType, below);
    return (value, run) => {
      if (value === null || value === undefined) throw new Error("nothing where there is always something");
      return complete(value, run);
    };
  }

  #completePresent(type: GraphQLNullableType & GraphQLOutputType, below: PreparedSelection | null): Complete {
    if (isLeafType(type)) return leaf(type);
    if (isListType(type)) {
      const complete = this.#complete(type.ofType as GraphQLOutputType, below);
      return (value, run) => {
        if (typeof value !== "object" || !(Symbol.iterator in (value as object))) throw new Error("no list");
        const items: unknown[] = [];
        for (const item of value as Iterable<unknown>) run.put(items, items.length, item, complete);
        return items;
      };
    }
    if (!below) throw new NotPrepared(String(type));
    if (isObjectType(type)) return (value, run) => this.#object(value, type, below, run);
    return (value, run) => {
      const name = type.resolveType?.(value, run.context, NO_INFO, type);
      const found = typeof name === "string" ? this.schema.getType(name) : undefined;
      if (!isObjectType(found) || !this.schema.isSubType(type, found)) throw new Error(`an object of no type of ${type.name}`);
      return this.#object(value, found, below, run);
    };
  }
}

/** A text is its own; whatever else there is, the type says how it is written. */
function leaf(type: GraphQLLeafType): Complete {
  const textIsItself = type.name === "String" || type.name === "ID";
  return (value) => {
    if (textIsItself && typeof value === "string") return value;
    const written = type.serialize(value);
    if (written === null || written === undefined) throw new Error(`no ${type.name}`);
    return written;
  };
}

function takesVariables(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(takesVariables);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => takesVariables(field.value));
  return value.kind === Kind.VARIABLE;
}
