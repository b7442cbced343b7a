import type { Address } from "../kits/address.js";
import { ASSESS } from "./assess.js";
import { CHANGES } from "./changes.js";
import { COMPARE_OFFENCES } from "./compare/offences.js";
import { COMPARE_PLACES } from "./compare/places.js";
import { GLOSSARY } from "./glossary.js";
import { HOME } from "./home.js";
import { listResource } from "./list.js";
import { MEMO_PAGE } from "./memo/memo.js";
import { PICTURES_PAGE, pictureResource } from "./pictures/page.js";
import { PICTURES } from "./pictures/pictures.js";
import { recordResource } from "./record.js";
import { LISTS_AT } from "./records.js";
import { RELEASES_PAGE } from "./releases.js";
import type { Resource } from "./resource.js";
import { REVIEW_PAGE } from "./review.js";
import { SEARCH_PAGE } from "./search.js";
import { TEXTS_PAGE } from "./texts/page.js";

/** The pages that are about no one record, by their paths. */
export const PAGES: ReadonlyMap<string, Resource> = new Map([
  ["/", HOME],
  ["/search", SEARCH_PAGE],
  ["/assess", ASSESS],
  ["/changes", CHANGES],
  ["/releases", RELEASES_PAGE],
  ["/glossary", GLOSSARY],
  ["/review", REVIEW_PAGE],
  ["/compare/offences", COMPARE_OFFENCES],
  ["/compare/places", COMPARE_PLACES],
  ["/memo", MEMO_PAGE],
  ["/pictures", PICTURES_PAGE],
  ...PICTURES.map((picture) => [`/pictures/${picture.name}`, pictureResource(picture)] as const),
  ...LISTS_AT.map((at) => [at.path, listResource(at)] as const),
]);

/** The page of official texts is no page of a server that shows none. */
export function findResource({ path, id, kind }: Address, showsTexts: boolean): Resource | null {
  if (path === "/texts") return showsTexts ? TEXTS_PAGE : null;
  return PAGES.get(path) ?? (kind && recordResource(kind, id));
}
