import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { NamedOperation, PreparedOperations } from "../cache/prepared-operations.js";
import type { Context } from "../graphql/context.js";
import type { AnswerData } from "../graphql/prepared-operation.js";
import type { RequestCost } from "../limits/request-cost.js";

type Variables = Readonly<Record<string, unknown>>;

/** Who asks, and with what. */
interface Asked {
  readonly context: Context;
  readonly cost: RequestCost;
  readonly variables: Variables;
}

/**
 * Answers with prepared operations. The first time Apollo Server reads and validates the document, and asks for the answer through a
 * plugin; whoever asks the same text again is answered without it. What a prepared operation cannot answer, Apollo Server does.
 */
export class PreparedAnswers {
  /** The requests for which a prepared operation had no answer. */
  readonly #left = new WeakSet<Context>();

  constructor(private readonly operations: PreparedOperations) {}

  /** The data of an answer to what was asked before; null where Apollo Server is to answer. */
  async answer(named: NamedOperation, { context, cost, variables }: Asked): Promise<AnswerData | null> {
    const prepared = this.operations.find(named);
    if (!prepared?.takes(variables)) return null;
    const asked = { document: prepared.document, variables, operationName: named.operationName ?? undefined };
    // Apollo Server is refused the same, and says so as it says all else.
    const settle = await cost.chargeRequest(asked).catch(() => null);
    if (!settle) return null;
    const data = await this.operations.answer(named, prepared, { context, variables });
    if (data) await settle(data);
    else this.#left.add(context);
    return data;
  }

  /** The same for nobody in particular, who is charged nothing; null for what is not to be answered so. */
  async answerAhead(named: NamedOperation, context: Context, variables: Variables): Promise<AnswerData | null> {
    const prepared = this.operations.find(named);
    return prepared?.takes(variables) ? this.operations.answer(named, prepared, { context, variables }) : null;
  }

  plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, operation, source, contextValue: context, request }) => {
          // Apollo Server asks for this too where the document has no such operation, whatever the type says, and then refuses it itself.
          if (operation === undefined || this.#left.has(context)) return null;
          const named = { source, operationName: request.operationName };
          const prepared = this.operations.prepare(named, document, operation);
          const data = await this.operations.answer(named, prepared, { context, variables: request.variables ?? {} });
          return data && { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
        },
      }),
    };
  }
}
