import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";

/** A document that every node knows from its build on, so that it can be asked for by GET under a short address. */
export interface TrustedDocument {
  readonly name: string;
  /** How it is printed: as written, with its definitions sorted, or normalized. */
  readonly printed: string;
  /** Whether each selection asks for `__typename` too, as clients send it that keep answers by type and id. */
  readonly typenames: boolean;
  /** As in `GET /graphql?documentId=…`. */
  readonly documentId: string;
  readonly document: string;
}

export const TRUSTED_DOCUMENTS_FILE = "trusted-documents.json";

export function readTrustedDocuments(): readonly TrustedDocument[] {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, "schema", TRUSTED_DOCUMENTS_FILE), "utf8"));
}
