import { type GraphQLOutputType, type GraphQLResolveInfo, getNamedType, isObjectType } from "graphql";
import type { PageInput } from "./args.js";
import { type Fragments, namesField, type SelectionSets } from "./selection.js";

/** The field of a connection that says how many items the whole list has. */
const TOTAL = "totalCount";

type Values = Readonly<Record<string, unknown>>;

/** Whether a field gives a page of a list that can be counted. */
export function givesConnection(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && TOTAL in named.getFields();
}

/** Arguments of a field that gives a connection, with whether the total is asked for below it. */
export function withTotal(args: Values, below: SelectionSets, fragments: Fragments): Values & Pick<PageInput, "counted"> {
  return namesField(TOTAL, below, fragments) ? { ...args, counted: true } : args;
}

/** The same where graphql-js executes. */
export function withTotalOf(args: Values, { fieldNodes, fragments }: GraphQLResolveInfo): Values {
  const below = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return withTotal(args, below, new Map(Object.entries(fragments)));
}
