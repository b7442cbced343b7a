import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLField,
  type GraphQLScalarType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
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

test("every type, field, argument and value says what it means, or has a name that its contract leaves to speak", () => {
  const undescribed = Object.values(api.getTypeMap()).filter((type) => !type.name.startsWith("__") && !type.description);
  const standard = ["Query", "Boolean", "Float", "ID", "Int", "String"];
  expect(undescribed.map(({ name }) => name).filter((name) => !standard.includes(name))).toEqual([]);
});

test("every argument of a question, and every field of what is put in, says what it means", () => {
  const asked = Object.values(api.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.map((argument) => [`${name}.${argument.name}`, argument.description] as const),
  );
  const given = Object.values(api.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const),
    );
  expect([...asked, ...given].filter(([, description]) => !description)).toEqual([]);
});

test("every scalar of ours says where it is specified, and queries say what they are", () => {
  const ours = Object.values(api.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  expect(ours.map(({ name }) => name).sort()).toEqual(["Date", "DateTime", "Decimal", "Duration", "Language"]);
  for (const scalar of ours) expect((scalar as GraphQLScalarType).specifiedByURL).toMatch(/^https:/);
  expect(api.getQueryType()?.description).toContain("asOf");
});

/** Lists whose pages are to be walked in both directions. The hits of a search are walked on alone, as they are ranked. */
test("every list can be paged in both directions", () => {
  const oneWay = Object.values(api.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => getNamedType(field.type).name.endsWith("Connection"))
    .filter(({ field }) => !["first", "after", "last", "before"].every((name) => field.args.some((each) => each.name === name)));
  expect(oneWay.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual(["Query.search"]);
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
