import { sha256 } from "../kernel/canonical.js";
import { Refusal } from "../kernel/errors.js";

/** A GraphQL request as it came over HTTP. */
export interface GraphQLRequest {
  /** Absent where a persisted document is named. */
  readonly query?: string;
  /** The SHA-256 of a persisted document, in hexadecimal digits; beside `query`, of the one that is to be persisted. */
  readonly documentHash?: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

type Given = Readonly<Record<string, unknown>>;

/** The request of a POST: a JSON object. A list of them is refused: each is weighed by itself. */
export function requestOfBody(body: unknown): GraphQLRequest {
  if (Array.isArray(body)) throw bad("several questions in one request are not answered; send them one by one");
  if (!isMap(body)) throw bad("the body must be a JSON object with a `query`");
  return graphqlRequestOf(body);
}

/** What an address may ask with. A body may hold more, as GraphQL over HTTP leaves it to clients. */
const IN_ADDRESS = ["query", "variables", "operationName", "extensions", "documentId"];

/** The request of a GET: `variables` and `extensions` are JSON in the address. A day beside the query would be passed over. */
export function requestOfAddress(parameters: Given): GraphQLRequest {
  const other = Object.keys(parameters).find((name) => !IN_ADDRESS.includes(name));
  if (other !== undefined)
    throw new Refusal(
      "BAD_USER_INPUT",
      `${other}: no such parameter; this address takes ${IN_ADDRESS.join(", ")}, and what a field takes stands in the query`,
      other,
    );
  const decoded = { ...parameters };
  for (const name of ["variables", "extensions"] as const) {
    const text = parameters[name];
    if (typeof text !== "string" || text === "") continue;
    try {
      decoded[name] = JSON.parse(text);
    } catch {
      throw bad(`${name}: must be JSON`);
    }
  }
  return graphqlRequestOf(decoded);
}

function graphqlRequestOf({ query, variables, operationName, extensions, documentId }: Given): GraphQLRequest {
  if (operationName != null && typeof operationName !== "string") throw bad("operationName: must be a text");
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (value != null && !isMap(value)) throw bad(`${name}: must be a JSON object`);
    checkDepth(name, value);
  }
  const documentHash = hashIn(documentId, (extensions as Given | null | undefined)?.persistedQuery);
  if (!(query == null && documentHash) && (typeof query !== "string" || query === "")) {
    throw bad("query: must be a text that is not empty");
  }
  if (typeof query === "string" && documentHash && sha256(query) !== documentHash) {
    throw bad("query: does not have the SHA-256 under which it is to be persisted");
  }
  return {
    query: (query as string | null) ?? undefined,
    documentHash,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
    operationName: operationName || undefined,
  };
}

const SHA256 = /^[0-9a-f]{64}$/;

/** The name of a persisted document: `documentId`, or the extension that automatic persisted queries use. */
function hashIn(documentId: unknown, persistedQuery: unknown): string | undefined {
  if (documentId != null) {
    const [algorithm, hash = ""] = String(documentId).split(":");
    if (algorithm !== "sha256" || !SHA256.test(hash)) {
      throw bad("documentId: must be sha256: and 64 hexadecimal digits in lower case");
    }
    return hash;
  }
  if (persistedQuery == null) return undefined;
  const { version, sha256Hash } = isMap(persistedQuery) ? persistedQuery : {};
  if (version !== 1 || typeof sha256Hash !== "string" || !SHA256.test(sha256Hash)) {
    throw bad("extensions.persistedQuery: must be of version 1, with a sha256Hash of 64 hexadecimal digits in lower case");
  }
  return sha256Hash;
}

/** How deep variables may nest: no argument of the schema nests deeper than four. */
const MOST_LEVELS = 32;

/** Refuses JSON so deep that to walk it would end the walker; the parser has read it already, without a stack. */
function checkDepth(name: string, json: unknown): void {
  if (isDeeper(json, MOST_LEVELS)) throw bad(`${name}: nests deeper than ${MOST_LEVELS} levels`);
}

function isDeeper(json: unknown, levels: number): boolean {
  if (json === null || typeof json !== "object") return false;
  return levels === 0 || Object.values(json).some((value) => isDeeper(value, levels - 1));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bad(message: string): Refusal {
  return new Refusal("BAD_REQUEST", message);
}
