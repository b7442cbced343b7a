import { canonicalJson } from "../../platform/kernel/canonical.js";
import { KINDS, RECORDED_KINDS } from "../../platform/kernel/kinds.js";
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

const PLACES: ReadonlyMap<string, number> = new Map(RECORDED_KINDS.map((kind, place) => [KINDS[kind].type, place]));

/** Below zero where a record stands before another in a download: kind by kind, and by ids. */
function inOrder(a: BulkRecord, b: BulkRecord): number {
  const places = (PLACES.get(a.__typename) ?? 0) - (PLACES.get(b.__typename) ?? 0);
  return places || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** A record of a download, as its line has it. */
interface Written {
  readonly line: string;
  readonly record: BulkRecord;
}

/** How the records of one download differ from those of another, line by line. Both are walked side by side: of each, one record is held. */
export async function* differencesOf(
  before: AsyncIterable<string>,
  after: AsyncIterable<string>,
): AsyncGenerator<RecordDifference> {
  const [old, fresh] = [writtenIn(before), writtenIn(after)];
  let [was, is] = [await next(old), await next(fresh)];
  while (was || is) {
    const order = was && is ? inOrder(was.record, is.record) : was ? -1 : 1;
    // Most lines are as they were.
    const difference =
      was?.line === is?.line ? null : differenceOf((order <= 0 && was?.record) || null, (order >= 0 && is?.record) || null);
    if (difference) yield difference;
    if (order <= 0) was = await next(old);
    if (order >= 0) is = await next(fresh);
  }
}

async function* writtenIn(lines: AsyncIterable<string>): AsyncGenerator<Written> {
  for await (const line of lines) yield { line, record: JSON.parse(line) };
}

const next = async (records: AsyncIterator<Written>) => (await records.next()).value as Written | undefined;

const printed = (value: unknown) => (value === undefined ? "" : canonicalJson(value));
