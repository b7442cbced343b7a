import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { GraphQLSchema } from "graphql";
import { Executor } from "../kits/operations.js";
import type { Context } from "../platform/graphql/context.js";
import { newMcpServer } from "./mcp-server.js";
import { toolsOf } from "./tools.js";

export interface StdioParts {
  readonly schema: GraphQLSchema;
  /** Makes the context of a question at its instant; there once the database is open. */
  readonly newContext: Promise<() => Context>;
  /** Scheme and host under which readers reach a server. */
  readonly base: string;
  /** Whether official texts are shown. */
  readonly texts: boolean;
}

/**
 * Speaks the Model Context Protocol on the standard streams, until its client closes them or the database cannot be opened. A
 * first start ingests the seeds, and clients do not wait so long for a greeting: questions wait, and the rest is answered at once.
 * Nobody is charged: the client runs it.
 */
export async function speakOnStreams({ schema, newContext, base, texts }: StdioParts): Promise<void> {
  const prepared = new Map();
  const report = (fault: unknown) => console.error(fault);
  const executor = async () => new Executor(schema, (await newContext)(), prepared);
  const server = newMcpServer({ tools: toolsOf(schema, { texts }), texts, base, executor, report });
  newContext.catch(() => server.close());
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport());
  process.stdin.once("end", () => void server.close());
  await closed;
}
