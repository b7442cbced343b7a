import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { BENCH_ROOT, PRODUCT, PRODUCT_ROOT } from "./paths.js";
import type { Question, Variables } from "./questions/question.js";

/** A server that is asked: the product in one of its modes, or a peer. */
export interface Contestant {
  readonly id: string;
  readonly title: string;
  readonly product: boolean;
  readonly node: string;
  readonly args: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The body of a POST; null where the question is not put to it. */
  readonly ask: (question: Question, variables: Variables) => string | null;
  /** An answer in the shape in which all are compared. */
  readonly read: (question: Question, body: string) => unknown;
}

interface Answer {
  readonly data?: never;
  readonly errors?: readonly { readonly message: string }[];
}

function dataOf(body: string): never {
  const { data, errors } = JSON.parse(body) as Answer;
  if (errors || !data) throw new Error(`an answer with errors: ${body.slice(0, 500)}`);
  return data;
}

const inProductShape = (question: Question, body: string) => {
  const data = dataOf(body);
  return question.shape ? question.shape(data) : data;
};

function product(id: string, title: string, environment: Readonly<Record<string, string>>): Contestant {
  return {
    id,
    title,
    product: true,
    node: process.execPath,
    args: [PRODUCT, "serve", "--no-ingest"],
    directory: PRODUCT_ROOT,
    environment: { MINELAW_BUDGET: "0", LOG_LEVEL: "silent", HOST: "127.0.0.1", ...environment },
    ask: ({ document: query, asked }, variables) => JSON.stringify({ query, variables: asked?.(variables) ?? variables }),
    read: inProductShape,
  };
}

/** PostgreSQL is set for peers as the product sets it for itself. */
const SETTINGS = {
  jit: "off",
  max_parallel_workers_per_gather: "0",
  random_page_cost: "1.1",
  plan_cache_mode: "force_generic_plan",
};
const PGOPTIONS = Object.entries(SETTINGS)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(" ");
const PEER = { NODE_ENV: "production", PGOPTIONS };

const peer = (
  id: string,
  title: string,
  file: string,
): Pick<Contestant, "id" | "title" | "product" | "node" | "args" | "directory"> => ({
  id,
  title,
  product: false,
  node: process.execPath,
  args: [join(BENCH_ROOT, "dist", "peers", file)],
  directory: BENCH_ROOT,
});

/** The Node that PostGraphile runs on: the one of an npm package where there is one for the platform, else that of the run. */
function newerNode(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`);
    const binary = join(dirname(manifest), "bin", "node");
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed here.
  }
  return process.execPath;
}

const postgraphile: Contestant = {
  ...peer("postgraphile", "PostGraphile 5", "postgraphile.js"),
  node: newerNode(),
  environment: { ...PEER, GRAPHILE_ENV: "production" },
  ask: ({ postgraphile: wording }, variables) =>
    wording ? JSON.stringify({ query: wording.document, variables: wording.variables(variables) }) : null,
  read: ({ postgraphile: wording }, body) => wording?.shape(dataOf(body)),
};

const mercurius: Contestant = {
  ...peer("mercurius", "mercurius, graphql-jit, loaders", "mercurius.js"),
  environment: PEER,
  ask: ({ document, mercurius: own, parameters }, variables) =>
    parameters ? JSON.stringify({ query: own ?? document, variables }) : null,
  read: inProductShape,
};

const jsonAgg: Contestant = {
  ...peer("json-agg", "node:http, one json_agg statement", "json-agg.js"),
  environment: PEER,
  ask: ({ id, parameters }, variables) =>
    parameters ? JSON.stringify({ question: id, parameters: parameters(variables) }) : null,
  read: (question, body) => (question.id === "q4" ? dataOf(body) : inProductShape(question, body)),
};

/** In the order of the tables. */
export const CONTESTANTS: readonly Contestant[] = [
  postgraphile,
  mercurius,
  jsonAgg,
  product("cold", "Minelaw, caches off", { MINELAW_CACHE_MB: "0", MINELAW_ANSWERS_MB: "0" }),
  product("loaders", "Minelaw, release-lived loaders", { MINELAW_ANSWERS_MB: "0" }),
  product("answers", "Minelaw as it comes: answer cache", {}),
];
