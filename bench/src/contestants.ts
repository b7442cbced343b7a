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
  /** Whether it reads the database in a way of its own, and the product is held against it. */
  readonly peer: boolean;
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

export const inProductShape = (question: Question, body: string) => {
  const data = dataOf(body);
  return question.shape ? question.shape(data) : data;
};

export function product(id: string, title: string, environment: Readonly<Record<string, string>>): Contestant {
  return {
    id,
    title,
    product: true,
    peer: false,
    node: process.execPath,
    args: [PRODUCT, "serve", "--no-ingest"],
    directory: PRODUCT_ROOT,
    // Peers have neither budgets nor deadlines.
    environment: { MINELAW_BUDGET: "0", MINELAW_DEADLINE_MS: "60000", LOG_LEVEL: "silent", HOST: "127.0.0.1", ...environment },
    ask: ({ document: query, asked }, variables) => JSON.stringify({ query, variables: asked?.(variables) ?? variables }),
    read: inProductShape,
  };
}

export const PEER = { NODE_ENV: "production" };

export const peer = (
  id: string,
  title: string,
  file: string,
): Pick<Contestant, "id" | "title" | "product" | "peer" | "node" | "args" | "directory"> => ({
  id,
  title,
  product: false,
  peer: true,
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
  // Its ids are those that never change, which the product calls addresses.
  ask: ({ document, mercurius: wording, parameters }, variables) =>
    parameters ? JSON.stringify({ query: wording ?? document.replaceAll("id: address", "id"), variables }) : null,
  read: inProductShape,
};

export const jsonAgg: Contestant = {
  ...peer("json-agg", "node:http, one json_agg statement", "json-agg.js"),
  environment: PEER,
  ask: ({ id, parameters }, variables) =>
    parameters ? JSON.stringify({ question: id, parameters: parameters(variables) }) : null,
  read: inProductShape,
};

/** Not a peer, but what no server can pass: it asks the product for each answer once, and sends the bytes again. */
const readyBytes: Contestant = {
  ...peer("ready-bytes", "the limit: node:http sends ready bytes", "ready-bytes.js"),
  peer: false,
  environment: PEER,
  ask: ({ document: query, asked }, variables) => JSON.stringify({ query, variables: asked?.(variables) ?? variables }),
  read: inProductShape,
};

/** In the order of the tables. */
export const CONTESTANTS: readonly Contestant[] = [
  postgraphile,
  mercurius,
  jsonAgg,
  product("cold", "Minelaw, caches off", { MINELAW_CACHE_MB: "0", MINELAW_ANSWERS_MB: "0" }),
  product("loaders", "Minelaw, release-lived loaders", { MINELAW_ANSWERS_MB: "0" }),
  product("answers", "Minelaw as it comes: answer cache", {}),
  readyBytes,
];
