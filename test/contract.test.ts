import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLScalarType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from "graphql";
import { buildApi } from "../src/app/schema.js";
import { printSdl } from "../src/platform/graphql/sdl.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

const api = buildApi();
const read = (...path: string[]) => readFileSync(join(PACKAGE_ROOT, ...path), "utf8");

test("the API keeps its contract", () => {
  const contract = buildSchema(read("test", "contract.graphql"));
  expect(findBreakingChanges(contract, api).map(({ description }) => description)).toEqual([]);
});

test("the committed SDL is the one that the code emits", () => {
  expect(read("schema", "api.graphql")).toBe(printSdl(api));
});

type Described = readonly [path: string, description: string | null | undefined];

/** A type and all that it holds, each with its path and its description. */
function described(type: GraphQLNamedType): Described[] {
  const own: Described[] = [[type.name, type.description]];
  if (isEnumType(type)) {
    return [...own, ...type.getValues().map((value): Described => [`${type.name}.${value.name}`, value.description])];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
  const ofFields = fields.flatMap((field): Described[] => {
    const path = `${type.name}.${field.name}`;
    const args = "args" in field ? field.args : [];
    return [[path, field.description], ...args.map((arg): Described => [`${path}(${arg.name})`, arg.description])];
  });
  return [...own, ...ofFields];
}

const everything = Object.values(api.getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
  .flatMap(described);

test("every type, field, argument, input field and value says what it means", () => {
  expect(everything.length).toBeGreaterThan(700);
  expect(everything.filter(([, description]) => !description).map(([path]) => path)).toEqual([]);
});

test("what a description says is one sentence or more, and short", () => {
  const malformed = everything.filter(([, description]) => !/^[A-Z0-9`"][^\n]*[.?]$/.test(description ?? ""));
  expect(malformed).toEqual([]);
  expect(everything.filter(([, description]) => (description ?? "").length > 300)).toEqual([]);
});

test("every scalar of ours says where it is specified, and queries say what they are", () => {
  const ours = Object.values(api.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  expect(ours.map(({ name }) => name).sort()).toEqual(["Date", "DateTime", "Decimal", "Duration", "Language"]);
  for (const scalar of ours) expect((scalar as GraphQLScalarType).specifiedByURL).toMatch(/^https:/);
  expect(api.getQueryType()?.description).toContain("asOf");
});

test("every list can be paged in both directions", () => {
  const oneWay = Object.values(api.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => getNamedType(field.type).name.endsWith("Connection"))
    .filter(({ field }) => !["first", "after", "last", "before"].every((name) => field.args.some((each) => each.name === name)));
  expect(oneWay.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});

/** The shape of a response field, as GraphQL compares it when fragments on several types select it. */
function responseShape(field: GraphQLField<unknown, unknown>): string {
  const wrap = (type: unknown): string => {
    if (isNonNullType(type)) return `${wrap(type.ofType)}!`;
    if (isListType(type)) return `[${wrap(type.ofType)}]`;
    const named = getNamedType(type as typeof field.type);
    return isLeafType(named) ? named.name : "object";
  };
  return wrap(field.type);
}

test("one field name has one shape in all types that node or a search can return", () => {
  const node = api.getType("Node");
  const shapes = new Map<string, Map<string, string[]>>();
  for (const type of Object.values(api.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some((each) => each === node)) continue;
    for (const field of Object.values(type.getFields())) {
      const byShape = shapes.get(field.name) ?? new Map<string, string[]>();
      const shape = responseShape(field as GraphQLField<unknown, unknown>);
      byShape.set(shape, [...(byShape.get(shape) ?? []), type.name]);
      shapes.set(field.name, byShape);
    }
  }
  const several = [...shapes].filter(([, byShape]) => byShape.size > 1).map(([name]) => name);
  // The contract itself gives these leaf kinds of small types apart.
  expect(several.sort()).toEqual(["kind", "number"]);
});
