import type { Paged } from "../kits/answers.js";
import { question } from "../kits/operation.js";
import { askAt, type Visit } from "../kits/page-request.js";
import { PAGE_SIZE, readAll } from "../kits/walk.js";
import type { Found } from "./operations/found.js";
import { STATUTE, STATUTE_PROVISIONS, type StatuteAnswer, type StatuteProvision } from "./operations/statute.js";

const MORE = question<Found<{ readonly provisions: Paged<StatuteProvision> }>>(`
query MoreProvisions($id: ID!, $after: String, $language: Language, $asOf: Date, $knownAt: DateTime) {
  node(id: $id, asOf: $asOf, knownAt: $knownAt) {
    ... on Statute {
      provisions(first: ${PAGE_SIZE}, after: $after) {
        ${STATUTE_PROVISIONS}
      }
    }
  }
}
`);

/** A statute with all its provisions, however many: a code of law has more than one page of a list. */
export async function wholeStatute(visit: Visit, id: string): Promise<StatuteAnswer | null> {
  const { language } = visit;
  const { node } = await askAt(visit, STATUTE, { id, language });
  if (!node?.provisions.pageInfo.hasNextPage) return node;
  const nodes = await readAll<StatuteProvision>(async (after) => {
    if (after === null) return node.provisions;
    const { node: more } = await askAt(visit, MORE, { id, after, language });
    return more?.provisions ?? { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  return { ...node, provisions: { ...node.provisions, nodes } };
}
