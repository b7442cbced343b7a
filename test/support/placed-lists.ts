import { type GraphQLField, getNamedType, isInputObjectType, isObjectType, isRequiredArgument } from "graphql";
import { buildApi } from "../../src/app/schema.js";

/** What the node itself cuts into pages. */
const MADE_WHOLE = "outdatedRestatements";

const schema = buildApi();

const isList = ({ type, args }: GraphQLField<unknown, unknown>) =>
  getNamedType(type).name.endsWith("Connection") && !args.some(isRequiredArgument);

const fieldsOf = (type: string) => {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
};

/** The lists of records that may be narrowed by places and need nothing else, each with the argument that narrows it to Kazakhstan. */
export const PLACED: readonly (readonly [list: string, narrowed: string])[] = fieldsOf("Query").flatMap((field) => {
  const narrowed = byPlace(field);
  return isList(field) && field.name !== MADE_WHOLE && narrowed ? [[field.name, narrowed] as const] : [];
});

function byPlace({ args }: GraphQLField<unknown, unknown>): string | null {
  const filter = getNamedType(args.find(({ name }) => name === "filter")?.type);
  if (isInputObjectType(filter) && filter.getFields().jurisdictions) return 'filter: { jurisdictions: ["KZ"] }';
  return args.some(({ name }) => name === "jurisdictions") ? 'jurisdictions: ["KZ"]' : null;
}

/** The lists that belong to a record of a type. */
export const listsOf = (type: string): readonly string[] =>
  fieldsOf(type)
    .filter(isList)
    .map(({ name }) => name);
