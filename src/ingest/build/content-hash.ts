import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";

/** By what an ingest tells whether a record says what it said before. */
export function contentHash(content: { readonly id: string }): string {
  return sha256(canonicalJson(content));
}
