import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What is asked below a field: its selection sets, several where the field is asked several times. */
export type SelectionSets = readonly SelectionSetNode[];

/** Something that an operation asks and that is not prepared: graphql-js answers it. */
export class NotPrepared extends Error {}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields that selection sets ask of an object type, by their names in the answer, in the order in which they are asked. */
export function fieldsOf(
  { schema, fragments }: { readonly schema: GraphQLSchema; readonly fragments: Fragments },
  type: GraphQLObjectType,
  sets: SelectionSets,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const applies = (condition: string | undefined) => {
    if (condition === undefined || condition === type.name) return true;
    const other = schema.getType(condition);
    return isAbstractType(other) && schema.isSubType(other, type);
  };
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) collectOne(selection);
  };
  const collectOne = (selection: SelectionNode): void => {
    if (selection.directives?.length) throw new NotPrepared("a directive");
    if (selection.kind === Kind.FIELD) {
      const key = keyOf(selection);
      const asked = fields.get(key);
      if (asked) asked.push(selection);
      else fields.set(key, [selection]);
      return;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(selection.typeCondition?.name.value)) collect(selection.selectionSet);
      return;
    }
    const name = selection.name.value;
    if (spread.has(name)) return;
    spread.add(name);
    const fragment = fragments.get(name);
    if (fragment && applies(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
  };
  for (const set of sets) collect(set);
  return fields;
}

/** Whether selection sets name a field, be it in a fragment or under a directive that leaves it out. */
export function namesField(name: string, sets: SelectionSets, fragments: Fragments): boolean {
  // Each fragment once: where each spreads the next one twice, they would be walked through for years.
  const spread = new Set<string>();
  const names = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name;
      if (selection.kind === Kind.INLINE_FRAGMENT) return names(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      if (!fragment || spread.has(selection.name.value)) return false;
      spread.add(selection.name.value);
      return names(fragment.selectionSet);
    });
  return sets.some(names);
}

/** Two underscores begin what GraphQL asks of the schema, and what JavaScript would not take for a mere key: __proto__. */
function keyOf({ name, alias }: FieldNode): string {
  const key = alias?.value ?? name.value;
  if ((name.value.startsWith("__") && name.value !== "__typename") || alias?.value.startsWith("__")) throw new NotPrepared(key);
  return key;
}
