import { type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from "graphql";

/** The SDL of a schema. Types are sorted by name, so that the text does not depend on the order in which modules are loaded. */
export function printSdl(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const sorted = types.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${sorted.map(printType).join("\n\n")}\n`;
}
