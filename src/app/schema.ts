import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { installSyncResolvers } from "../platform/graphql/sync-resolvers.js";
import { RESOLVERS, STATEMENT_LISTS } from "./resolvers.generated.js";

const QUERY =
  "What can be asked. Every root field takes the day whose law is meant (`asOf`) and the instant at which the dataset said so (`knownAt`), and all below it inherits both; lists give what is in force, and drafts only where a filter names them.";

let built: GraphQLSchema | undefined;

/** The API, built once: it is what the code says, and nothing changes it. */
export function buildApi(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...RESOLVERS, ...STATEMENT_LISTS.flatMap(({ resolvers }) => resolvers)] as NonEmptyArray<new () => object>,
    validate: false,
    // It would ask the schema for all that it says, to see whether it is one: Apollo Server looks too, and so do tests.
    skipCheck: true,
  });
  // type-graphql makes the type of queries itself, and has no place for its description.
  (schema.getQueryType() as GraphQLObjectType).description = QUERY;
  installSyncResolvers(schema);
  return schema;
}
