import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import type { Context } from "../platform/graphql/context.js";
import { PreparedOperation } from "../platform/graphql/prepared-operation.js";
import { factsOf, REVIEWED_KINDS } from "../platform/kernel/kinds.js";
import type { Answers } from "./answers.generated.js";

/** A GraphQL fragment that operations share. */
export interface Fragment {
  readonly name: string;
  readonly text: string;
  /** The fragments that it spreads. */
  readonly spreads: readonly Fragment[];
}

/** A named operation of the public API whose answer has the type T. */
export interface Operation<T> {
  readonly name: string;
  /** The whole document, fragments included. */
  readonly text: string;
  /** Never set: the property ties the type of the answer to the operation. */
  readonly answer?: T;
}

/** The answer to an operation that asks for one record by id; null where no record has the id. */
export interface RecordAnswer<T> {
  readonly node: T | null;
}

/** Every operation and fragment of the site, by name. The types of answers are generated from them. */
export const DECLARED = { operations: new Map<string, Operation<unknown>>(), fragments: new Map<string, Fragment>() };

/** Declares a fragment: its text, and the fragments that it spreads. */
export function fragment(text: string, ...spreads: readonly Fragment[]): Fragment {
  const name = /^\s*fragment (\w+) on /.exec(text)?.[1];
  if (!name) throw new Error(`no fragment: ${text}`);
  const declared = { name, text: text.trim(), spreads };
  declareOnce(DECLARED.fragments, declared);
  return declared;
}

/** Declares an operation under the name in its document. The generated type of its answer has that name too. */
export function operation<Name extends keyof Answers & string>(
  name: Name,
  text: string,
  ...spreads: readonly Fragment[]
): Operation<Answers[Name]> {
  if (!text.trim().startsWith(`query ${name}`)) throw new Error(`the document of ${name} has another name`);
  const fragments = new Set<Fragment>();
  for (const each of spreads) collect(each, fragments);
  const declared = { name, text: [text.trim(), ...[...fragments].map((each) => each.text)].join("\n\n") };
  declareOnce(DECLARED.operations, declared);
  return declared;
}

/** Declares the operation that asks for one record of a type by its id, which says the moment. */
export function recordOperation<Name extends keyof Answers & string>(
  name: Name,
  own: string,
  spreads: readonly Fragment[],
  { type = name, variables = "" }: { readonly type?: string; readonly variables?: string } = {},
): Operation<Answers[Name]> {
  const text = `
query ${name}($id: ID!${variables}) {
  node(id: $id) {
    ... on ${type} {
      contentHash
      private
${indented(own, 6)}
    }
  }
}`;
  return operation(name, text, ...spreads);
}

/** Root fields whose lists are of law, and say how far that was reviewed: tokenClasses of /token-classes. */
const REVIEWED_LISTS = new Set(
  REVIEWED_KINDS.map((kind) =>
    factsOf(kind)
      .list?.slice(1)
      .replace(/-./g, ([, letter]) => (letter as string).toUpperCase()),
  ),
);

/** Declares the operation that lists the records of a root field, under the alias `list`. `variables` maps names to types. */
export function listOperation<Name extends keyof Answers & string>(
  name: Name,
  field: string,
  variables: Readonly<Record<string, string>>,
  nodes: string,
  ...spreads: readonly Fragment[]
): Operation<Answers[Name]> {
  const parameters = Object.entries(variables).map(([variable, type]) => `$${variable}: ${type}, `);
  const given = Object.keys(variables).map((variable) => `${variable}: $${variable}, `);
  const text = `
query ${name}(${parameters.join("")}$first: Int, $after: String, $asOf: Date, $knownAt: DateTime) {
  list: ${field}(${given.join("")}first: $first, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }${REVIEWED_LISTS.has(field) ? "\n    reviewedThrough\n    reviewedThroughPrecision" : ""}
    nodes {
      private
${indented(nodes, 6)}
    }
  }
}`;
  return operation(name, text, ...spreads);
}

function indented(text: string, by: number): string {
  return text.trim().replace(/^/gm, " ".repeat(by));
}

/** Adds a fragment, and all that it spreads. */
function collect(each: Fragment, into: Set<Fragment>): void {
  into.add(each);
  for (const spread of each.spreads) collect(spread, into);
}

function declareOnce<T extends { readonly name: string }>(declared: Map<string, T>, each: T): void {
  if (declared.has(each.name)) throw new Error(`${each.name} is declared twice`);
  declared.set(each.name, each);
}

export type Variables = Readonly<Record<string, unknown>>;

/** Charges an operation before it is executed. The function that it resolves to is given the answer, and settles the charge. */
export type Charge = (document: DocumentNode, variables: Variables) => Promise<(data: unknown) => Promise<void>>;

/** Executes operations of the public schema in the process, so that pages and formats show what the API answers. */
export class Executor {
  /** `prepared` keeps operations by their texts from one request to the next; without `charge` operations are free. */
  constructor(
    private readonly schema: GraphQLSchema,
    readonly context: Context,
    private readonly prepared: Map<string, PreparedOperation>,
    private readonly charge: Charge | null = null,
  ) {}

  /** One that sees what is public alone: whatever is published is read by it. */
  get ofPublic(): Executor {
    return new Executor(this.schema, { ...this.context, publicOnly: true }, this.prepared, this.charge);
  }

  async execute<T>({ text }: Pick<Operation<T>, "text" | "answer">, variables: Variables): Promise<T> {
    const prepared = this.#preparedOf(text);
    const settle = await this.charge?.(prepared.document, variables);
    const data = (await prepared.answer(this.context, variables)) ?? (await this.#execute(prepared.document, variables));
    await settle?.(data);
    return data as T;
  }

  async #execute(document: DocumentNode, variableValues: Variables): Promise<unknown> {
    const { data, errors } = await execute({ schema: this.schema, document, contextValue: this.context, variableValues });
    const error = errors?.[0];
    if (error) throw error.originalError ?? error;
    return data;
  }

  #preparedOf(text: string): PreparedOperation {
    const known = this.prepared.get(text);
    if (known) return known;
    const document = parse(text);
    const [fault] = validate(this.schema, document);
    if (fault) throw new Error(fault.message);
    const prepared = new PreparedOperation(this.schema, document, getOperationAST(document) as OperationDefinitionNode);
    this.prepared.set(text, prepared);
    return prepared;
  }
}
