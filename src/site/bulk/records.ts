import { type Asker, question } from "../../kits/operation.js";
import type { Visit } from "../../kits/page-request.js";
import { askAt } from "../../kits/page-request.js";
import { PAGE_SIZE, readAll } from "../../kits/walk.js";
import { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Day } from "../../platform/kernel/day.js";
import type { Kind as RecordKind } from "../../platform/kernel/kinds.js";
import type { List } from "../lists/list.js";
import { LISTS } from "../lists/lists.js";
import type { Found } from "../operations/found.js";
import { TOPICS, type Topic } from "../topics.js";

/** A record as it is downloaded: what its own page asks for, lists of other records left out. */
export interface BulkRecord {
  readonly kind: RecordKind;
  readonly id: string;
}

interface Kind {
  readonly kind: RecordKind;
  readonly path: string;
}

/** The kinds that have a list, in the order in which they are downloaded; provisions follow their statutes. */
export const KINDS: readonly Kind[] = [
  { kind: "jurisdiction", path: "/jurisdictions" },
  { kind: "statute", path: "/statutes" },
  { kind: "concept", path: "/concepts" },
  { kind: "definition", path: "/definitions" },
  { kind: "token_class", path: "/token-classes" },
  { kind: "rule", path: "/rules" },
  { kind: "offence", path: "/offences" },
  { kind: "penalty", path: "/penalties" },
  { kind: "tax", path: "/taxes" },
  { kind: "amendment", path: "/amendments" },
  { kind: "indicator", path: "/indicators" },
  { kind: "authority", path: "/authorities" },
  { kind: "source", path: "/sources" },
];

/** How many records are asked for together: their reads share statements. */
const TOGETHER = 50;

/** Everything that a release holds on a day, of every force: a download keeps drafts, and says PROPOSED of them. */
export function bulkVisit(asker: Asker, release: Visit["release"], day: Day, base: string): Visit {
  const search = new URLSearchParams(Object.keys(LegalForce).map((force) => ["force", force]));
  const path = `/release/${release.number}`;
  return { asker, path, id: path, search, day, dayAsked: true, knownAt: release.publishedAt, release, language: null, base };
}

export async function listRecords(visit: Visit, path: string): Promise<{ readonly id: string }[]> {
  const list = LISTS.get(path) as unknown as List<{ readonly id: string }>;
  return readAll((after) => list.read(visit, PAGE_SIZE, after));
}

/** The records of a release, kind by kind. */
export async function* bulkRecords(visit: Visit): AsyncGenerator<BulkRecord> {
  for (const { kind, path } of KINDS) {
    const ids = (await listRecords(visit, path)).map(({ id }) => id);
    yield* wholeRecords(visit, kind, ids);
    if (kind === "statute") yield* wholeRecords(visit, "provision", await provisionIds(visit, ids));
  }
}

async function* wholeRecords(visit: Visit, kind: RecordKind, ids: readonly string[]): AsyncGenerator<BulkRecord> {
  const { question: asked } = TOPICS[kind] as unknown as Topic<object>;
  for (let start = 0; start < ids.length; start += TOGETHER) {
    const group = ids.slice(start, start + TOGETHER);
    const answers = await Promise.all(group.map((id) => askAt(visit, asked, { id })));
    for (const [index, { node }] of answers.entries()) {
      if (node) yield { kind, ...withoutLists(node), id: group[index] as string };
    }
  }
}

/** What is a page of other records has records of its own in the download. */
function withoutLists(node: object): object {
  const isList = (value: unknown) => value !== null && typeof value === "object" && "totalCount" in value;
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isList(value)));
}

interface Provisions {
  readonly provisions: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

const PROVISION_IDS = question<Found<Provisions & { readonly versionDates: readonly Day[] }>>(`
query ProvisionIds($id: ID!, $after: String, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Statute {
      versionDates
      provisions(first: ${PAGE_SIZE}, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id }
      }
    }
  }
}`);

/** A provision stands on some days only: those of every version of its statute are taken together. */
async function provisionIds(visit: Visit, statutes: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (let start = 0; start < statutes.length; start += TOGETHER) {
    await Promise.all(statutes.slice(start, start + TOGETHER).map((id) => collect(visit, id)));
  }
  return [...ids].sort();

  async function collect(at: Visit, statute: string) {
    const { node } = await askAt(at, PROVISION_IDS, { id: statute });
    for (const day of [at.day, ...(node?.versionDates ?? [])]) {
      const standing = await readAll(async (after) => {
        const found = await askAt({ ...at, day }, PROVISION_IDS, { id: statute, after });
        return found.node?.provisions ?? { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
      });
      for (const { id } of standing) ids.add(id);
    }
  }
}
