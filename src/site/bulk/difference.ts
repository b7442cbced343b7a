import { canonicalJson } from "../../platform/kernel/canonical.js";
import type { BulkRecord } from "./records.js";

/** What became of a record: between two releases, or from one day to the next. */
export interface RecordDifference {
  readonly change: "ADDED" | "CHANGED" | "REMOVED";
  readonly __typename: string;
  readonly id: string;
  /** The keys whose values differ, in order; of a record that came or went, none. */
  readonly changed: readonly string[];
  readonly before: BulkRecord | null;
  readonly after: BulkRecord | null;
}

/** How a record differs from what it was; null where it does not. */
export function differenceOf(before: BulkRecord | null, after: BulkRecord | null): RecordDifference | null {
  const known = after ?? before;
  if (!known) return null;
  const { __typename, id } = known;
  if (!before) return { change: "ADDED", __typename, id, changed: [], before, after };
  if (!after) return { change: "REMOVED", __typename, id, changed: [], before, after };
  const [was, is] = [before, after] as unknown as Readonly<Record<string, unknown>>[];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = keys.filter((key) => printed(was?.[key]) !== printed(is?.[key]));
  return changed.length > 0 ? { change: "CHANGED", __typename, id, changed, before, after } : null;
}

const printed = (value: unknown) => (value === undefined ? "" : canonicalJson(value));
