import type { Executor } from "../../kits/operations.js";
import { executeRecord, type PageRequest } from "../../kits/page-request.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Release } from "../../platform/database/release.reads.js";
import type { Day } from "../../platform/kernel/day.js";
import { KINDS, RECORDED_KINDS, type RecordedKind } from "../../platform/kernel/kinds.js";
import { contentHashById, contentsById, type RecordContents } from "../../questions/node/record-contents.reads.js";
import { recordIds } from "../../questions/node/record-ids.reads.js";
import { pageOf } from "../records.js";
import { type ForceChange, forceChangesAfter } from "./force-changes.reads.js";

/**
 * A record as it is downloaded: what its own page asks for. Lists of other records are left out, and of a record that it names
 * stands the address alone: what that one says stands in its own line, and changes there alone.
 */
export interface BulkRecord {
  readonly __typename: string;
  readonly id: string;
  /** The days after the file's own on which its force is known to change, and to what. */
  readonly forceChanges: readonly ForceChange[];
}

/** How many records are asked for together: their reads share statements. */
const TOGETHER = 50;

/**
 * Everything that a release holds on a day, of every force: a download keeps drafts, and says PROPOSED of them. The executor
 * takes the day for today and the release for the latest, so that ids are addresses.
 */
export function bulkRequest(executor: Executor, release: Release, day: Day, base: string): PageRequest {
  const search = new URLSearchParams(Object.keys(LegalForce).map((force) => ["force", force]));
  const path = `/release/${release.number}`;
  return { executor, path, id: path, search, day, dayAsked: false, knownAt: null, release, language: null, labels: "en", base };
}

/** The records of a release, kind by kind. */
export async function* bulkRecords(request: PageRequest): AsyncGenerator<BulkRecord> {
  for await (const { kind, ids } of idsOf(request)) {
    for (let start = 0; start < ids.length; start += TOGETHER) {
      yield* wholeRecords(request, kind, ids.slice(start, start + TOGETHER));
    }
  }
}

/** What the release holds of each record, row by row: what its hash is made of. The hashes are then at hand for the records. */
export async function* bulkContents(request: PageRequest): AsyncGenerator<RecordContents> {
  const { library } = request.executor.context;
  const moment = momentOf(request);
  for await (const { ids } of idsOf(request)) {
    const contents = await library.loadMany(contentsById, moment, ids);
    for (const { id, contentHash } of contents) library.keep(contentHashById, moment, id, contentHash);
    yield* contents;
  }
}

const momentOf = ({ release, day }: PageRequest) => ({ release: release.number, day, chosen: "", publicOnly: true });

async function* idsOf(request: PageRequest): AsyncGenerator<{ kind: RecordedKind; ids: readonly string[] }> {
  const { library } = request.executor.context;
  for (const kind of RECORDED_KINDS) {
    for await (const page of recordIds(library, momentOf(request), kind)) yield { kind, ids: page.map(({ id }) => id) };
  }
}

async function* wholeRecords(request: PageRequest, kind: RecordedKind, ids: readonly string[]): AsyncGenerator<BulkRecord> {
  for (const record of await Promise.all(ids.map((id) => bulkRecord(request, kind, id)))) if (record) yield record;
}

/** One record; null where none is there on the day. */
export async function bulkRecord(request: PageRequest, kind: RecordedKind, id: string): Promise<BulkRecord | null> {
  const { library } = request.executor.context;
  const [{ node }, forceChanges] = await Promise.all([
    executeRecord(request, pageOf(kind).operation, id),
    library.load(forceChangesAfter, momentOf(request), id),
  ]);
  return node && { __typename: KINDS[kind].type, ...ownWords(node), id, forceChanges: forceChanges ?? [] };
}

/** What a record says itself. What is a page of other records has records of its own in the download; nothing in it is private. */
function ownWords(node: object): object {
  const own = Object.entries(node).filter(([key, value]) => key !== "private" && (!isObject(value) || !("totalCount" in value)));
  return Object.fromEntries(own.map(([key, value]) => [key, named(value)]));
}

/** Other records by their addresses alone, however deep they are named. */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (!isObject(value)) return value;
  if (typeof value.address === "string" && typeof value.id === "string") return { address: value.address };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === "object";
