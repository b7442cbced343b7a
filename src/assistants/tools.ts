import { type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import { inputSchemaOf, type JsonSchema } from "../kits/input-schema.js";
import { operationsOf, type PublishedOperation } from "../kits/published-operations.js";
import { readsOfficialTexts } from "../law/wording/reads-official-texts.js";
import { badArgument } from "../platform/kernel/errors.js";

/** A published operation as assistants call it. */
export interface Tool {
  /** find_law */
  readonly name: string;
  readonly title: string;
  readonly operation: PublishedOperation;
  readonly inputSchema: JsonSchema & { readonly type: "object" };
}

/** What every answer holds beside what was asked for; said once a tool, since assistants read no manual. */
const READING =
  "The answer says its day (asOf) and release, for each record its evidence and citations with locators and a page that a person can open, how to go on where not all is shown (goOn), and what was not seen (notSeen).";

/** The tools of a server; those that read official texts only where it shows some. */
export function toolsOf(schema: GraphQLSchema, { texts }: { readonly texts: boolean }): ReadonlyMap<string, Tool> {
  const asked = operationsOf(schema).filter((operation) => texts || !readsOfficialTexts(operation));
  const tools = asked.map((operation) => {
    const words = operation.name.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const [definition] = operation.document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    return {
      name: words.toLowerCase().replaceAll(" ", "_"),
      title: words,
      operation,
      inputSchema: inputSchemaOf(schema, definition as OperationDefinitionNode),
    };
  });
  return new Map(tools.map((tool) => [tool.name, tool]));
}

/** A tool as the protocol describes it. All of them only read. */
export function describeTool({ name, title, operation, inputSchema }: Tool) {
  const annotations = { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  return { name, title, description: `${operation.description} ${READING}`, inputSchema: { ...inputSchema }, annotations };
}

/** Refuses arguments that a tool does not take: what is ignored would be taken for heeded. */
export function checkArguments({ name, inputSchema: { properties = {} } }: Tool, given: Readonly<Record<string, unknown>>): void {
  const [unknown] = Object.keys(given).filter((argument) => !(argument in properties));
  if (unknown === undefined) return;
  throw badArgument(unknown, `is no argument of ${name}, which takes ${Object.keys(properties).join(", ")}`);
}
