// mercurius with graphql-jit and its loaders: one statement for a field of all objects of a level, as the product reads them.
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import { SCHEMA } from "./mercurius-schema.js";
import * as reads from "./mercurius-sql.js";
import { readPeerSettings, readPool } from "./settings.js";

// Days stay text: pg would read them at local midnight.
pg.types.setTypeParser(1082, (text) => text);

const { databaseUrl, port } = readPeerSettings();
const pool = new pg.Pool({ connectionString: databaseUrl, max: readPool() });

/** A row, with the day for which it was read. */
interface Row {
  readonly id: string;
  readonly as_of: string;
  readonly statute_id: string;
  readonly jurisdiction_id: string;
  readonly [column: string]: unknown;
}

async function rows(statement: reads.Statement, values: readonly unknown[]): Promise<Row[]> {
  return (await pool.query<Row>({ ...statement, values: [...values] })).rows;
}

type Queries = readonly { readonly obj: Row; readonly params: { readonly first?: number; readonly last?: number } }[];

/** The loader of a list: the rows of each object, in order. All objects of a query are read for one day. */
function listBy(statement: reads.Statement, wrap: (rows: Row[]) => unknown) {
  return async (queries: Queries) => {
    const [first] = queries;
    if (!first) return [];
    const { obj, params } = first;
    const backward = params.last !== undefined;
    const values = [queries.map((query) => query.obj.id), obj.as_of ?? null];
    const found = await rows(
      statement === reads.AMENDMENTS && backward ? reads.LATEST_AMENDMENTS : statement,
      statement.unpaged ? values.slice(0, 1) : [...values, params.last ?? params.first],
    );
    const groups = new Map<unknown, Row[]>(queries.map((query) => [query.obj.id, []]));
    for (const row of found) groups.get(row.of)?.push(row);
    return queries.map((query) => wrap(groups.get(query.obj.id) ?? []));
  };
}

/** The loader of one object by a key of the row. */
function oneBy(statement: reads.Statement, key: (row: Row) => string) {
  return async (queries: Queries) => {
    const found = await rows(statement, [[...new Set(queries.map(({ obj }) => key(obj)))]]);
    const byId = new Map(found.map((row) => [row.id, row]));
    return queries.map(({ obj }) => byId.get(key(obj)) ?? null);
  };
}

const page = (nodes: Row[]) => ({ nodes });
const placeOf = oneBy(reads.PLACES, (row) => row.jurisdiction_id);
const field = (column: string) => (row: Row) => row[column];

interface StatutesAsked {
  readonly filter: { readonly jurisdictions: readonly string[]; readonly kinds: readonly string[] };
  readonly first: number;
  readonly asOf: string;
}

interface SearchAsked {
  readonly statement: number;
  readonly given: readonly (string | null)[];
  readonly asOf: string;
}

const app = Fastify();
await app.register(mercurius, {
  schema: SCHEMA,
  jit: 1,
  graphiql: false,
  resolvers: {
    Query: {
      statute: async (_: unknown, { id, asOf }: { id: string; asOf: string }) => (await rows(reads.STATUTE, [id, asOf]))[0],
      concept: async (_: unknown, { code, asOf }: { code: string; asOf: string }) => (await rows(reads.CONCEPT, [code, asOf]))[0],
      statutes: async (_: unknown, { filter, first, asOf }: StatutesAsked) => {
        const values = [filter.jurisdictions.map((code) => `/akn/${code.toLowerCase()}`), filter.kinds, asOf];
        return { values, nodes: await rows(reads.STATUTES, [...values, first]) };
      },
      search: async (_: unknown, { statement, given, asOf }: SearchAsked) =>
        page(await rows(reads.SEARCH, [statement, given, asOf])),
    },
    StatuteConnection: {
      totalCount: async ({ values }: { values: unknown[] }) => (await rows(reads.COUNT, values))[0]?.count,
    },
    Statute: { legalForce: field("legal_force") },
    Provision: { eId: field("e_id"), legalForce: field("legal_force") },
    Definition: { legalForce: field("legal_force") },
    Amendment: { legalForce: field("legal_force") },
    Concept: { prefLabel: field("pref_label") },
    SearchHit: { score: (row: Row) => Number(row.score), node: (row: Row) => row },
  },
  loaders: {
    Statute: {
      jurisdiction: placeOf,
      provisions: listBy(reads.PROVISIONS, page),
      definitions: listBy(reads.DEFINITIONS, page),
      offences: listBy(reads.OFFENCES, page),
      amendedBy: listBy(reads.AMENDMENTS, page),
    },
    Offence: { penalties: listBy(reads.PENALTIES, (list) => list) },
    Concept: { definitions: listBy(reads.DEFINITIONS_OF_CONCEPT, page) },
    Definition: { jurisdiction: placeOf, statute: oneBy(reads.STATUTES_BY_ID, (row) => row.statute_id) },
  },
} as never);
await app.listen({ port, host: "127.0.0.1" });
