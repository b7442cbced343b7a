import { operationAt, type PathItem, schemaAt } from "./parts.js";
import { PICTURE_ADDRESSES } from "./picture-addresses.js";

const JSON_OF = (schema: object) => ({ "application/json": { schema } });
const ANY = { type: "object" };
const TEXT = { schema: { type: "string" } };

const query = (name: string, description: string) => ({ name, in: "query", description, schema: { type: "string" } });
const part = (name: string, description: string, example: string | number, type = "string") => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type },
  example,
});

const GRAPHQL_REQUEST = {
  type: "object",
  description: "A question, as GraphQL over HTTP has it.",
  properties: {
    query: { type: "string", description: "The document; left out where an extension or a documentId names it." },
    operationName: { type: ["string", "null"] },
    variables: { type: ["object", "null"] },
    extensions: { type: ["object", "null"], description: "persistedQuery: {version: 1, sha256Hash}." },
    documentId: { type: "string", description: "sha256: and the hash of a document that the server knows." },
  },
};

const GRAPHQL_ANSWER = {
  type: "object",
  properties: {
    data: { type: ["object", "null"] },
    errors: { type: "array", items: { type: "object", properties: { message: { type: "string" } }, required: ["message"] } },
  },
};

const GRAPHQL_CONTENT = {
  "application/graphql-response+json": { schema: { $ref: schemaAt("GraphqlAnswer") } },
  ...JSON_OF({ $ref: schemaAt("GraphqlAnswer") }),
};

export const GRAPHQL_SCHEMAS = { GraphqlRequest: GRAPHQL_REQUEST, GraphqlAnswer: GRAPHQL_ANSWER };

/** The addresses that a route of their own answers. A test holds them against the routes of the server. */
export const OTHER_ADDRESSES: Readonly<Record<string, PathItem>> = {
  "/graphql": {
    get: operationAt("ask by GET", {
      tag: "GraphQL",
      summary: "A GraphQL query by GET",
      description: "Asked for as text/html it is an editor for queries.",
      parameters: [
        query("query", "The document."),
        query("operationName", "Which operation of the document is asked."),
        query("variables", "The variables, as a JSON object."),
        query("extensions", "Extensions, as a JSON object: persistedQuery."),
        query("documentId", "sha256: and the hash of a document that the server knows."),
      ],
      content: GRAPHQL_CONTENT,
    }),
    post: operationAt("ask by POST", {
      tag: "GraphQL",
      summary: "A GraphQL query",
      body: JSON_OF({ $ref: schemaAt("GraphqlRequest") }),
      content: GRAPHQL_CONTENT,
    }),
  },
  "/mcp": {
    post: operationAt("mcp", {
      tag: "Assistants",
      summary: "One message of the Model Context Protocol (Streamable HTTP, without sessions)",
      body: JSON_OF(ANY),
      content: JSON_OF(ANY),
    }),
  },
  "/release/{number}/bulk/{file}": {
    get: operationAt("download", {
      tag: "Downloads",
      summary: "A file of a whole release; it can be resumed",
      parameters: [
        part("number", "The number of the release.", 1, "integer"),
        part(
          "file",
          "manifest.json names all: records.ndjson, contents.ndjson, a CSV a list, and since-1.ndjson, what differs from release 1.",
          "manifest.json",
        ),
      ],
      content: { ...JSON_OF(ANY), "application/x-ndjson": TEXT, "text/csv": TEXT },
    }),
  },
  "/day/{day}/changes.ndjson": {
    get: operationAt("changes of a day", {
      tag: "Downloads",
      summary: "What a day itself changes of the latest release, a line a record; empty where nothing turns on it",
      parameters: [part("day", "A day, past or to come.", "2027-01-01")],
      content: { "application/x-ndjson": TEXT },
    }),
  },
  ...PICTURE_ADDRESSES,
  "/openapi.json": {
    get: operationAt("openapi", { tag: "Descriptions", summary: "This description", content: JSON_OF(ANY) }),
  },
  "/schema.graphql": {
    get: operationAt("schema", {
      tag: "Descriptions",
      summary: "The schema of the GraphQL API, as SDL",
      content: { "text/plain": TEXT },
    }),
  },
  "/sitemap.xml": {
    get: operationAt("sitemap", { tag: "Site", summary: "Every address, for crawlers", content: { "application/xml": TEXT } }),
  },
  "/sitemap-{part}.xml": {
    get: operationAt("sitemap part", {
      tag: "Site",
      summary: "A part of the sitemap, where one cannot hold all",
      parameters: [part("part", "The number of the part.", 1, "integer")],
      content: { "application/xml": TEXT },
    }),
  },
  "/robots.txt": {
    get: operationAt("robots", { tag: "Site", summary: "What crawlers leave out", content: { "text/plain": TEXT } }),
  },
  "/livez": {
    get: operationAt("livez", { tag: "Operators", summary: "Whether the process runs", content: JSON_OF(ANY) }),
  },
  "/readyz": {
    get: operationAt("readyz", { tag: "Operators", summary: "Whether the node can answer", content: JSON_OF(ANY) }),
  },
  "/metrics": {
    get: operationAt("metrics", { tag: "Operators", summary: "Figures for Prometheus", content: { "text/plain": TEXT } }),
  },
};
