import { element, type Xml, xmlDocument } from "../kits/formats/xml.js";
import type { Visit } from "../kits/page-request.js";
import { printDay, words } from "../kits/words.js";
import { sha256 } from "../platform/kernel/canonical.js";
import { addDays } from "../platform/kernel/day.js";
import { LAW_CHANGES, type LawChangeAnswer } from "./operations/changes.js";
import type { JurisdictionAnswer } from "./operations/jurisdiction.js";
import type { ReleaseAnswer } from "./operations/records.js";
import { RELEASES } from "./operations/releases.js";

/** How far a feed of law changes looks back, and ahead to what is enacted already. */
const PAST_DAYS = 730;
const COMING_DAYS = 730;
const ENTRIES = 100;

interface Feed {
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly Xml[];
}

function feed({ base, path }: Visit, { title, updated, entries }: Feed): string {
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
export async function releasesFeed(visit: Visit): Promise<string> {
  const { releases } = await visit.asker.ask(RELEASES, { first: ENTRIES });
  const instant = ({ publishedAt }: ReleaseAnswer) => new Date(publishedAt).toISOString();
  const entries = releases.nodes.map((release) =>
    element(
      "entry",
      {},
      element("id", {}, visit.base + release.id),
      element("title", {}, `Release ${release.number}`),
      element("updated", {}, instant(release)),
      element("link", { rel: "alternate", type: "text/html", href: visit.base + release.id }),
      element(
        "summary",
        {},
        `${release.summary} ${release.added} added, ${release.changed} changed, ${release.removed} removed.`,
      ),
    ),
  );
  return feed(visit, { title: "Minelaw: releases", updated: visit.release.publishedAt.toISOString(), entries });
}

/** What happens to the law, whole or in one place, newest first; an entry says the day, which may lie ahead. */
export async function changesFeed(visit: Visit, place?: JurisdictionAnswer): Promise<string> {
  const { lawChanges } = await visit.asker.ask(LAW_CHANGES, {
    from: addDays(visit.day, -PAST_DAYS),
    to: addDays(visit.day, COMING_DAYS),
    jurisdictions: place && [place.code],
    first: ENTRIES,
    knownAt: visit.knownAt?.toISOString(),
  });
  // A change is news since the release that told it: the day of the law may lie years away.
  const updated = visit.release.publishedAt.toISOString();
  return feed(visit, {
    title: place ? `Minelaw: the law of ${place.name}` : "Minelaw: changes of the law",
    updated,
    entries: lawChanges.nodes.map((change) => entryOf(visit, change, updated)),
  });
}

function entryOf({ base }: Visit, change: LawChangeAnswer, updated: string): Xml {
  const about = change.amendment?.id ?? change.subject?.id ?? change.statute.id;
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
