import sql from "sql-template-tag";
import type { TestNode } from "../support/node.js";

/** A server that is asked, and what can be seen of it beside its answers. */
export interface Target {
  /** Where it answers, without a path. */
  readonly origin: string;
  look(): Promise<Look>;
}

export interface Look {
  /** The content of every table. */
  readonly database: string;
  /** Statements that the server has given names to; its connections keep a plan of each. */
  readonly statements: number;
  /** Promises that failed and that nobody waited for. */
  readonly unheard: readonly string[];
  /** What the process holds after it has thrown away what it can; null where others live in the process too. */
  readonly memory: Memory | null;
}

/** In megabytes. */
export interface Memory {
  readonly heap: number;
  /** Held outside the heap: buffers, and the memory of the embedded database. */
  readonly external: number;
  readonly resident: number;
}

/** A node in this very process. */
export function targetOf(node: TestNode): Target & { close(): void } {
  const unheard: string[] = [];
  const hear = (fault: unknown) => unheard.push(String(fault));
  process.on("unhandledRejection", hear);
  return {
    origin: node.origin,
    look: async () => ({
      database: await contentOf(node),
      statements: await statementsOf(node),
      unheard: unheard.splice(0),
      memory: memoryAfterCollection(),
    }),
    close: () => void process.off("unhandledRejection", hear),
  };
}

/** Only a process that may collect garbage when told so can say what it holds. */
function memoryAfterCollection(): Memory | null {
  if (!globalThis.gc) return null;
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return { heap: megabytes(heapUsed), external: megabytes(external), resident: megabytes(rss) };
}

async function contentOf({ reader }: TestNode): Promise<string> {
  const tables = await reader.rows<{ name: string }>(sql`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`);
  const parts: string[] = [];
  for (const { name } of tables) {
    const [row] = await reader.rows<{ content: string }>(sql`
      SELECT md5(query_to_xml(format('SELECT md5(string_agg(t::text, ''|'' ORDER BY t::text)) FROM %I t', ${name}::text), true, false, '')::text)
        AS content`);
    parts.push(`${name}:${row?.content}`);
  }
  return parts.join("\n");
}

async function statementsOf({ reader }: TestNode): Promise<number> {
  const [row] = await reader.rows<{ count: number }>(sql`SELECT count(*)::int AS count FROM pg_prepared_statements`);
  return row?.count ?? 0;
}
