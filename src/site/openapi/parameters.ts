import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  parse,
} from "graphql";
import { type JsonSchema, shapeOf } from "../../kits/input-schema.js";
import type { Parameter } from "../../kits/parameters.js";
import type { Resource } from "../resource.js";

/** What the addresses of the site take after the question mark, in the words of the schema. */
export class QueryParameters {
  readonly #known = new Map<string, readonly (GraphQLArgument | GraphQLInputField)[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** A parameter as OpenAPI describes it. */
  describe(parameter: Parameter, resource: Pick<Resource, "json">, isPage: boolean): Record<string, unknown> {
    const { name, many, means, needed } = parameter;
    const { description, ...shape } = this.#shape(parameter, resource);
    if (!(means ?? description)) throw new Error(`nothing says what the parameter ${name} means`);
    const one = shape.type === "array" && shape.items ? shape.items : shape;
    return {
      name,
      in: "query",
      ...(needed && !isPage && { required: true }),
      description: means ?? description,
      schema: many ? { type: "array", items: one } : one,
      ...(many && { style: "form", explode: true }),
    };
  }

  #shape({ name, graphql, means, values }: Parameter, { json }: Pick<Resource, "json">): JsonSchema {
    if (means) return { type: "string", ...(values && { enum: values }) };
    const text = json?.operation.text ?? "";
    const known = this.#known.get(text) ?? this.#arguments(text);
    this.#known.set(text, known);
    const found = known.find((each) => each.name === (graphql ?? name));
    if (!found) throw new Error(`nothing in the schema is called ${graphql ?? name}`);
    const shape = shapeOf(found.type, found.description);
    return values ? { type: "string", description: shape.description as string, enum: values } : shape;
  }

  /** The arguments of the operation's root field, the fields of their inputs, and then the arguments of all root fields. */
  #arguments(text: string): (GraphQLArgument | GraphQLInputField)[] {
    const fields = this.schema.getQueryType()?.getFields() ?? {};
    const [definition] = text ? parse(text).definitions : [];
    const [root] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
    const own = root?.kind === Kind.FIELD ? (fields[root.name.value]?.args ?? []) : [];
    const within = own.flatMap(({ type }) => {
      const named = getNamedType(type);
      return isInputObjectType(named) ? Object.values(named.getFields()) : [];
    });
    return [...own, ...within, ...Object.values(fields).flatMap(({ args }) => args)];
  }
}
