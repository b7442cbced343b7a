import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../platform/kernel/canonical.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import { readExamples } from "./examples.js";

/** A document that every node knows from its build on, so that it can be asked for by GET under a short address. */
export interface TrustedDocument {
  readonly name: string;
  /** As in `GET /graphql?documentId=…`. */
  readonly documentId: string;
  readonly document: string;
}

export const TRUSTED_DOCUMENTS_FILE = "trusted-documents.json";

/** The list as it is emitted: the examples. */
export function printTrustedDocuments(): string {
  const documents: TrustedDocument[] = readExamples().map(({ name, query }) => ({
    name,
    documentId: `sha256:${sha256(query)}`,
    document: query,
  }));
  return `${JSON.stringify(documents, null, 2)}\n`;
}

export function readTrustedDocuments(): readonly TrustedDocument[] {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, "schema", TRUSTED_DOCUMENTS_FILE), "utf8"));
}
