import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { assumedLengthOf, estimateOf, isInPage } from "./cost-estimator.js";

type Variables = Readonly<Record<string, unknown>>;
type Answered = Readonly<Record<string, unknown>>;

/** What the fields of an answered object cost, and how many records the page has that it is. */
interface Counted {
  cost: number;
  records: number;
}

/**
 * Weighs answers: as an operation is weighed before it is executed, but with the lengths that its lists turned out to have. A
 * field that costs more than its shape shows costs that here too.
 */
export class AnswerCost {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();

  readonly #variables: Variables;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    variables: Variables,
  ) {
    // With the defaults of those that were not given.
    this.#variables = getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced ?? {};
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
    }
  }

  /** The cost of what the operation's fields were answered with. */
  of(data: Answered): number {
    const counted = { cost: 0, records: 0 };
    this.#count(this.operation.selectionSet, this.schema.getQueryType() as GraphQLCompositeType, data, counted);
    return counted.cost;
  }

  #count(selected: SelectionSetNode, type: GraphQLCompositeType, answered: Answered, into: Counted): void {
    for (const selection of selected.selections) {
      if (selection.kind === Kind.FIELD) this.#countField(selection, type, answered, into);
      else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        const on = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
        const { __typename: name = on?.name } = answered;
        if (fragment && !(isObjectType(on) && on.name !== name))
          this.#count(fragment.selectionSet, (on as GraphQLCompositeType) ?? type, answered, into);
      }
    }
  }

  /** A field of a fragment that is not of the object's type, or that a directive left out, is not in the answer. */
  #countField(node: FieldNode, type: GraphQLCompositeType, answered: Answered, into: Counted): void {
    const name = node.name.value;
    const value = answered[node.alias?.value ?? name];
    if (value === undefined || name.startsWith("__")) return;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field === undefined) return;
    if (isInPage(field)) into.records = Math.max(into.records, (value as readonly unknown[] | null)?.length ?? 0);
    into.cost += this.#costOf(field, node, type, value);
  }

  #costOf(field: GraphQLField<unknown, unknown>, node: FieldNode, type: GraphQLCompositeType, value: unknown): number {
    const below = this.#below(field, node, value);
    const args = node.arguments?.length || field.args.length ? getArgumentValues(field, node, this.#variables) : {};
    if (!field.args.some((arg) => arg.name === "first")) {
      const childComplexity = isInPage(field) ? below.cost / Math.max(below.items, 1) : below.cost / assumedLengthOf(field, args);
      return estimateOf({ field, node, type, args, childComplexity });
    }
    const { last: _, ...others } = args;
    // What is below a page was asked once for each of its records.
    return estimateOf({ field, node, type, args: { ...others, first: below.records }, childComplexity: below.cost });
  }

  /** What is below a field, all its items together. */
  #below(field: GraphQLField<unknown, unknown>, { selectionSet }: FieldNode, value: unknown): Counted & { items: number } {
    const counted = { cost: 0, records: 0, items: Array.isArray(value) ? value.length : 1 };
    const type = getNamedType(field.type);
    if (!selectionSet || !isCompositeType(type)) return counted;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== null) this.#count(selectionSet, type, item as Answered, counted);
    }
    return counted;
  }
}
