import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { isCount, openApi, type TestApi } from "./support/api.js";

/**
 * A golden file holds a query, its answer, and the SQL that made it, sorted, for statements run side by side on a server: an
 * N+1, or another answer, shows as a difference.
 * UPDATE_GOLDEN=1 writes them anew; read the difference before it is committed.
 */
const FOLDER = join(PACKAGE_ROOT, "test", "golden");
const QUERIES = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

function print(answer: unknown, statements: readonly string[]): string {
  return `${JSON.stringify(answer, null, 2)}\n\n-- ${statements.length} statements\n${statements.join("\n\n")}\n`;
}

const withoutRepeats = (golden: string) => [
  ...new Set(
    golden
      .replace(/^-- \d+ statements$/m, "")
      .trim()
      .split("\n\n"),
  ),
];

const tidy = (sql: string) =>
  sql
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");

test.each(QUERIES)("%s", async (file) => {
  api.forget();
  const answer = await api.ask(readFileSync(join(FOLDER, file), "utf8"));
  const golden = print(answer, api.statements.map(({ text }) => tidy(text)).sort());
  const path = join(FOLDER, file.replace(/\.graphql$/, ".golden"));
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, golden);
  const kept = readFileSync(path, "utf8");
  // On a server, aliases that are read side by side may share a batch or not, as their answers come in.
  if (api.open.embedded) expect(golden).toBe(kept);
  else expect(withoutRepeats(golden)).toEqual(withoutRepeats(kept));
});

const MANY = `query ($first: Int!) {
  statutes(first: $first, filter: { legalForce: [IN_FORCE, PARTLY_IN_FORCE, PROPOSED, NO_LONGER_IN_FORCE, UNKNOWN] }) {
    totalCount
    nodes {
      jurisdiction { name miningStatus { code } parent { name } children { code } authorities { name jurisdiction { code } } }
      adoptedBy { name }
      lifecycle { kind date authority { name } citations { source { title } } }
      provisions(first: 5) { totalCount nodes { text versions { text broughtBy { summary amending { number } } } parent { eId } children { eId } } }
      definitions(first: 3) { nodes { term concept { prefLabel broader { code } } elements { code stance } provision { heading } } }
      tokenClasses(first: 3) { nodes { name parent { name } children { name } } }
      rules(first: 3) { nodes { action authority { name } territories { code } exceptTo { action } punishableAs { conduct } } }
      offences(first: 3) { nodes { conduct penaltyOptions { penalties { kind offence { id } } } maximumFine { value } breaks { id } } }
      taxes(first: 3) { nodes { summary discrepancies { about readings { citations { source { url } } } } } }
      amendedBy(first: 3) { nodes { summary amending { title } targetProvision { heading } } }
      amends(first: 3) { nodes { target { title } } }
      versionDates
      citations { source { title } locator }
    }
  }
}`;

test("the number of statements does not depend on how many things the answer holds", async () => {
  const counts: number[] = [];
  for (const first of [40, 80, 100]) {
    api.forget();
    const { statutes } = await api.ask<{ statutes: { nodes: unknown[] } }>(MANY, { first });
    expect(statutes.nodes.length).toBe(first);
    // A list is counted only where it is longer than its page.
    counts.push(api.statements.filter((statement) => !isCount(statement)).length);
  }
  // A statement for each of the things would make sixty more of a hundred than of forty.
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(api.open.embedded ? 0 : 12);
});

test("a question about the past takes no more statements than one about today", async () => {
  const ask = async (times: Record<string, string>) => {
    api.forget();
    const given = Object.entries(times)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(", ");
    await api.ask(
      `{ rules(filter: { jurisdictions: ["RU"] }${given && `, ${given}`}) { nodes { action statute { title } citations { source { title } } } } }`,
    );
    return api.statements.length;
  };
  const [release] = api.releases.published();
  const today = await ask({});
  expect(await ask({ asOf: "2025-02-01", knownAt: (release?.publishedAt ?? new Date()).toISOString() })).toBeLessThanOrEqual(
    today + (api.open.embedded ? 0 : 2),
  );
});
