import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, execute, type GraphQLSchema, getOperationAST, parse } from "graphql";
import { buildApi } from "../src/app/schema.js";
import { PreparedOperation } from "../src/platform/graphql/prepared-operation.js";
import { QueryMaker } from "./fuzz/queries.js";
import { Chance } from "./fuzz/random.js";
import { openApi, operationOf, type TestApi } from "./support/api.js";
import { SERVER } from "./support/template.js";

describe("a prepared operation over the corpus", () => {
  const schema = buildApi();
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  /** What both ways answer to a query; `prepared` is null where it leaves the answer to graphql-js. */
  async function bothWays(query: string, variables: Record<string, unknown> = {}) {
    const found = operationOf(schema, query);
    if (!found) return null;
    const context = api.newContext();
    const { document } = found;
    const { data, errors } = await execute({ schema, document, contextValue: context, variableValues: variables });
    const answer = async () => found.answer(api.newContext(), variables);
    return { errors, executed: JSON.stringify(data), prepared: [await answer(), await answer()] };
  }

  test.each([0, 0.2])(
    "answers what graphql-js answers, or nothing where that has errors, with hostility %s",
    async (hostility) => {
      // Each of the databases is asked half of them, and other ones.
      const maker = new QueryMaker(schema, new Chance((SERVER ? 20261127 : 20261126) + hostility * 10));
      const counts = { answered: 0, left: 0 };
      for (let n = 0; n < 125; n++) {
        const query = maker.query(hostility);
        const both = await bothWays(query);
        if (!both) continue;
        const { errors, executed, prepared } = both;
        for (const data of prepared) {
          expect([query, data && JSON.stringify(data)]).toEqual([query, errors ? null : executed]);
        }
        counts[errors ? "left" : "answered"]++;
      }
      expect(counts.answered).toBeGreaterThan(25);
    },
  );

  test("merges what is asked twice, in fragments of types and of interfaces, under names and with variables", async () => {
    const query = `query Both($id: ID!, $first: Int = 2, $language: Language) {
      node(id: $id) {
        ...Named
        id
        ... on Jurisdiction { children { code } children { ...Named } statutes(first: $first) { nodes { title(language: $language) ...Named } } }
      }
      again: node(id: $id) { ... on Rule { action } __typename }
    }
    fragment Named on Node { id kind: __typename ... on Statute { number } }`;
    for (const variables of [{ id: "/akn/ru" }, { id: "/akn/kz", first: 1, language: "ru" }]) {
      const both = await bothWays(query, variables);
      expect(both?.errors).toBeUndefined();
      for (const data of both?.prepared ?? []) expect(JSON.stringify(data)).toBe(both?.executed);
    }
  });

  test.each([
    ["a directive", 'query ($all: Boolean = true) { jurisdiction(code: "RU") { code @include(if: $all) } }'],
    ["a directive on a fragment", '{ jurisdiction(code: "RU") { ... @skip(if: false) { code } } }'],
    ["a question about the schema", "{ __schema { queryType { name } } }"],
    ["a name that JavaScript takes for more than a key", '{ jurisdiction(code: "RU") { __proto__: code } }'],
    ["an argument that is refused", "{ statutes(first: 1000) { totalCount } }"],
    ["a variable that is none", "query ($n: Int!) { statutes(first: $n) { totalCount } }"],
  ])("leaves %s to graphql-js", async (_what, query) => {
    expect((await bothWays(query))?.prepared).toEqual([null, null]);
  });
});

describe("a prepared operation where something goes wrong", () => {
  const schema: GraphQLSchema = buildSchema(`
    type Query { now: Thing later: Thing things: [Thing] laterThings: [Thing!]! }
    interface Named { name: String }
    type Thing implements Named { name: String! count: Int! bad: Int same: Named }
  `);
  const thing = (more: object) => ({ name: "a", count: 1, ...more });
  const throwing = Object.defineProperty(thing({}), "bad", {
    get: () => {
      throw new Error("a getter");
    },
  });
  const answerOf = async (query: string, values: Record<string, unknown>) => {
    const fields = schema.getQueryType()?.getFields() ?? {};
    for (const [name, field] of Object.entries(fields)) field.resolve = () => values[name];
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error("no operation");
    return new PreparedOperation(schema, document, operation).answer({} as never, {});
  };

  test.each([
    ["a getter that throws", "{ now { bad } }", { now: throwing }],
    ["a getter that throws later", "{ later { bad } now { name } }", { later: Promise.resolve(throwing), now: thing({}) }],
    ["a rejection", "{ later { name } }", { later: Promise.reject(new Error("no")) }],
    ["an error for a value", "{ now { name } }", { now: new Error("no") }],
    ["an error in a list", "{ things { name } }", { things: [thing({}), new Error("no")] }],
    ["a rejection in a list", "{ things { name } }", { things: [thing({}), Promise.reject(new Error("no"))] }],
    ["nothing where there is always something", "{ now { count } }", { now: { name: "a" } }],
    ["nothing in a list without it", "{ laterThings { name } }", { laterThings: Promise.resolve([null]) }],
    ["a value of another type", "{ now { count } }", { now: thing({ count: "many" }) }],
    ["one thing in place of a list", "{ things { name } }", { things: 5 }],
    ["an object of no type", "{ now { same { name } } }", { now: thing({ same: { name: "b" } }) }],
  ])("leaves %s to graphql-js, and ends", async (_what, query, values) => {
    const unheard: unknown[] = [];
    const hear = (fault: unknown) => unheard.push(fault);
    process.on("unhandledRejection", hear);
    expect(await answerOf(query, values)).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", hear);
    expect(unheard).toEqual([]);
  });

  test("keeps the order of keys and items, however late they come", async () => {
    const late = (value: unknown) => new Promise((resolve) => setTimeout(resolve, 5, value));
    const values = {
      later: late(thing({ bad: late(7) })),
      now: thing({}),
      things: late([late(thing({ name: "b" })), thing({})]),
    };
    expect(JSON.stringify(await answerOf("{ later { bad name } now { name } things { name } }", values))).toBe(
      '{"later":{"bad":7,"name":"a"},"now":{"name":"a"},"things":[{"name":"b"},{"name":"a"}]}',
    );
  });
});
