import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Client } from "pg";
import { PRODUCT_ROOT } from "../paths.js";
import { DAY } from "./question.js";

/** What peers are given of a search: which of the statements in peer.search_statement it is, and what that is given, as texts. */
export interface PeerSearch {
  readonly statement: number;
  readonly given: readonly (string | null)[];
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Product {
  readonly readQuery: (query: string) => object;
  readonly readQueryAt: (reader: object, pieces: object) => Promise<{ readonly question: object; readonly total: number }>;
  readonly keyOf: (question: object) => string;
  readonly pageOf: { readonly read: (database: object, moment: object, keys: readonly string[]) => Promise<unknown> };
  readonly Library: new (source: object, maximumWeight: null) => object;
}

async function product(): Promise<Product> {
  // What the product's own program loads first: its types are decorated.
  await import(createRequire(join(PRODUCT_ROOT, "package.json")).resolve("reflect-metadata"));
  const modules = [
    "questions/search/query",
    "questions/search/read-query",
    "questions/search/search.reads",
    "platform/kernel/loader",
  ];
  const loaded = await Promise.all(
    modules.map((module) => import(pathToFileURL(join(PRODUCT_ROOT, "dist", "src", `${module}.js`)).href)),
  );
  return Object.assign({}, ...loaded) as Product;
}

/**
 * Reads queries as the product reads them, and takes from it the one statement by which it ranks. Peers call that statement as a
 * function of the database: they are given what the query means, which the product works out for each request, and rank alike.
 */
export async function searchesForPeers(database: Client, queries: readonly string[], first: number): Promise<PeerSearch[]> {
  const { readQuery, readQueryAt, keyOf, pageOf, Library } = await product();
  const source = { rows: async ({ text, values }: Statement) => (await database.query(text, values as unknown[])).rows };
  const { rows } = await database.query<{ release: number }>("SELECT max(number) AS release FROM release");
  const moment = { release: rows[0]?.release, day: DAY, chosen: "", publicOnly: false };
  const known = new Map<string, { readonly id: number; readonly types: readonly string[] }>();
  const searches: PeerSearch[] = [];
  for (const query of queries) {
    const reader = { library: new Library(source, null), moment, filters: { match: "BEST" } };
    const { question, total } = await readQueryAt(reader, readQuery(query));
    const asked: Statement[] = [];
    const listener = {
      rows: async (statement: Statement) => {
        asked.push(statement);
        return [];
      },
    };
    await pageOf.read(listener, moment, [keyOf({ question, total, size: first, backward: false, from: null })]);
    const [statement] = asked;
    if (!statement || asked.length > 1) throw new Error(`a page of a search is no longer one statement, but ${asked.length}`);
    const shape = known.get(statement.text) ?? { id: known.size, types: await typesOf(database, statement.text) };
    if (!known.has(statement.text)) await addStatement(database, shape.id, statement.text, shape.types);
    known.set(statement.text, shape);
    searches.push({ statement: shape.id, given: statement.values.map(asText) });
  }
  return searches;
}

/** The types that PostgreSQL finds for what a statement is given. */
async function typesOf(database: Client, text: string): Promise<string[]> {
  await database.query(`PREPARE bench_typed AS ${text}`);
  const { rows } = await database.query<{ type: string }>(
    "SELECT t::text AS type FROM pg_prepared_statements, unnest(parameter_types) t WHERE name = 'bench_typed'",
  );
  await database.query("DEALLOCATE bench_typed");
  return rows.map(({ type }) => type);
}

/** Keeps a statement for peer.search, which gives it one array of texts. */
async function addStatement(database: Client, id: number, text: string, types: readonly string[]): Promise<void> {
  const given = text.replace(/\$(\d+)/g, (_, place: string) => `($1)[${place}]::${types[Number(place) - 1]}`);
  await database.query("INSERT INTO peer.search_statement VALUES ($1, $2)", [id, given]);
}

/** A value as PostgreSQL reads it from text. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  return `{${value.map((each) => `"${String(each).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
