import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildApi } from "../src/app/schema.js";
import { QueryMaker } from "./fuzz/queries.js";
import { Chance } from "./fuzz/random.js";
import { openNode, type TestNode } from "./support/node.js";
import { SERVER } from "./support/template.js";

// Words that every object of JavaScript answers to: a table that is asked for them must say that it has none.
const NAMES = ["constructor", "valueOf", "toString", "__proto__", "hasOwnProperty", "isPrototypeOf"];

let node: TestNode;
beforeAll(async () => {
  node = await openNode();
});
afterAll(() => node.close());

interface Described {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly example?: unknown;
  readonly schema?: { readonly example?: unknown; readonly enum?: readonly unknown[] };
}

const failed = (errors: readonly { readonly extensions: Record<string, unknown> }[] = []) =>
  errors.filter(({ extensions }) => extensions.code === "INTERNAL_SERVER_ERROR");

test.each(NAMES)("search for %s finds nothing or something, and does not fail", async (name) => {
  const { body } = await node.post(
    "query ($query: String!) { search(query: $query) { totalCount } suggest(prefix: $query) { text } }",
    {
      variables: { query: name },
    },
  );
  expect(failed(body.errors)).toEqual([]);
  expect(body.data?.search).toBeDefined();
});

test("no argument of the API takes such a word for something that it has", async () => {
  // Each of the databases is asked half of them, and other ones.
  const maker = new QueryMaker(buildApi(), new Chance(SERVER ? 20261128 : 20261127), NAMES);
  const answered: unknown[] = [];
  for (let n = 0; n < 150; n++) {
    const query = maker.query(0.4);
    const { body } = await node.post(query);
    expect({ query, failed: failed(body.errors) }).toEqual({ query, failed: [] });
    answered.push(...(body.data ? [body.data] : []));
  }
  expect(answered.length).toBeGreaterThan(25);
});

test("no address takes such a word for something that it has", async () => {
  const { paths, components } = (await (await fetch(`${node.origin}/openapi.json`)).json()) as Described;
  const resolved = (parameter: Parameter) =>
    parameter.$ref ? (components.parameters[parameter.$ref.split("/").at(-1) ?? ""] as Parameter) : parameter;
  const asked = Object.entries(paths).flatMap(([path, { get }]) => {
    const parameters = (get?.parameters ?? []).map(resolved);
    const plain = parameters.filter((each) => each.in === "query" && each.name !== "format");
    const filled = path.replaceAll(/\{[^}]+\}/g, "valueOf");
    return [filled, ...plain.map(({ name }) => `${path.replaceAll(/\{[^}]+\}/g, "ru")}?${name}=valueOf`)];
  });
  expect(asked.length).toBeGreaterThan(100);
  const faults: string[] = [];
  for (const address of new Set(asked)) {
    const { status } = await fetch(node.origin + address, { redirect: "manual" });
    if (status >= 500) faults.push(`${status} ${address}`);
  }
  expect(faults).toEqual([]);
});
