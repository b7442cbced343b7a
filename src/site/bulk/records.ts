import type { Executor } from "../../kits/operations.js";
import { executeRecord, type PageRequest } from "../../kits/page-request.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Release } from "../../platform/database/release.reads.js";
import type { Day } from "../../platform/kernel/day.js";
import { KINDS, RECORDED_KINDS, type RecordedKind } from "../../platform/kernel/kinds.js";
import { contentHashById, contentsById, type RecordContents } from "../../questions/node/record-contents.reads.js";
import { recordIds } from "../../questions/node/record-ids.reads.js";
import { pageOf } from "../records.js";

/** A record as it is downloaded: what its own page asks for, lists of other records left out. */
export interface BulkRecord {
  readonly __typename: string;
  readonly id: string;
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
  return { executor, path, id: path, search, day, dayAsked: false, knownAt: null, release, language: null, base };
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

const momentOf = ({ release, day }: PageRequest) => ({ release: release.number, day, chosen: "" });

async function* idsOf(request: PageRequest): AsyncGenerator<{ kind: RecordedKind; ids: readonly string[] }> {
  const { library } = request.executor.context;
  for (const kind of RECORDED_KINDS) {
    for await (const page of recordIds(library, momentOf(request), kind)) yield { kind, ids: page.map(({ id }) => id) };
  }
}

async function* wholeRecords(request: PageRequest, kind: RecordedKind, ids: readonly string[]): AsyncGenerator<BulkRecord> {
  const { operation } = pageOf(kind);
  const answers = await Promise.all(ids.map((id) => executeRecord(request, operation, id)));
  for (const [index, { node }] of answers.entries()) {
    if (node) yield { __typename: KINDS[kind].type, ...withoutLists(node), id: ids[index] as string };
  }
}

/** What is a page of other records has records of its own in the download. */
function withoutLists(node: object): object {
  const isList = (value: unknown) => value !== null && typeof value === "object" && "totalCount" in value;
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isList(value)));
}
