import type { GraphQLSchema } from "graphql";
import { Executor } from "../kits/operations.js";
import type { PreparedOperation } from "../platform/graphql/prepared-operation.js";
import type { Admitted } from "../platform/http/admission.js";

/** Makes the executor of each request: what it asks is charged to its client, and parsed once for all. */
export function executorFor(schema: GraphQLSchema): (admitted: Admitted) => Executor {
  const prepared = new Map<string, PreparedOperation>();
  return ({ cost, context }) =>
    new Executor(schema, context, prepared, (document, variables) => cost.chargeOperation({ document, variables }));
}
