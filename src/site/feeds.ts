import type { JurisdictionAnswer } from "../kits/answers.generated.js";
import { element, type Xml, xmlDocument } from "../kits/formats/xml.js";
import type { PageRequest } from "../kits/page-request.js";
import { EMPTY_PAGE } from "../kits/walk.js";
import { printDay, words } from "../kits/words.js";
import { RELEASES, type ReleaseLine } from "../law/release/release.page.js";
import { sha256 } from "../platform/kernel/canonical.js";
import { addDays } from "../platform/kernel/day.js";
import { LAW_CHANGES, type LawChangeLine } from "./operations.js";

/** How far a feed of law changes looks back, and ahead to what is enacted already. */
const PAST_DAYS = 730;
const COMING_DAYS = 730;
const ENTRIES = 100;

interface Feed {
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly Xml[];
}

function feed({ base, path }: PageRequest, { title, updated, entries }: Feed): string {
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" },
      element("id", {}, `${base}${path}.atom`),
      element("title", {}, title),
      element("updated", {}, updated),
      element("author", {}, element("name", {}, "Minelaw")),
      element("link", { rel: "self", type: "application/atom+xml", href: `${base}${path}.atom` }),
      element("link", { rel: "alternate", type: "text/html", href: `${base}${path}` }),
      entries,
    ),
  );
}

/** The releases, newest first. */
export async function releasesFeed(request: PageRequest): Promise<string> {
  const { nodes } = (await request.executor.execute(RELEASES, { first: ENTRIES })).releases ?? EMPTY_PAGE;
  const instant = ({ publishedAt }: ReleaseLine) => new Date(publishedAt).toISOString();
  const entries = nodes.map((release) =>
    element(
      "entry",
      {},
      element("id", {}, request.base + release.address),
      element("title", {}, `Release ${release.number}`),
      element("updated", {}, instant(release)),
      element("link", { rel: "alternate", type: "text/html", href: request.base + release.address }),
      element(
        "summary",
        {},
        `${release.summary} ${release.added} added, ${release.changed} changed, ${release.removed} removed.`,
      ),
    ),
  );
  return feed(request, { title: "Minelaw: releases", updated: request.release.publishedAt.toISOString(), entries });
}

/** What happens to the law, whole or in one place, newest first; an entry says the day, which may lie ahead. */
export async function changesFeed(
  request: PageRequest,
  place?: { readonly code: string; readonly name: string },
): Promise<string> {
  const { lawChanges } = await request.executor.execute(LAW_CHANGES, {
    from: addDays(request.day, -PAST_DAYS),
    to: addDays(request.day, COMING_DAYS),
    jurisdictions: place && [place.code],
    first: ENTRIES,
    knownAt: request.knownAt?.toISOString(),
  });
  // A change is news since the release that told it: the day of the law may lie years away.
  const updated = request.release.publishedAt.toISOString();
  return feed(request, {
    title: place ? `Minelaw: the law of ${place.name}` : "Minelaw: changes of the law",
    updated,
    entries: (lawChanges ?? EMPTY_PAGE).nodes.map((change) => entryOf(request, change, updated)),
  });
}

/** What happens to the law of one place. */
export const placeFeed = (place: JurisdictionAnswer, request: PageRequest) => changesFeed(request, place);

function entryOf({ base }: PageRequest, change: LawChangeLine, updated: string): Xml {
  const about = change.amendment?.address ?? change.subject?.address ?? change.statute.address;
  const day = printDay(change.date, change.precision);
  return element(
    "entry",
    {},
    element("id", {}, `${base}${about}#${change.kind.toLowerCase()}-${change.date}-${sha256(change.summary).slice(0, 8)}`),
    element("title", {}, `${day}, ${change.statute.jurisdiction.name}: ${words(change.kind).toLowerCase()}`),
    element("updated", {}, updated),
    element("link", { rel: "alternate", type: "text/html", href: base + about }),
    element("category", { term: change.kind }),
    element("summary", {}, `${change.summary} (${change.statute.title})`),
  );
}
