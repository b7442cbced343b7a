import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@jest/globals";
import { type GraphQLSchema, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { buildApi } from "../src/app/schema.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

type Entry = Readonly<Record<string, unknown>>;
type Storage = Readonly<Record<string, readonly Entry[] | undefined>>;

const READ = {
  queries: ["schemaName", "methodName", "target", "params"],
  fieldResolvers: ["schemaName", "methodName", "target", "params", "getObjectType", "kind"],
  objectTypes: ["name", "target", "interfaceClasses"],
} as const;
const PARAMETERS = ["arg", "args", "context", "root", "info"];

const { version } = JSON.parse(
  readFileSync(
    createRequire(import.meta.url)
      .resolve("type-graphql")
      .replace(/(type-graphql)\/.*$/, "$1/package.json"),
    "utf8",
  ),
) as { version: string };

/** What src/platform/graphql/sync-resolvers.ts reads of type-graphql's private metadata, and does not find there. */
function missing(storage: Storage, schema: GraphQLSchema): string[] {
  const sentence = (what: string) =>
    `type-graphql ${version} ${what}. installSyncResolvers (src/platform/graphql/sync-resolvers.ts, docs/decisions/0004-sync-resolvers.md) ` +
    "reads this private metadata: stay at the version in package.json, or teach it the new form.";
  const faults: string[] = [];
  for (const [list, fields] of Object.entries(READ)) {
    const entries = storage[list];
    if (!Array.isArray(entries) || entries.length === 0) faults.push(sentence(`keeps no list "${list}"`));
    else {
      const lacking = fields.filter((field) => entries.every((entry: Entry) => entry[field] === undefined));
      for (const field of lacking) faults.push(sentence(`records no "${field}" in "${list}"`));
    }
  }
  const methods = [...(storage.queries ?? []), ...(storage.fieldResolvers ?? [])];
  const kinds = new Set(methods.flatMap(({ params }) => ((params ?? []) as { kind: string }[]).map(({ kind }) => kind)));
  for (const kind of kinds)
    if (!PARAMETERS.includes(kind)) faults.push(sentence(`hands a method a parameter of the kind "${kind}"`));
  const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const known = new Set((storage.queries ?? []).map(({ schemaName }) => schemaName));
  for (const name of queries) if (!known.has(name)) faults.push(sentence(`records no method for the query "${name}"`));
  return faults;
}

const api = buildApi();
const storage = getMetadataStorage() as unknown as Storage;

test("what is read of type-graphql's private metadata is there", () => {
  expect(missing(storage, api)).toEqual([]);
});

test.each([
  ["a list", { ...storage, fieldResolvers: undefined }, 'keeps no list "fieldResolvers"'],
  [
    "a name",
    { ...storage, queries: (storage.queries ?? []).map(({ schemaName: _, ...rest }) => rest) },
    'records no "schemaName" in "queries"',
  ],
])("where an update takes away %s, a sentence says what to do", (_, changed, says) => {
  const [first] = missing(changed, api);
  expect(first).toContain(says);
  expect(first).toContain("stay at the version in package.json, or teach it the new form");
});

test("every field that has a method is given the resolver that reads it", () => {
  const methods = new Set(
    (storage.fieldResolvers ?? []).filter(({ kind }) => kind === "external").map(({ schemaName }) => schemaName),
  );
  const fields = Object.values(api.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith("__") ? Object.values(type.getFields()) : [],
  );
  const resolved = new Set(fields.filter(({ resolve }) => resolve).map(({ name }) => name));
  expect([...methods].filter((name) => !resolved.has(name as string))).toEqual([]);
});

test("package.json names exactly this version", () => {
  const { dependencies } = JSON.parse(readFileSync(`${PACKAGE_ROOT}/package.json`, "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(dependencies["type-graphql"]).toBe(version);
});
