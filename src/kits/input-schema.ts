import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** JSON Schema, as far as variables need it. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** How values of scalars are written in JSON. */
export const SCALARS: Readonly<Record<string, JsonSchema>> = {
  Int: { type: "integer" },
  Float: { type: "number" },
  Boolean: { type: "boolean" },
  Date: { type: "string", format: "date" },
  DateTime: { type: "string", format: "date-time" },
  Decimal: { type: "string", pattern: "^-?\\d{1,40}(\\.\\d{1,40})?$" },
};

/** The variables of an operation as one JSON object. What each means is what the schema says of the argument that it is given to. */
export function inputSchemaOf(schema: GraphQLSchema, operation: OperationDefinitionNode): JsonSchema & { type: "object" } {
  const meanings = meaningsOf(schema, operation);
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType;
    const fallback = defaultValue && { default: valueFromASTUntyped(defaultValue) };
    return { name, required: isNonNullType(inputType), shape: { ...shapeOf(inputType, meanings.get(name)), ...fallback } };
  });
  return {
    type: "object",
    properties: Object.fromEntries(variables.map(({ name, shape }) => [name, shape])),
    required: variables.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function meaningsOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Map<string, string> {
  const meanings = new Map<string, string>();
  const types = new TypeInfo(schema);
  visit(
    operation,
    visitWithTypeInfo(types, {
      Variable({ name }) {
        const description = types.getArgument()?.description;
        if (description && !meanings.has(name.value)) meanings.set(name.value, description);
      },
    }),
  );
  return meanings;
}

/** An input type as JSON Schema. */
export function shapeOf(type: GraphQLInputType, description: string | null | undefined): JsonSchema {
  const told = description ? { description } : {};
  if (isNonNullType(type)) return shapeOf(type.ofType, description);
  if (isListType(type)) return { ...told, type: "array", items: shapeOf(type.ofType, null) };
  const named = getNamedType(type) as GraphQLNamedInputType;
  if (isEnumType(named)) {
    const values = named.getValues().map(({ name }) => name);
    return { ...told, type: "string", enum: values };
  }
  if (isInputObjectType(named)) {
    const fields: GraphQLInputField[] = Object.values(named.getFields());
    return {
      ...(description || named.description ? { description: description ?? (named.description as string) } : {}),
      type: "object",
      properties: Object.fromEntries(fields.map((field) => [field.name, shapeOf(field.type, field.description)])),
      required: fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name),
      additionalProperties: false,
    };
  }
  return { type: "string", ...SCALARS[named.name], ...told };
}
