import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  graphql,
  parse,
  print,
  validate,
} from "graphql";
import type { Sql } from "sql-template-tag";
import { buildApi } from "../../src/app/schema.js";
import type { OpenDatabase } from "../../src/platform/database/data-source.js";
import type { Database } from "../../src/platform/database/query.js";
import { ReleaseWatch } from "../../src/platform/database/release-watch.js";
import type { Context } from "../../src/platform/graphql/context.js";
import { PreparedOperation } from "../../src/platform/graphql/prepared-operation.js";
import { Library } from "../../src/platform/kernel/loader.js";
import { databaseOf } from "./open.js";
import { openSharedCorpus } from "./shared-corpus.js";
import { type Content, openCopy } from "./template.js";

/** The API over a database, without HTTP, with the SQL that it sends. */
export interface TestApi {
  readonly open: OpenDatabase;
  readonly releases: ReleaseWatch;
  readonly newContext: () => Context;
  /** The statements since the last `forget`. */
  readonly statements: Sql[];
  /** Empties what is kept, so that the next answer reads again. */
  forget(): void;
  ask<T = Record<string, unknown>>(query: string | DocumentNode, variables?: Record<string, unknown>): Promise<T>;
  /** The answer with its errors, for questions that are to be refused. */
  answer(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** The operation of a valid document that has only one; null for any other. */
export function operationOf(schema: GraphQLSchema, source: string): PreparedOperation | null {
  try {
    const document = parse(source);
    const operation = getOperationAST(document);
    return operation && validate(schema, document).length === 0 ? new PreparedOperation(schema, document, operation) : null;
  } catch {
    return null;
  }
}

/** Whether a statement counts a list alone, and reads no page of it. */
export const isCount = ({ text }: Sql) => text.includes("AS number FROM unnest");

/** The day on which the tests ask, unless they say another. */
export const TODAY = "2026-11-22";

/** The API over the corpus, which nobody can write to, or over tables of its own. */
export async function openApi(
  content: Content = "corpus",
  options: { today?: string; cacheBytes?: number } = {},
): Promise<TestApi> {
  return apiOver(await (content === "corpus" ? openSharedCorpus() : openCopy(content)), options);
}

export async function apiOver(open: OpenDatabase, options: { today?: string; cacheBytes?: number } = {}): Promise<TestApi> {
  const statements: Sql[] = [];
  const plain = await databaseOf(open);
  const database: Database = {
    rows: (statement, options) => {
      statements.push(statement);
      return plain.rows(statement, options);
    },
  };
  const releases = new ReleaseWatch(database);
  await releases.refresh();
  let library = new Library(database, options.cacheBytes ?? 16_000_000);
  const newContext = (): Context => ({ library, releases: releases.snapshot(), today: options.today ?? TODAY });
  const schema = buildApi();
  const answer = async (source: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> => {
    const context = newContext();
    const operation = operationOf(schema, source);
    const data = operation && (await operation.answer(context, variables));
    return data ? { data } : graphql({ schema, source, contextValue: context, variableValues: variables });
  };
  statements.length = 0;
  return {
    open,
    releases,
    newContext,
    statements,
    answer,
    forget: () => {
      library = library.successor();
      statements.length = 0;
    },
    ask: async <T>(query: string | DocumentNode, variables?: Record<string, unknown>) => {
      const result = await answer(typeof query === "string" ? query : print(query), variables);
      if (result.errors) throw result.errors[0];
      return result.data as T;
    },
    close: () => open.close(),
  };
}
