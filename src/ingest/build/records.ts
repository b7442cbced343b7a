import type { Table } from "../../platform/database/tables.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";

/** A record's content, column by column, without release and hash. */
export type Content = Readonly<Record<string, unknown>> & { readonly id: string };

export type Records = ReadonlyMap<Table, ReadonlyMap<string, Content>>;

export function contentHash(content: Content): string {
  return sha256(canonicalJson(content));
}
