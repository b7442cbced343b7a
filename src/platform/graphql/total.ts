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

/** Whether the total is asked for below a field that gives a connection. */
export const asksTotal = (below: SelectionSets, fragments: Fragments) => namesField(TOTAL, below, fragments);

/** The same where graphql-js executes. */
export function asksTotalIn({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const below = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return asksTotal(below, new Map(Object.entries(fragments)));
}

/** Arguments of a page that is to be counted. */
export const withTotal = (args: Values): Values & Pick<PageInput, "counted"> => ({ ...args, counted: true });
