import type { Executor } from "../../kits/operations.js";
import { executeAt, type PageRequest } from "../../kits/page-request.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Release } from "../../platform/database/release.reads.js";
import type { Day } from "../../platform/kernel/day.js";
import { KINDS, RECORDED_KINDS, type RecordedKind } from "../../platform/kernel/kinds.js";
import { recordIds } from "../../questions/node/record-ids.reads.js";
import { pageOf } from "../records.js";

/** A record as it is downloaded: what its own page asks for, lists of other records left out. */
export interface BulkRecord {
  readonly __typename: string;
  readonly id: string;
}

/** How many records are asked for together: their reads share statements. */
const TOGETHER = 50;

/** Everything that a release holds on a day, of every force: a download keeps drafts, and says PROPOSED of them. */
export function bulkRequest(executor: Executor, release: Release, day: Day, base: string): PageRequest {
  const search = new URLSearchParams(Object.keys(LegalForce).map((force) => ["force", force]));
  const path = `/release/${release.number}`;
  return { executor, path, id: path, search, day, dayAsked: true, knownAt: release.publishedAt, release, language: null, base };
}

/** The records of a release, kind by kind. */
export async function* bulkRecords(request: PageRequest): AsyncGenerator<BulkRecord> {
  const { executor, release, day } = request;
  for (const kind of RECORDED_KINDS) {
    for await (const page of recordIds(executor.context.library, { release: release.number, day }, kind)) {
      const ids = page.map(({ id }) => id);
      for (let start = 0; start < ids.length; start += TOGETHER) {
        yield* wholeRecords(request, kind, ids.slice(start, start + TOGETHER));
      }
    }
  }
}

async function* wholeRecords(request: PageRequest, kind: RecordedKind, ids: readonly string[]): AsyncGenerator<BulkRecord> {
  const { operation } = pageOf(kind);
  const answers = await Promise.all(ids.map((id) => executeAt(request, operation, { id })));
  for (const [index, { node }] of answers.entries()) {
    if (node) yield { __typename: KINDS[kind].type, ...withoutLists(node), id: ids[index] as string };
  }
}

/** What is a page of other records has records of its own in the download. */
function withoutLists(node: object): object {
  const isList = (value: unknown) => value !== null && typeof value === "object" && "totalCount" in value;
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isList(value)));
}
