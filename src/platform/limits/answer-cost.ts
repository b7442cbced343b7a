import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { coercedVariables } from "../graphql/coerced-variables.js";
import { assumedLengthOf, costWith, estimateOf, hasOwnEstimate, isInPage, isPaged } from "./cost-estimator.js";

type Variables = Readonly<Record<string, unknown>>;
type Answered = Readonly<Record<string, unknown>>;

/** A field as it is asked, with all that its answer makes no difference to. */
interface AskedField {
  /** Its name in the answer. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly type: GraphQLCompositeType;
  readonly inPage: boolean;
  readonly paged: boolean;
  /** How many there will be below it; null where arguments say so. */
  readonly length: number | null;
  /** Whether it says for itself what it costs. */
  readonly ownEstimate: boolean;
  /** Null for a field that has none. */
  readonly below: Selection | null;
}

/** What a selection set asks of a type: fields, and fragments with the type of the objects that have them. */
interface Selection {
  /** How many fields there are beside those below, each of which every object has: a point each. */
  readonly points: number;
  readonly fields: readonly AskedField[];
  /** `only`: the name of an object type, where no other has the fields. */
  readonly fragments: readonly { readonly only: string | null; readonly selection: Selection }[];
}

/** What the fields of an answered object cost, and how many records the page has that it is. */
interface Counted {
  cost: number;
  records: number;
}

type Arguments = Map<AskedField, Variables>;

/**
 * Weighs the answers of an operation: as the operation is weighed before it is executed, but with the lengths that its lists
 * turned out to have. A field that costs more than its shape shows costs that here too. The operation is read once.
 */
export class AnswerCost {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Of selection sets whose fields every object has that they are on, and of those that only some objects have. */
  readonly #ofAll = new Map<SelectionSetNode, Map<GraphQLCompositeType, Selection>>();
  readonly #ofSome = new Map<SelectionSetNode, Map<GraphQLCompositeType, Selection>>();
  readonly #root: Selection;
  /** Whether a directive may leave fields out. */
  readonly #leavesOut: boolean;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
    }
    this.#leavesOut = hasDirectives(document);
    this.#root = this.#read(operation.selectionSet, schema.getQueryType() as GraphQLCompositeType, !this.#leavesOut);
  }

  /** The cost of what the operation's fields were answered with. */
  of(data: Answered, variables: Variables): number {
    const counted = { cost: 0, records: 0 };
    // With the defaults of those that were not given.
    const coerced = coercedVariables(this.schema, this.operation, variables) ?? {};
    count(this.#root, data, counted, { variables: coerced, known: new Map() });
    return counted.cost;
  }

  /** A selection set is read once for each type that it is on, however many fragments lead to it. */
  #read(selected: SelectionSetNode, type: GraphQLCompositeType, ofAll: boolean): Selection {
    const known = ofAll ? this.#ofAll : this.#ofSome;
    const ofSet = known.get(selected) ?? new Map<GraphQLCompositeType, Selection>();
    known.set(selected, ofSet);
    const before = ofSet.get(type);
    if (before) return before;
    let points = 0;
    const fields: AskedField[] = [];
    const fragments: { only: string | null; selection: Selection }[] = [];
    for (const selection of selected.selections) {
      if (selection.kind === Kind.FIELD) {
        const asked = this.#askedOf(selection, type);
        if (asked && isPoint(asked) && ofAll) points++;
        else if (asked) fields.push(asked);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) continue;
      const on = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      const only = isObjectType(on) ? on.name : null;
      const fragmentType = (on as GraphQLCompositeType) ?? type;
      const asked = this.#read(fragment.selectionSet, fragmentType, ofAll && this.#isAlways(type, fragmentType));
      fragments.push({ only, selection: asked });
    }
    const read = { points, fields, fragments };
    ofSet.set(type, read);
    return read;
  }

  /** Whether each object of one type is of another. */
  #isAlways(type: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    return type === other || (isAbstractType(other) && this.schema.isSubType(other, type as GraphQLObjectType));
  }

  #askedOf(node: FieldNode, type: GraphQLCompositeType): AskedField | null {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (name.startsWith("__") || field === undefined) return null;
    const below = getNamedType(field.type);
    return {
      key: node.alias?.value ?? name,
      field,
      node,
      type,
      inPage: isInPage(field),
      paged: isPaged(field),
      length: field.args.length === 0 ? assumedLengthOf(field, {}) : null,
      ownEstimate: hasOwnEstimate(field, type),
      below: node.selectionSet && isCompositeType(below) ? this.#read(node.selectionSet, below, !this.#leavesOut) : null,
    };
  }
}

/** The variables of a request, and the arguments that were made of them. */
interface Given {
  readonly variables: Variables;
  readonly known: Arguments;
}

/** Whether it costs a point, whatever it is answered with. */
const isPoint = ({ below, ownEstimate, inPage }: AskedField) => !below && !ownEstimate && !inPage;

function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: {
      enter: () => {
        found = true;
        return BREAK;
      },
    },
  });
  return found;
}

/** A field of a fragment that is not of the object's type, or that a directive left out, is not in the answer. */
function count({ points, fields, fragments }: Selection, answered: Answered, into: Counted, given: Given): void {
  into.cost += points;
  for (const asked of fields) {
    const value = answered[asked.key];
    if (value === undefined) continue;
    if (asked.inPage) into.records = Math.max(into.records, (value as readonly unknown[] | null)?.length ?? 0);
    into.cost += isPoint(asked) ? 1 : costOf(asked, value, given);
  }
  for (const { only, selection } of fragments) {
    if (only === null || (answered.__typename ?? only) === only) count(selection, answered, into, given);
  }
}

function costOf(asked: AskedField, value: unknown, given: Given): number {
  const { field, node, type, ownEstimate, length } = asked;
  const below = countBelow(asked, value, given);
  const args = length === null ? argumentsOf(asked, given) : {};
  if (asked.paged) {
    const { last: _, ...others } = args;
    // What is below a page was asked once for each of its records.
    return estimateOf({ field, node, type, args: { ...others, first: below.records }, childComplexity: below.cost });
  }
  const assumed = length ?? assumedLengthOf(field, args);
  const childComplexity = asked.inPage ? below.cost / Math.max(below.items, 1) : below.cost / assumed;
  return ownEstimate ? estimateOf({ field, node, type, args, childComplexity }) : costWith(assumed, childComplexity);
}

function argumentsOf(asked: AskedField, { variables, known }: Given): Variables {
  const made = known.get(asked) ?? getArgumentValues(asked.field, asked.node, variables);
  known.set(asked, made);
  return made;
}

/** What is below a field, all its items together. */
function countBelow({ below }: AskedField, value: unknown, given: Given): Counted & { items: number } {
  const items = Array.isArray(value) ? value : [value];
  const counted = { cost: 0, records: 0, items: items.length };
  if (!below) return counted;
  for (const item of items) {
    if (item !== null) count(below, item as Answered, counted, given);
  }
  return counted;
}
