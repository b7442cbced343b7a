import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, type GraphQLSchema, Kind, parse, print, visit } from "graphql";
import { sha256 } from "../../platform/kernel/canonical.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import { readExamples } from "./examples.js";

/** A document that every node knows from its build on, so that it can be asked for by GET under a short address. */
export interface TrustedDocument {
  readonly name: string;
  /** Whether each selection asks for `__typename` too, as clients send it that keep answers by type and id. */
  readonly typenames: boolean;
  /** As in `GET /graphql?documentId=…`. */
  readonly documentId: string;
  readonly document: string;
}

export const TRUSTED_DOCUMENTS_FILE = "trusted-documents.json";

/**
 * The list as it is emitted: the published operations and the examples, each in the two forms in which clients print and hash
 * them, plain or with the types of what is asked for. Comments are no part of either: no client sends them.
 */
export function printTrustedDocuments(schema: GraphQLSchema): string {
  const documents = readExamples(schema).flatMap(({ name, query }) => {
    const document = parse(query, { noLocation: true });
    return [false, true].map((typenames): TrustedDocument => {
      const text = print(typenames ? withTypenames(document) : document);
      return { name, typenames, documentId: `sha256:${sha256(text)}`, document: text };
    });
  });
  return `${JSON.stringify(documents, null, 2)}\n`;
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

export function readTrustedDocuments(): readonly TrustedDocument[] {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, "schema", TRUSTED_DOCUMENTS_FILE), "utf8"));
}
