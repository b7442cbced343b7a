import { dayOf } from "../../platform/kernel/day.js";
import type { LegalForce } from "../answers.generated.js";
import { atTime, type PageRequest } from "../page-request.js";
import { words } from "../words.js";
import { kindInWords, type ShownText, termsOf } from "./notice.js";

/** What a citation needs to know of the record at an address. */
export interface Citable {
  readonly title: string;
  readonly id: string;
  /** The force in law of the record, if it has any: a draft must not be cited as law. */
  readonly legalForce?: LegalForce;
  readonly jurisdiction?: string;
  readonly number?: string | null;
  readonly statute?: boolean;
  /** The texts that it shows, where not all are the project's own. */
  readonly texts?: readonly ShownText[];
  /** By what the record can be checked; null for a release. */
  readonly contentHash: string | null;
}

/** An address whose page never changes: it names the day, and the instant of the release. */
function lastingAddress(request: PageRequest): string {
  return request.base + atTime(request.id, { ...request, dayAsked: true, knownAt: request.release.publishedAt });
}

const describe = ({ legalForce }: Citable, { day }: PageRequest) =>
  legalForce ? `${words(legalForce).toLowerCase()} on ${day}` : `as of ${day}`;

const othersOf = ({ texts = [] }: Citable) => termsOf(texts).others;

/** Whose words the record shows. */
function wordsOf(cite: Citable): string {
  const others = othersOf(cite);
  return others.length > 0 ? others.map(kindInWords).join(", ") : "restatement";
}

/** A citation in words. */
export function citeInWords(cite: Citable, request: PageRequest): string {
  const place = cite.jurisdiction ? `${cite.jurisdiction}: ` : "";
  const { release } = request;
  return `${place}${cite.title}, ${describe(cite, request)}. Minelaw, release ${release.number} of ${dayOf(release.publishedAt)}. ${lastingAddress(request)}`;
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text that TeX prints as it is. */
function latex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** A BibTeX entry. */
export function citeAsBibtex(cite: Citable, request: PageRequest): string {
  const { release, day } = request;
  const key = `minelaw${cite.id.replace(/[^a-z0-9]+/g, "-")}-${day}`;
  const fields = {
    author: "{Minelaw}",
    title: `{${latex(cite.title)}}`,
    year: release.publishedAt.getUTCFullYear().toString(),
    version: `release ${release.number}`,
    note: latex([cite.jurisdiction, describe(cite, request), `${wordsOf(cite)}, not legal advice`].filter(Boolean).join("; ")),
    url: lastingAddress(request),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

/** A CSL-JSON item, for reference managers. */
export function citeAsCsl(cite: Citable, request: PageRequest): string {
  const { release } = request;
  const published = release.publishedAt;
  const item = {
    id: `minelaw${cite.id}`,
    type: cite.statute ? (cite.legalForce === "PROPOSED" || cite.legalForce === "WITHDRAWN" ? "bill" : "legislation") : "webpage",
    title: cite.title,
    author: [{ literal: "Minelaw" }],
    ...(cite.number && { number: cite.number }),
    ...(cite.jurisdiction && { jurisdiction: cite.jurisdiction }),
    "container-title": "Minelaw",
    version: `release ${release.number}`,
    issued: { "date-parts": [[published.getUTCFullYear(), published.getUTCMonth() + 1, published.getUTCDate()]] },
    note: [describe(cite, request), ...(othersOf(cite).length > 0 ? [wordsOf(cite)] : [])].join("; "),
    URL: lastingAddress(request),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
