import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";

type Variables = Readonly<Record<string, unknown>>;

interface Coerced {
  readonly operation: OperationDefinitionNode;
  readonly values: Variables | null;
}

const known = new WeakMap<Variables, Coerced>();

/**
 * The variables of a request as an operation takes them, with its defaults; null where they are not what it takes. Made once for a
 * request, by the object that holds what was given: whoever executes asks for them, and whoever weighs the answer.
 */
export function coercedVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Variables): Variables | null {
  const before = known.get(given);
  if (before?.operation === operation) return before.values;
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced ?? null;
  known.set(given, { operation, values });
  return values;
}
