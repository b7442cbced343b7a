import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import type { Chance } from "./random.js";

/** Texts that broke somebody's program once. */
const HOSTILE_TEXTS = [
  "'; DROP TABLE statute; --",
  "' OR '1'='1",
  "1; UPDATE release SET summary = 'x'",
  "') UNION SELECT passwd FROM pg_shadow --",
  "$1",
  "%_\\",
  "\0",
  "a\0b",
  "\u202e\u2066",
  "💥".repeat(50),
  "é".normalize("NFD"),
  "\ud800",
  "/akn/ru/../../etc/passwd",
  "__proto__",
  "constructor",
  "-1",
  "",
  "x".repeat(5_000),
  "{{7*7}}<script>",
  "WyJzdGF0dXRlcyIsIlx1MDAwMCJd",
];

const PLAUSIBLE = [
  "RU",
  "KZ",
  "RU-IRK",
  "US-NY",
  "/akn/ru",
  "/akn/kz",
  "mining",
  "digital-asset",
  "en",
  "/release/1",
  "USD",
  "майнинг",
];
const DAYS = ["2024-11-01", "2020-01-01", "1900-01-01", "9999-12-31", "2026-02-28"];

/** Queries that are valid by the schema, with plausible arguments or, now and then, hostile ones. */
export class QueryMaker {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly hostileTexts: readonly string[] = HOSTILE_TEXTS,
  ) {}

  query(hostility: number): string {
    const root = this.schema.getQueryType();
    if (!root) throw new Error("a schema without queries");
    const fields = Object.values(root.getFields()).filter(({ name }) => name !== "rateLimit");
    const chosen = this.chance.some(fields, 3);
    return `{ ${this.#fields(chosen, 4, hostility)} }`;
  }

  #fields(chosen: readonly GraphQLField<unknown, unknown>[], depth: number, hostility: number): string {
    return [...new Set(chosen)].map((field) => this.#field(field, depth, hostility)).join(" ");
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, hostility: number): string {
    const isCursor = ({ name }: GraphQLArgument) => name === "after" || name === "before";
    const given = field.args.filter((each) => isRequiredArgument(each) || this.chance.in(isCursor(each) ? hostility / 4 : 0.25));
    const paged = given.some(({ name }) => name === "last")
      ? given.filter(({ name }) => name !== "first" && name !== "after")
      : given;
    const args = paged.map((each) => `${each.name}: ${this.#argument(each, hostility)}`);
    const below = this.#below(getNamedType(field.type), depth, hostility);
    return `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${below}`;
  }

  #below(type: GraphQLNamedType, depth: number, hostility: number): string {
    if (isLeafType(type)) return "";
    if (isAbstractType(type)) {
      const some = this.chance.some(this.schema.getPossibleTypes(type), 2);
      return ` { __typename ${some.map((each) => `... on ${each.name}${this.#below(each, depth - 1, hostility)}`).join(" ")} }`;
    }
    if (!isObjectType(type)) return "";
    const fields = Object.values(type.getFields()).filter(
      ({ type: inner, args }) => (depth > 0 || isLeafType(getNamedType(inner))) && (args.length === 0 || depth > 0),
    );
    const chosen = fields.length > 0 ? this.chance.some(fields, 4) : [];
    return ` { __typename ${this.#fields(chosen, depth - 1, hostility)} }`;
  }

  #argument({ name, type }: GraphQLArgument, hostility: number): string {
    if (name === "first" || name === "last") {
      return this.chance.in(hostility)
        ? this.chance.of(["0", "-1", "101", "2147483648", "1e9", "null"])
        : String(1 + this.chance.below(4));
    }
    return this.#value(type, hostility, 3);
  }

  #value(type: GraphQLInputType, hostility: number, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, hostility, depth);
    if (isListType(type))
      return `[${this.chance
        .some([type.ofType], 3)
        .map((each) => this.#value(each, hostility, depth))
        .join(", ")}]`;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (each) => isRequiredInputField(each) || (depth > 0 && this.chance.in(0.3)),
      );
      return `{${fields.map((each) => `${each.name}: ${this.#value(each.type, hostility, depth - 1)}`).join(", ")}}`;
    }
    if (isEnumType(type)) return this.chance.of(type.getValues()).name;
    return this.#leaf(type.name, hostility);
  }

  #leaf(name: string, hostility: number): string {
    if (this.chance.in(hostility))
      return this.chance.in(0.8) ? JSON.stringify(this.chance.of(this.hostileTexts)) : "99999999999999999999999";
    switch (name) {
      case "Boolean":
        return this.chance.of(["true", "false"]);
      case "Int":
        return String(this.chance.below(100));
      case "Float":
        return String(this.chance.below(100_000) / 10);
      case "Date":
        return JSON.stringify(this.chance.of(DAYS));
      case "DateTime":
        return JSON.stringify(
          this.chance.in(0.9) ? new Date(Date.now() - 1_000).toISOString() : `${this.chance.of(DAYS)}T00:00:00Z`,
        );
      case "Language":
        return JSON.stringify(this.chance.of(["en", "ru", "kk", "xx-YY"]));
      default:
        return JSON.stringify(this.chance.of(PLAUSIBLE));
    }
  }
}

/** A valid query with something wrong done to its text. */
export function mutate(query: string, chance: Chance): string {
  const at = chance.below(query.length);
  const end = at + chance.below(20);
  switch (chance.below(6)) {
    case 0:
      return query.slice(0, at);
    case 1:
      return query.slice(0, at) + query.slice(end);
    case 2:
      return (
        query.slice(0, at) +
        chance.of(["{", "}", "(", ")", "$x", "@skip(if: 1)", "...", '"""', "\ufeff", "\0", "#"]) +
        query.slice(at)
      );
    case 3:
      return query.slice(0, at) + query.slice(at, end).repeat(1 + chance.below(5)) + query.slice(end);
    case 4:
      return query.replaceAll(/\bid\b/g, chance.of(["__typename", "__schema", "f1: id", "on", "fragment"]));
    default:
      return [...query].map((letter) => (chance.in(0.02) ? String.fromCodePoint(chance.below(0x2fff)) : letter)).join("");
  }
}

/** Queries made to harm: deep, wide, in circles, doubled. */
export function hostile(chance: Chance): string {
  const size = 2 + chance.below(200);
  const repeat = (text: (n: number) => string) => Array.from({ length: size }, (_, n) => text(n)).join(" ");
  switch (chance.below(9)) {
    case 0:
      return `{ jurisdiction(code: "RU") ${"{ parent ".repeat(size)}{ code }${" }".repeat(size)} }`;
    case 1:
      return `{ ${repeat((n) => `a${n}: statutes(first: 100) { nodes { id } }`)} }`;
    case 2:
      return "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }";
    case 3:
      return `{ ...F0 } ${repeat((n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${size} on Query { releases { totalCount } }`;
    case 4:
      return `{ jurisdiction(code: "RU") { ${repeat(() => "code @include(if: true) @skip(if: false)")} } }`;
    case 5:
      return `{ __schema { types { ${repeat((n) => `a${n}: fields { type { fields { name } } }`)} } } }`;
    case 6:
      return `query Q(${repeat((n) => `$v${n}: Int = ${"9".repeat(1 + (n % 30))}`)}) { __typename }`;
    case 7:
      return `{ nodes(ids: [${repeat(() => JSON.stringify(chance.of(HOSTILE_TEXTS)))}]) { id } }`;
    default:
      return `{ jurisdiction(code: ${"[".repeat(size * 5)}) { code } }`;
  }
}
