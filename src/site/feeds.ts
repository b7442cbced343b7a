import type { JurisdictionAnswer } from "../kits/answers.generated.js";
import { formatOf } from "../kits/formats/formats.js";
import { element, type Xml, xmlDocument } from "../kits/formats/xml.js";
import type { PageRequest } from "../kits/page-request.js";
import { EMPTY_PAGE } from "../kits/walk.js";
import { labelLanguage, recordedLanguage, say } from "../kits/words/say.js";
import { inSentence, printDay } from "../kits/words.js";
import { placeName } from "../law/jurisdiction/jurisdiction.line.js";
import { RELEASES, type ReleaseLine } from "../law/release/release.page.js";
import { addDays } from "../platform/kernel/day.js";
import { readDays } from "./changed-days.js";
import { LAW_CHANGES, type LawChangeLine } from "./operations.js";

/** How far a feed of law changes looks back, and ahead to what is enacted already. */
const WINDOW = { back: 730, ahead: 730 };
/** Entries on a page of a feed. */
const ENTRIES = 100;

interface Feed {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** How far anybody looked. */
  readonly subtitle?: string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  /** The instant of the release that first said what it says. */
  readonly updated: string;
  readonly to: string;
  readonly category?: string;
  readonly summary: string;
}

/** What an address of a feed says after its question mark, written so that a colon and a comma stand as they are. */
function query(search: URLSearchParams, after?: string | null): string {
  const all = new URLSearchParams([...search].filter(([name]) => name !== "after"));
  if (after) all.set("after", after);
  return all.size > 0 ? `?${all}`.replaceAll("%3A", ":") : "";
}

/** A feed in pages (RFC 5005): all have the id of the whole, which its filters are part of. */
function feed({ base, path, search, release }: PageRequest, { title, entries, next, subtitle }: Feed): string {
  const { suffix, types } = formatOf("atom");
  const at = (after?: string | null) => `${base}${encodeURI(path)}${suffix}${query(search, after)}`;
  const updated = entries.map((entry) => entry.updated).sort();
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": labelLanguage() },
      element("id", {}, at()),
      element("title", {}, title),
      subtitle && element("subtitle", {}, subtitle),
      element("updated", {}, updated.at(-1) ?? release.publishedAt.toISOString()),
      element("author", {}, element("name", {}, "Minelaw")),
      element("link", { rel: "self", type: types[0], href: at(search.get("after")) }),
      element("link", { rel: "first", type: types[0], href: at() }),
      next && element("link", { rel: "next", type: types[0], href: at(next) }),
      element("link", { rel: "alternate", type: "text/html", href: `${base}${encodeURI(path)}${query(search)}` }),
      entries.map(printEntry),
    ),
  );
}

function printEntry({ id, title, updated, to, category, summary }: Entry): Xml {
  return element(
    "entry",
    {},
    element("id", {}, id),
    element("title", {}, title),
    element("updated", {}, updated),
    element("link", { rel: "alternate", type: "text/html", href: to }),
    category && element("category", { term: category }),
    element("summary", {}, summary),
  );
}

/** Recorded words in a sentence of another language. */
const quoted = (text: string) => (recordedLanguage() ? `“${text}”` : text);

const nextOf = ({ hasNextPage, endCursor }: { readonly hasNextPage: boolean; readonly endCursor: string | null }) =>
  hasNextPage ? endCursor : null;

/** The releases, newest first. */
export async function releasesFeed(request: PageRequest): Promise<string> {
  const variables = { first: ENTRIES, after: request.search.get("after") };
  const { nodes, pageInfo } = (await request.executor.execute(RELEASES, variables)).releases ?? EMPTY_PAGE;
  const entries = nodes.map((release: ReleaseLine) => ({
    id: request.base + release.address,
    title: say("releaseNumber", { number: String(release.number) }),
    updated: new Date(release.publishedAt).toISOString(),
    to: request.base + release.address,
    summary: `${quoted(release.summary)} ${say("recordsChanged", { added: release.added, changed: release.changed, removed: release.removed })}.`,
  }));
  return feed(request, { title: say("feedReleases"), entries, next: nextOf(pageInfo) });
}

/** What happens to the law, whole or in some places, newest first; an entry says the day, which may lie ahead. */
export async function changesFeed(
  request: PageRequest,
  place?: { readonly code: string; readonly name: string },
): Promise<string> {
  const { search, day } = request;
  const codes = place ? [place.code] : search.getAll("jurisdiction");
  const { lawChanges } = await request.executor.execute(LAW_CHANGES, {
    ...readDays(search, { from: addDays(day, -WINDOW.back), to: addDays(day, WINDOW.ahead) }),
    jurisdictions: codes.length > 0 ? codes : null,
    words: labelLanguage(),
    first: ENTRIES,
    after: search.get("after"),
    knownAt: request.knownAt?.toISOString(),
  });
  const { nodes, pageInfo, reviewedThrough, reviewedThroughPrecision = null } = lawChanges ?? EMPTY_PAGE;
  const subtitle = reviewedThrough
    ? say("feedReviewed", { day: printDay(reviewedThrough, reviewedThroughPrecision) })
    : say("feedNotReviewed");
  const all = codes.length > 0 ? say("feedChangesOf", { places: codes.join(", ") }) : say("feedChanges");
  const title = place ? say("feedOfPlace", { place: placeName(place) }) : all;
  return feed(request, { title, entries: nodes.map((change) => entryOf(request, change)), next: nextOf(pageInfo), subtitle });
}

/** What happens to the law of one place. */
export const placeFeed = (place: JurisdictionAnswer, request: PageRequest) => changesFeed(request, place);

/** A change is news since the release that told it: the day of the law may lie years away. */
function entryOf({ base }: PageRequest, change: LawChangeLine): Entry {
  const about = change.amendment?.address ?? change.subject?.address ?? change.statute.address;
  const day = printDay(change.date, change.precision);
  return {
    id: base + change.key,
    title: `${day}, ${placeName(change.statute.jurisdiction)}: ${inSentence(change.kind)}`,
    updated: new Date(change.recordedSince).toISOString(),
    to: base + about,
    category: change.kind,
    summary: change.summary,
  };
}
