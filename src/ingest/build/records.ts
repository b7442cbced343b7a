import { DERIVED, TABLES, type Table } from "../../platform/database/tables.js";
import { canonicalJson, sha256 } from "../../platform/kernel/canonical.js";

/** Tables whose records have addresses of their own. */
export const ADDRESSED: readonly Table[] = TABLES.filter(
  (table) =>
    !["mining_status", "remark", "discrepancy", "lifecycle_event", "provision_version", "moved_address", ...DERIVED].includes(
      table,
    ),
);

/** A record's content, column by column, without release and hash. */
export type Content = Readonly<Record<string, unknown>> & { readonly id: string };

export type Records = ReadonlyMap<Table, ReadonlyMap<string, Content>>;

export function contentHash(content: Content): string {
  return sha256(canonicalJson(content));
}
