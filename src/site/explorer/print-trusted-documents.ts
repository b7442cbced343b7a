import { printExecutableGraphQLDocument } from "@graphql-tools/documents";
import { type DefinitionNode, type DocumentNode, type GraphQLSchema, Kind, parse, print, visit } from "graphql";
import { sha256 } from "../../platform/kernel/canonical.js";
import { readExamples } from "./examples.js";
import type { TrustedDocument } from "./trusted-documents.js";

/** How clients and their generators print a document before they hash it, by the name of each. */
const PRINTED: Readonly<Record<string, (document: DocumentNode) => string>> = {
  "as written": (document) => print(document),
  // @apollo/generate-persisted-query-manifest
  "definitions sorted": (document) => print({ ...document, definitions: [...document.definitions].sort(byKindAndName) }),
  // @graphql-codegen/client-preset
  normalized: (document) => printExecutableGraphQLDocument(document),
};

/**
 * The list as it is emitted: the published operations and the examples in the forms in which clients print and hash them, plain
 * or with the types of what is asked for. Comments are no part of any: no client sends them.
 */
export function printTrustedDocuments(schema: GraphQLSchema): string {
  const documents = new Map<string, TrustedDocument>();
  for (const { name, query } of readExamples(schema, { texts: true })) {
    const plain = parse(query, { noLocation: true });
    for (const typenames of [false, true]) {
      const document = typenames ? withTypenames(plain) : plain;
      for (const [printed, printIt] of Object.entries(PRINTED)) {
        const text = printIt(document);
        const documentId = `sha256:${sha256(text)}`;
        if (!documents.has(documentId)) documents.set(documentId, { name, printed, typenames, documentId, document: text });
      }
    }
  }
  return `${JSON.stringify([...documents.values()], null, 2)}\n`;
}

/** Operations before fragments, and each by name. */
function byKindAndName(a: DefinitionNode, b: DefinitionNode): number {
  if (a.kind !== b.kind) return a.kind > b.kind ? -1 : 1;
  const [one, other] = [a, b].map((each) => ("name" in each ? (each.name?.value ?? "") : ""));
  return (one as string) < (other as string) ? -1 : 1;
}

/** A document as Apollo Client sends it: `__typename` ends each selection below the operation that does not ask for it. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave(set, _key, parent) {
        const isOfOperation = parent && "kind" in parent && parent.kind === Kind.OPERATION_DEFINITION;
        const asks = set.selections.some((each) => each.kind === Kind.FIELD && each.name.value === "__typename");
        if (isOfOperation || asks) return undefined;
        const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } } as const;
        return { ...set, selections: [...set.selections, typename] };
      },
    },
  });
}
