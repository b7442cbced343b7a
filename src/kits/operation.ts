import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from "graphql";
import type { Context } from "../platform/graphql/context.js";
import { FRAGMENTS } from "../site/operations/fragments.js";

/** A query of the public API whose answer has the shape T. */
export interface Question<T> {
  readonly text: string;
  /** Never there: it ties the type of the answer to the question. */
  readonly answer?: T;
}

/** A question of its text and of every fragment that it spreads. */
export function question<T>(text: string): Question<T> {
  const parts = [text.trim()];
  const spread = new Set<string>();
  for (let index = 0; index < parts.length; index++) {
    for (const [, name] of (parts[index] as string).matchAll(/\.\.\.\s*([A-Z]\w*)/g)) {
      if (spread.has(name as string)) continue;
      spread.add(name as string);
      const fragment = FRAGMENTS[name as string];
      if (!fragment) throw new Error(`no fragment is called ${name}`);
      parts.push(fragment.trim());
    }
  }
  return { text: parts.join("\n\n") };
}

export type Variables = Readonly<Record<string, unknown>>;

/** Asks the product's own schema, in the process: pages and formats show what the API can answer. */
export class Asker {
  /** `documents` keeps what was parsed and validated from one request to the next. */
  constructor(
    private readonly schema: GraphQLSchema,
    readonly context: Context,
    private readonly documents: Map<string, DocumentNode>,
  ) {}

  async ask<T>({ text }: Question<T>, variableValues: Variables): Promise<T> {
    const result = await execute({
      schema: this.schema,
      document: this.document(text),
      contextValue: this.context,
      variableValues,
    });
    const error = result.errors?.[0];
    if (error) throw error.originalError ?? error;
    return result.data as T;
  }

  private document(text: string): DocumentNode {
    const known = this.documents.get(text);
    if (known) return known;
    const document = parse(text);
    const [fault] = validate(this.schema, document);
    if (fault) throw new Error(fault.message);
    this.documents.set(text, document);
    return document;
  }
}
