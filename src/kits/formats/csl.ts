import type { PartialDay } from "../../platform/kernel/day.js";
import type { PageRequest } from "../page-request.js";
import { printDay } from "../words.js";
import { type Citable, type Work, workOf } from "./cite.js";

const TYPES = { LAW: "legislation", BILL: "bill", ARTICLE: "article-newspaper", PAGE: "webpage" } as const;

/** As many parts of a date as are known: [2020, 7] of a month. */
const dateParts = ({ day, precision }: PartialDay) => ({ "date-parts": [printDay(day, precision).split("-").map(Number)] });

/** A CSL-JSON item, for reference managers. */
export function citeAsCsl(cite: Citable, request: PageRequest): string {
  const work = workOf(cite, request);
  const { title, genre, number, language, jurisdiction, issued, accessed, version, note, url, archived } = work;
  const item = {
    id: `minelaw${cite.id}`,
    type: TYPES[work.kind],
    title,
    ...(language && { language }),
    ...byWhom(work),
    ...(genre && { genre }),
    ...(number && { number }),
    ...(jurisdiction && { jurisdiction }),
    ...(version && { source: "Minelaw", version }),
    ...(issued && { issued: dateParts(issued) }),
    ...(accessed && { accessed: dateParts(accessed) }),
    ...(note && { note }),
    ...(url && { URL: url }),
    ...(archived && { archive: "Web archive", archive_location: archived }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Law has a maker, an article stands in its paper, and a page is written and published by one body. */
function byWhom({ kind, author, version }: Work) {
  if (author === null) return {};
  if (kind === "LAW" || kind === "BILL") return version ? { authority: author } : { publisher: author };
  const whole = kind === "ARTICLE" || version ? { "container-title": author } : {};
  return { author: [{ literal: author }], ...whole, ...(version ? {} : { publisher: author }) };
}
