import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "../graphql/context.js";
import { type AnswerData, PreparedOperation } from "../graphql/prepared-operation.js";
import { andThen, type Maybe } from "../kernel/maybe.js";
import { ENTRY_BYTES, WEIGHT } from "../kernel/memory.js";

/** An operation of a valid document, and who asks it. */
interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly context: Context;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operations of clients, made ready for when they are asked again. */
export class PreparedOperations {
  readonly #kept: LRUCache<OperationDefinitionNode, PreparedOperation>;

  constructor(
    private readonly schema: GraphQLSchema,
    maximumBytes: number,
  ) {
    this.#kept = new LRUCache({ maxSize: maximumBytes, sizeCalculation: (prepared) => ENTRY_BYTES + prepared[WEIGHT] });
  }

  /** The data of an answer without errors; null where graphql-js is to say what there is to say. */
  answer({ document, operation, context, variables }: AskedOperation): Maybe<AnswerData | null> {
    const prepared = this.#kept.get(operation) ?? new PreparedOperation(this.schema, document, operation);
    const before = prepared[WEIGHT];
    return andThen(prepared.answer(context, variables), (data) => {
      // It grows with the types of what it meets.
      if (prepared[WEIGHT] !== before || !this.#kept.has(operation)) this.#kept.set(operation, prepared);
      return data;
    });
  }
}
