import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";
import { SCALARS } from "./input-schema.js";

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type OutputSchema = Readonly<Record<string, unknown>>;

/** The fields of an answer, and which of them are always there. */
interface Shape {
  readonly properties: Record<string, OutputSchema>;
  readonly required: Set<string>;
}

/** The answers of operations as JSON Schema. What several share, enums and fragments, is described once, under its name. */
export class AnswerSchemas {
  /** What is referred to by name. */
  readonly shared = new Map<string, OutputSchema>();
  #fragments: ReadonlyMap<string, FragmentDefinitionNode> = new Map();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly refer: (name: string) => string,
  ) {}

  /** What lies below some names in the answer of an operation, where it is there. */
  of(text: string, at: readonly string[]): OutputSchema {
    const { definitions } = parse(text, { noLocation: true });
    const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((each) => [each.name.value, each]));
    let type: GraphQLOutputType | null | undefined = this.schema.getQueryType();
    let set: SelectionSetNode | undefined = operation?.selectionSet;
    for (const name of at) {
      const field = this.#fieldAt(set, name);
      type = field && this.#typeOf(field, bare(type as GraphQLOutputType) as GraphQLCompositeType);
      set = field?.selectionSet;
    }
    if (!type) throw new Error(`nothing is at ${at.join(".")} of ${text}`);
    return this.#present(type, set);
  }

  #fieldAt(set: SelectionSetNode | undefined, key: string): FieldNode | undefined {
    return set?.selections.find(
      (each): each is FieldNode => each.kind === Kind.FIELD && (each.alias?.value ?? each.name.value) === key,
    );
  }

  #typeOf({ name }: FieldNode, type: GraphQLCompositeType): GraphQLOutputType {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
    if (!field) throw new Error(`${type.name} has no field ${name.value}`);
    return field.type;
  }

  #value(type: GraphQLOutputType, set: SelectionSetNode | undefined): OutputSchema {
    if (isNonNullType(type)) return this.#present(type.ofType, set);
    const present = this.#present(type, set);
    return typeof present.type === "string" && !present.enum
      ? { ...present, type: [present.type, "null"] }
      : { anyOf: [present, { type: "null" }] };
  }

  #present(type: GraphQLOutputType, set: SelectionSetNode | undefined): OutputSchema {
    if (isNonNullType(type)) return this.#present(type.ofType, set);
    if (isListType(type)) return { type: "array", items: this.#value(type.ofType, set) };
    if (isEnumType(type)) {
      const values = type.getValues().map(({ name }) => name);
      return this.#named(type.name, () => ({ type: "string", description: type.description ?? "", enum: values }));
    }
    if (set) return this.#selection(set, type as GraphQLCompositeType);
    return { type: "string", ...SCALARS[(type as { name: string }).name] };
  }

  #named(name: string, describe: () => OutputSchema): OutputSchema {
    if (!this.shared.has(name)) {
      this.shared.set(name, {});
      this.shared.set(name, describe());
    }
    return { $ref: this.refer(name) };
  }

  #selection(set: SelectionSetNode, type: GraphQLCompositeType): OutputSchema {
    const shape: Shape = { properties: {}, required: new Set() };
    const parts: OutputSchema[] = [];
    this.#collect({ set, type, always: true }, shape, parts);
    const { properties, required } = shape;
    const own = { type: "object", properties, ...(required.size > 0 && { required: [...required].sort() }) };
    if (parts.length === 0) return own;
    const all = Object.keys(properties).length > 0 ? [...parts, own] : parts;
    return all.length === 1 ? (all[0] as OutputSchema) : { allOf: all };
  }

  /** Adds the fields of a selection. Those of some types only are described, and not promised. */
  #collect(given: { set: SelectionSetNode; type: GraphQLCompositeType; always: boolean }, shape: Shape, parts: OutputSchema[]) {
    const { set, type, always } = given;
    for (const each of set.selections) {
      if (each.kind === Kind.FIELD) this.#addField(each, type, always, shape);
      else if (each.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = each.typeCondition ? this.#composite(each.typeCondition.name.value) : type;
        const isWhole = set.selections.length === 1;
        this.#collect(
          { set: each.selectionSet, type: narrowed, always: always && (isWhole || isA(type, narrowed)) },
          shape,
          parts,
        );
      } else {
        const fragment = this.#fragments.get(each.name.value) as FragmentDefinitionNode;
        const narrowed = this.#composite(fragment.typeCondition.name.value);
        if (always && isA(type, narrowed)) {
          parts.push(this.#named(each.name.value, () => this.#selection(fragment.selectionSet, narrowed)));
        } else this.#collect({ set: fragment.selectionSet, type: narrowed, always: false }, shape, parts);
      }
    }
  }

  #addField(field: FieldNode, type: GraphQLCompositeType, always: boolean, { properties, required }: Shape): void {
    const key = field.alias?.value ?? field.name.value;
    if (always) required.add(key);
    if (field.name.value === "__typename") properties[key] = { type: "string" };
    else {
      const described = this.#value(this.#typeOf(field, type), field.selectionSet);
      // One name may have other fields in objects of another type.
      properties[key] = properties[key] ? either(properties[key], described) : described;
    }
  }

  #composite(name: string): GraphQLCompositeType {
    return typeFromAST(this.schema, { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } }) as GraphQLCompositeType;
  }
}

/** One schema or another, each once. */
function either(one: OutputSchema, other: OutputSchema): OutputSchema {
  const choices = [one, other].flatMap((each) =>
    Object.keys(each).join() === "anyOf" ? (each.anyOf as OutputSchema[]) : [each],
  );
  const once = new Map(choices.map((each) => [JSON.stringify(each), each]));
  return once.size === 1 ? one : { anyOf: [...once.values()] };
}

/** Whether every object of `type` is also of the type `other`. */
function isA(type: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
  if (type === other) return true;
  return (isObjectType(type) || isInterfaceType(type)) && isInterfaceType(other) && type.getInterfaces().includes(other);
}

function bare(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? bare(type.ofType as GraphQLOutputType) : isListType(type) ? bare(type.ofType) : type;
}
