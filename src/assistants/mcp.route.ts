import type { FastifyInstance, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { AnswerBytes } from "../platform/cache/answer-bytes.js";
import type { Admission, Admitted } from "../platform/http/admission.js";
import { baseOf } from "../platform/http/base.js";
import { describe } from "../platform/http/errors.js";
import { type Answer, CACHING, respond } from "../platform/http/respond.js";
import { Refusal } from "../platform/kernel/errors.js";
import { lazily } from "../platform/kernel/lazily.js";
import { executorFor } from "./executor.js";
import { toolsOf } from "./tools.js";

export interface McpRouteParts {
  readonly schema: GraphQLSchema;
  readonly admission: Admission;
  /** Scheme and host under which readers reach the server; null to take them from each request. */
  readonly publicUrl: string | null;
  /** Whether official texts are shown. */
  readonly texts: boolean;
}

/**
 * Serves the Model Context Protocol at /mcp: Streamable HTTP without sessions, so that any node answers any message. What the
 * protocol needs is loaded for the first who asks: most nodes never need it, and it takes a sixth of a second.
 */
export function addMcp(http: FastifyInstance, { schema, admission, publicUrl, texts }: McpRouteParts): void {
  const tools = lazily(() => toolsOf(schema, { texts }));
  const executorOf = executorFor(schema);
  http.post("/mcp", async (request, reply) => {
    const answer = await admission.admit(request, reply, async (admitted: Admitted) => {
      // A list of messages could ask for more than one request may.
      if (Array.isArray(request.body))
        throw new Refusal("BAD_REQUEST", "several messages at once are not answered; send them one by one");
      const parts = { tools: tools(), texts, base: baseOf(request, publicUrl), executor: () => executorOf(admitted) };
      return speak(request, { ...parts, report: (fault) => describe(fault, request.log) });
    });
    return respond(request, reply, answer);
  });
}

/** Answers one message, by a server that lives no longer than it. */
async function speak(
  request: FastifyRequest,
  parts: Parameters<typeof import("./mcp-server.js").newMcpServer>[0],
): Promise<Answer> {
  const [{ newMcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
    import("./mcp-server.js"),
    import("@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"),
  ]);
  const server = newMcpServer(parts);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const response = await transport.handleRequest(asFetched(request), { parsedBody: request.body });
    return {
      status: response.status,
      body: AnswerBytes.of(await response.text()),
      type: response.headers.get("content-type") ?? "text/plain; charset=utf-8",
      tag: null,
      caching: CACHING.none,
    };
  } finally {
    await server.close();
  }
}

/** The request as the transport reads it; its body was read before. */
function asFetched({ headers }: FastifyRequest): Request {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new Request("http://localhost/mcp", { method: "POST", headers: given });
}
