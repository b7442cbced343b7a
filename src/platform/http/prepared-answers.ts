import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { PreparedOperations } from "../cache/prepared-operations.js";
import type { Context } from "../graphql/context.js";

/** An Apollo plugin that answers with prepared operations; Apollo Server executes what they leave to it. */
export function preparedAnswers(operations: PreparedOperations): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, contextValue: context, request: { variables = {} } }) {
          // Apollo Server asks for this too where the document has no such operation, whatever the type says, and then refuses it itself.
          if (operation === undefined) return null;
          const data = await operations.answer({ document, operation, context, variables });
          return data && { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
        },
      };
    },
  };
}
