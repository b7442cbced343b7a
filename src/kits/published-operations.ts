import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import { PACKAGE_ROOT } from "../platform/kernel/package-root.js";
import type { Variables } from "./operations.js";

/** An operation of the folder operations/, which clients, the query editor, code generators and assistants share. */
export interface PublishedOperation {
  /** FindLaw. */
  readonly name: string;
  /** What it answers, and how to ask: the comment at the top of its file. */
  readonly description: string;
  /** Variables that show it. */
  readonly example: Variables;
  /** The operation and the fragments that it spreads. */
  readonly document: DocumentNode;
  /** The document as clients print it: no comment is left. */
  readonly text: string;
}

const FOLDER = join(PACKAGE_ROOT, "operations");
const EXAMPLE = /^Example: (\{.*\})$/;

/** Everything in the folder, in the order of names. Any file may hold fragments, and each has one operation at most. */
function readOperations(): PublishedOperation[] {
  const texts = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => readFileSync(join(FOLDER, file), "utf8"));
  const parsed = texts.map((text) => ({ text, definitions: parse(text, { noLocation: true }).definitions }));
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of parsed.flatMap(({ definitions }) => definitions)) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  return parsed.flatMap(({ text, definitions }) =>
    definitions
      .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
      .map((definition) => published(definition, fragments, text)),
  );
}

function published(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  text: string,
): PublishedOperation {
  const name = definition.name?.value;
  const comment = [...(/^(?:#.*\n)+/.exec(text)?.[0] ?? "").matchAll(/^# ?(.*)$/gm)].map(([, line]) => line as string);
  const example = comment.map((line) => EXAMPLE.exec(line)?.[1]).find((found) => found !== undefined);
  const description = comment.filter((line) => !EXAMPLE.test(line)).join(" ");
  if (!name || !description || !example) throw new Error(`an operation needs a name, a comment and an example: ${text}`);
  const spread = new Set<FragmentDefinitionNode>();
  collect(definition, fragments, spread);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition, ...spread] };
  return { name, description, example: JSON.parse(example) as Variables, document, text: print(document) };
}

/** The fragments that a definition spreads, and those that they spread, in the order in which a reader meets them. */
function collect(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  into: Set<FragmentDefinitionNode>,
): void {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`no fragment is called ${name.value}`);
      if (into.has(fragment)) return;
      into.add(fragment);
      collect(fragment, fragments, into);
    },
  });
}

/** The operations whose questions the schema answers: one that waits for a field of the next version is held back. */
export function operationsOf(schema: GraphQLSchema): PublishedOperation[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return readOperations().filter(({ document }) =>
    document.definitions.every(
      (each) =>
        each.kind !== Kind.OPERATION_DEFINITION ||
        each.selectionSet.selections.every((field) => field.kind === Kind.FIELD && field.name.value in fields),
    ),
  );
}
