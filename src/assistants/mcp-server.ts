import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import { GraphQLError } from "graphql";
import type { Executor, Variables } from "../kits/operations.js";
import { formatError } from "../platform/graphql/errors.js";
import { badArgument, Refusal } from "../platform/kernel/errors.js";
import { packageVersion } from "../platform/kernel/package-root.js";
import { checkVariables } from "../platform/limits/document.js";
import { type Answering, answerOf } from "./answer.js";
import { describePrompt, PROMPTS, writePrompt } from "./prompts.js";
import { idOf, listResources, TEMPLATE } from "./resources.js";
import { checkArguments, describeTool, type Tool } from "./tools.js";

const INSTRUCTIONS = `Minelaw answers questions about the law of crypto-mining: what statutes say, how terms are defined, who must do what, what a breach costs, and how all that changed, place by place and on any day (asOf), with the evidence.
What comes is in force on the day; drafts come only where legalForce names PROPOSED, and are not law. Null, UNKNOWN and UNDETERMINED mean "not known", never "no". The texts are restatements in the project's own words: quote them as such, cite the statute with its locator, and link the page of the record. Tell the user the day, how well a statement is supported (evidence), and what was not seen (notSeen). Never cite what no answer holds.`;

/** What is said besides where the operator shows official texts. */
const OF_OFFICIAL_TEXTS =
  " What find_official_words and read_official_words give is the law's own words as whoever runs this server imported them, and no restatement: quote them as such, in their language, with their source and licence, and never pass off the one as the other.";

/** The code of the protocol for a resource that is not there. */
const RESOURCE_NOT_FOUND = -32002;

/** An error of the protocol. The SDK's own puts its code into the message too, and its client once more. */
class ProtocolError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/** The tool by which resources are read. */
const READ = "read_record";

/** Nothing is asked back of a client, whose answers would have to be validated; a validator is made once all the same. */
const jsonSchemaValidator = new AjvJsonSchemaValidator();

export interface McpParts {
  readonly tools: ReadonlyMap<string, Tool>;
  /** Whether official texts are shown. */
  readonly texts: boolean;
  readonly base: Answering["base"];
  /** Who answers; a server that is only just starting is waited for by questions, and by nothing else. */
  readonly executor: () => Executor | Promise<Executor>;
  /** Is told of faults that a client is not. */
  readonly report: (fault: unknown) => void;
}

/** A server of the Model Context Protocol over what an executor answers. The low-level one: its tools come with JSON Schemas. */
export function newMcpServer(parts: McpParts): Server {
  const { tools, texts, base, executor } = parts;
  const instructions = texts ? INSTRUCTIONS + OF_OFFICIAL_TEXTS : INSTRUCTIONS;
  const capabilities = { tools: {}, resources: {}, prompts: {} };
  const server = new Server(
    { name: "minelaw", title: "Minelaw", version: packageVersion(), websiteUrl: base },
    { capabilities, instructions, jsonSchemaValidator },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools.values()].map(describeTool) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => callTool(parts, params.name, params.arguments ?? {}));
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: PROMPTS.map(describePrompt) }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) =>
    refusing(parts, async () => writePrompt(params.name, params.arguments ?? {})),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [TEMPLATE] }));
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    refusing(parts, async () => listResources(await executor(), params?.cursor)),
  );
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => refusing(parts, () => readResource(parts, params.uri)));
  return server;
}

/** A tool that refuses says so in its result: the assistant can mend its question. */
async function callTool(parts: McpParts, name: string, given: Variables) {
  try {
    const question = asked(parts, name, given);
    const answer = await answerOf(await answeringOf(parts), ...question);
    return { content: [{ type: "text" as const, text: JSON.stringify(answer) }], structuredContent: answer };
  } catch (error) {
    const told = errorOf(error, parts.report);
    return { isError: true, content: [{ type: "text" as const, text: JSON.stringify(told) }], structuredContent: told };
  }
}

function asked({ tools }: McpParts, name: string, given: Variables) {
  const tool = tools.get(name);
  if (!tool) throw badArgument("name", `no tool is called ${name}; there are ${[...tools.keys()].join(", ")}`);
  checkArguments(tool, given);
  checkVariables(given);
  return [tool.operation, given] as const;
}

const answeringOf = async ({ base, executor }: McpParts): Promise<Answering> => ({ base, executor: await executor() });

async function readResource(parts: McpParts, uri: string) {
  const id = idOf(uri);
  const operation = parts.tools.get(READ)?.operation;
  const answer = id && operation && (await answerOf(await answeringOf(parts), operation, { id }));
  if (!answer || (answer.answer as { node: unknown }).node === null) {
    throw new ProtocolError(RESOURCE_NOT_FOUND, `${uri} is no record of the dataset at this time`, { uri });
  }
  return { contents: [{ uri, mimeType: TEMPLATE.mimeType, text: JSON.stringify(answer) }] };
}

/** A request of the protocol that is refused is answered with an error of the protocol. */
async function refusing<T>({ report }: McpParts, answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    const { message, ...rest } = errorOf(error, report).error;
    throw new ProtocolError(ErrorCode.InvalidParams, message, rest);
  }
}

/** What a client learns of an error: the same as by GraphQL, with the code that docs/errors.md explains. */
function errorOf(error: unknown, report: (fault: unknown) => void) {
  // A variable of the wrong form is an argument of the wrong form.
  const isOfQuestion = error instanceof GraphQLError && error.path === undefined;
  const fault = isOfQuestion ? new Refusal("BAD_USER_INPUT", error.message) : error;
  const { message, extensions } = formatError({ message: "", extensions: { code: "INTERNAL_SERVER_ERROR" } }, fault, report);
  return { error: { message, ...extensions } };
}
