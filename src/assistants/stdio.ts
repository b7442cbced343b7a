import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { GraphQLSchema } from "graphql";
import { Executor } from "../kits/operations.js";
import type { Context } from "../platform/graphql/context.js";
import { newMcpServer } from "./mcp-server.js";
import { toolsOf } from "./tools.js";

export interface StdioParts {
  readonly schema: GraphQLSchema;
  /** The context of a question, made at its instant. */
  readonly newContext: () => Context;
  /** Scheme and host under which readers reach a server. */
  readonly base: string;
}

/** Speaks the Model Context Protocol on the standard streams, until its client closes them. Nobody is charged: the client runs it. */
export async function speakOnStreams({ schema, newContext, base }: StdioParts): Promise<void> {
  const documents = new Map();
  const report = (fault: unknown) => console.error(fault);
  const answering = {
    base,
    get executor() {
      return new Executor(schema, newContext(), documents);
    },
  };
  const server = newMcpServer({ tools: toolsOf(schema), answering, report });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport());
  process.stdin.once("end", () => void server.close());
  await closed;
}
