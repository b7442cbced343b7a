import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "../graphql/context.js";
import { type AnswerData, PreparedOperation } from "../graphql/prepared-operation.js";
import { andThen, type Maybe } from "../kernel/maybe.js";
import { ENTRY_BYTES, WEIGHT, weightOfText } from "../kernel/memory.js";

/** An operation as clients ask it: the text of a document, and which of its operations. */
export interface NamedOperation {
  readonly source: string;
  readonly operationName?: string | null;
}

/** Who asks, and with what. */
interface Asked {
  readonly context: Context;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operations of clients, made ready for when they are asked again. */
export class PreparedOperations {
  readonly #kept: LRUCache<string, PreparedOperation>;

  constructor(
    private readonly schema: GraphQLSchema,
    maximumBytes: number,
  ) {
    this.#kept = new LRUCache({
      maxSize: maximumBytes,
      sizeCalculation: (prepared, key) => ENTRY_BYTES + weightOfText(key) + prepared[WEIGHT],
    });
  }

  /** The one that was asked before under a name, if it can be answered here. */
  find(named: NamedOperation): PreparedOperation | null {
    const known = this.#kept.get(keyOf(named));
    return known && !known.isRefused ? known : null;
  }

  /** Makes an operation of a valid document ready, unless it is. */
  prepare(named: NamedOperation, document: DocumentNode, operation: OperationDefinitionNode): PreparedOperation {
    return this.#kept.get(keyOf(named)) ?? new PreparedOperation(this.schema, document, operation);
  }

  /** The data of an answer without errors; null where graphql-js is to say what there is to say. */
  answer(named: NamedOperation, prepared: PreparedOperation, { context, variables }: Asked): Maybe<AnswerData | null> {
    const before = prepared[WEIGHT];
    return andThen(prepared.answer(context, variables), (data) => {
      // It grows with the types of what it meets.
      const key = keyOf(named);
      if (prepared[WEIGHT] !== before || !this.#kept.has(key)) this.#kept.set(key, prepared);
      return data;
    });
  }
}

/** A name has no line break. */
const keyOf = ({ source, operationName }: NamedOperation) => (operationName ? `${operationName}\n${source}` : source);
