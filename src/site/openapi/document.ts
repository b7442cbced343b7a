import type { GraphQLSchema } from "graphql";
import { LICENCE, NOTICE } from "../../kits/formats/notice.js";
import { packageVersion } from "../../platform/kernel/package-root.js";
import { SiteAddresses } from "./addresses.js";
import { GRAPHQL_SCHEMAS, OTHER_ADDRESSES } from "./other-addresses.js";
import { schemaAt } from "./parts.js";
import { withSharedParameters } from "./shared-parameters.js";

/** What plain JSON says around every answer. */
const DOCUMENT = {
  type: "object",
  properties: {
    address: { type: "string", format: "uri", description: "What was asked for." },
    asOf: { type: "string", format: "date", description: "The day whose law is told." },
    release: {
      type: "object",
      description: "The release of the dataset that answers.",
      properties: {
        number: { type: "integer" },
        publishedAt: { type: "string", format: "date-time" },
        day: { type: "string", format: "date" },
      },
      required: ["number", "publishedAt", "day"],
    },
    notice: { type: "string" },
    licence: { type: "string", format: "uri" },
  },
  required: ["address", "asOf", "release", "notice", "licence"],
};

const PROBLEM = {
  type: "object",
  description: "Why an address does not answer (RFC 9457).",
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "What is wrong, and how to mend it." },
    code: { type: "string", description: "A stable code; docs/errors.md lists them." },
    argument: { type: "string", description: "The parameter at fault." },
  },
  required: ["type", "title", "status", "detail", "code"],
};

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: schemaAt("Problem") } } },
});

const RESPONSES = {
  Moved: { description: "The record has another address now, which `Location` names." },
  Refused: problem("What cannot be asked, is not there, or is too much: the code says which."),
  Failed: problem("The server could not answer; `Retry-After` says when to come back."),
};

/** The description of every address (OpenAPI 3.1), made of the tables that route them and of the schema. */
export function openApiDocument(schema: GraphQLSchema, base: string): object {
  const addresses = new SiteAddresses(schema);
  const { paths, parameters } = withSharedParameters({ ...OTHER_ADDRESSES, ...addresses.paths });
  const shared = Object.fromEntries([...addresses.answers.shared].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: "3.1.1",
    info: {
      title: "Minelaw",
      version: packageVersion(),
      summary: "Crypto-mining law, on any day, as known at any time, with its sources.",
      description: `${NOTICE} Every record has a page at its address; a suffix or \`Accept\` chooses another format.`,
      license: { name: "CC BY 4.0 (the data)", url: LICENCE },
    },
    servers: [{ url: base }],
    security: [],
    tags: tagsOf(paths),
    externalDocs: { description: "The GraphQL schema, in which the same can be asked at once.", url: `${base}/schema.graphql` },
    paths,
    components: {
      parameters,
      responses: RESPONSES,
      schemas: { Document: DOCUMENT, Problem: PROBLEM, ...GRAPHQL_SCHEMAS, ...shared },
    },
  };
}

const MEANINGS: Readonly<Record<string, string>> = {
  Assistants: "For assistants, by the Model Context Protocol.",
  Descriptions: "What machines read before they ask.",
  Downloads: "Whole releases, and what they changed.",
  Pictures: "Pictures of the law, to be shown elsewhere, and images of links.",
  GraphQL: "The API that answers everything else here.",
  Operators: "Probes and figures.",
  Site: "Pages about no one record, and lists.",
};

function tagsOf(paths: Readonly<Record<string, Readonly<Record<string, object>>>>): object[] {
  const operations = Object.values(paths).flatMap((item) => Object.values(item)) as { tags: string[] }[];
  const names = new Set(operations.flatMap(({ tags }) => tags));
  return [...names].sort().map((name) => ({ name, description: MEANINGS[name] ?? `${name}: one record by its address.` }));
}
