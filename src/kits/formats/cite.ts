import { dayOf, type PartialDay } from "../../platform/kernel/day.js";
import type { LegalForce } from "../answers.generated.js";
import { atTime, type PageRequest } from "../page-request.js";
import { words } from "../words.js";
import { kindInWords, PRIVATE_IN_CITATIONS, type ShownText, termsOf } from "./notice.js";

/** What a bibliography makes a difference between: law, a bill, an article in the press, and any other page. */
type WorkKind = "LAW" | "BILL" | "ARTICLE" | "PAGE";

/** What is cited, as every bibliography format needs it. */
export interface Work {
  readonly kind: WorkKind;
  readonly title: string;
  readonly language?: string | null;
  /** What kind of instrument it is, in words: Act. */
  readonly genre?: string;
  readonly number?: string | null;
  /** Who wrote or published it; for law, who made it. */
  readonly author: string | null;
  /** When it was made or published, as far as it is known. */
  readonly issued: PartialDay | null;
  readonly url: string | null;
  /** When it was read at its address. */
  readonly accessed?: PartialDay | null;
  readonly archived?: string | null;
  readonly jurisdiction?: string | null;
  /** In which edition of this dataset it is restated; none for a work that stands elsewhere. */
  readonly version?: string;
  readonly note?: string;
}

/** What a record says of the work that it is, where that is no page of this dataset. */
export type OwnWork = Omit<Work, "url" | "version"> & { readonly url?: string | null };

/** What a citation needs to know of the record at an address. */
export interface Citable {
  readonly title: string;
  readonly id: string;
  /** The force in law of the record, if it has any: a draft must not be cited as law. */
  readonly legalForce?: LegalForce;
  readonly jurisdiction?: string;
  /** The statute or source that the record stands for; without it, the page itself is cited. */
  readonly work?: OwnWork;
  /** Where in the law it stands: statute and article. */
  readonly stands?: string | null;
  /** The texts that it shows, where not all are the project's own. */
  readonly texts?: readonly ShownText[];
  /** By what the record can be checked; null for a release. */
  readonly contentHash: string | null;
  /** Whether it is a private addition, which whoever reads the citation may have no way to. */
  readonly private?: boolean;
}

/** An address whose page never changes: it names the day, and the instant of the release. */
function lastingAddress(request: PageRequest): string {
  const path = atTime(request.id, { ...request, dayAsked: true, knownAt: request.release.publishedAt });
  // A colon may stand in a query as it is, and is easier to read and to type.
  return request.base + path.replaceAll("%3A", ":");
}

const describe = ({ legalForce }: Citable, { day }: PageRequest) =>
  legalForce ? `${words(legalForce).toLowerCase()} on ${day}` : `as of ${day}`;

/** The texts that it shows which are not the project's own words. */
export const othersOf = ({ texts = [] }: Citable) => termsOf(texts).others;

/** Whose words the record shows. */
function wordsOf(cite: Citable): string {
  const others = othersOf(cite);
  return others.length > 0 ? others.map(kindInWords).join(", ") : "restatement";
}

/** A sentence as the title of what is cited. */
const withoutStop = (title: string) => title.replace(/\.$/, "");

/** A citation in words. */
export function citeInWords(cite: Citable, request: PageRequest): string {
  const place = cite.jurisdiction ? `${cite.jurisdiction}: ` : "";
  const { release } = request;
  const stands = cite.stands ? `${cite.stands}, ` : "";
  const whose = cite.private ? `${PRIVATE_IN_CITATIONS}; beside ` : "";
  return `${place}${withoutStop(cite.title)}, ${stands}${describe(cite, request)}. ${whose}Minelaw, release ${release.number} of ${dayOf(release.publishedAt)}. ${lastingAddress(request)}`;
}

/** The name of an entry in a bibliography. */
export function keyOf({ id, work }: Citable, day: string): string {
  const name = `minelaw${id.replace(/[^a-z0-9]+/g, "-")}`;
  return work?.url === undefined ? `${name}-${day}` : name;
}

const noted = (...all: readonly (string | null | undefined | false)[]) => all.filter(Boolean).join("; ") || undefined;

/** The work that a bibliography lists: a source itself; a statute as it is restated here; or a page of this dataset. */
export function workOf(cite: Citable, request: PageRequest): Work {
  const { work, title, jurisdiction } = cite;
  const whose = cite.private ? PRIVATE_IN_CITATIONS : null;
  if (work?.url !== undefined) return { ...work, url: work.url, note: noted(work.note, whose) };
  const { release } = request;
  const restated = {
    url: lastingAddress(request),
    version: `release ${release.number}`,
    note: noted(cite.stands, describe(cite, request), othersOf(cite).length > 0 && wordsOf(cite), whose),
    jurisdiction,
  };
  if (work) return { ...work, ...restated };
  const issued: PartialDay = { day: dayOf(release.publishedAt), precision: "DAY" };
  return { kind: "PAGE", title, author: "Minelaw", issued, ...restated };
}
