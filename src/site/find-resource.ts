import type { Address } from "./address.js";
import { ASSESS } from "./assess.js";
import { CHANGES } from "./changes.js";
import { HOME } from "./home.js";
import { listResource } from "./list.js";
import { LISTS } from "./lists/lists.js";
import { RELEASES_PAGE } from "./releases.js";
import type { Resource } from "./resource.js";
import { SEARCH_PAGE } from "./search.js";
import { topicResource } from "./topic.js";

/** The pages that are about no one record. */
const PLACES: ReadonlyMap<string, Resource> = new Map([
  ["/", HOME],
  ["/search", SEARCH_PAGE],
  ["/assess", ASSESS],
  ["/changes", CHANGES],
  ["/releases", RELEASES_PAGE],
  ...[...LISTS].map(([path, list]) => [path, listResource(list)] as const),
]);

export function findResource({ path, id, kind }: Address): Resource | null {
  const place = PLACES.get(path);
  if (place) return place;
  return kind && topicResource(kind, id);
}
