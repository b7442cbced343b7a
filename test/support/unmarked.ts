import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** The fields of a document that name a record, and do not ask whether it is a private addition. No release is one. */
export function unmarked(schema: GraphQLSchema, document: DocumentNode): string[] {
  const fragments = new Map(
    document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
  const asked = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((each) => {
      if (each.kind === Kind.FIELD) return [each.name.value];
      const set = each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet : fragments.get(each.name.value)?.selectionSet;
      return set ? asked(set) : [];
    });
  const found: string[] = [];
  const types = new TypeInfo(schema);
  const Field = {
    enter({ name, selectionSet }: { name: { value: string }; selectionSet?: SelectionSetNode }) {
      const type = getNamedType(types.getType());
      if (!selectionSet || !(isObjectType(type) || isInterfaceType(type)) || type.name === "Release") return;
      const names = asked(selectionSet);
      const namesRecord = "private" in type.getFields() && (names.includes("id") || names.includes("address"));
      if (namesRecord && !names.includes("private")) found.push(name.value);
    },
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return found;
}
