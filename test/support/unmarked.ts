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
  /** Sets of names that are asked together: of a type of its own beside what is asked of all. */
  const asked = ({ selections }: SelectionSetNode, of: string): { all: string[]; own: string[][] } => {
    const found: { all: string[]; own: string[][] } = { all: [], own: [] };
    for (const each of selections) {
      if (each.kind === Kind.FIELD) {
        found.all.push(each.name.value);
        continue;
      }
      const fragment = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
      if (!fragment) throw new Error("a fragment that is spread is not there");
      const type = fragment.typeCondition?.name.value ?? of;
      const inside = asked(fragment.selectionSet, type);
      const parent = schema.getType(of);
      const ofAll = type === of || (isObjectType(parent) && parent.getInterfaces().some(({ name }) => name === type));
      if (ofAll) found.all.push(...inside.all);
      else found.own.push(inside.all);
      found.own.push(...inside.own);
    }
    return found;
  };
  const found: string[] = [];
  const types = new TypeInfo(schema);
  const Field = {
    enter({ name, selectionSet }: { name: { value: string }; selectionSet?: SelectionSetNode }) {
      const type = getNamedType(types.getType());
      if (!selectionSet || !(isObjectType(type) || isInterfaceType(type)) || type.name === "Release") return;
      if (!("private" in type.getFields())) return;
      const { all, own } = asked(selectionSet, type.name);
      const without = [all, ...own.map((names) => [...all, ...names])].some(
        (names) => (names.includes("id") || names.includes("address")) && !names.includes("private"),
      );
      if (without) found.push(name.value);
    },
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return found;
}
