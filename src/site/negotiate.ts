import type { IncomingHttpHeaders } from "node:http";
import Negotiator from "negotiator";
import { FORMATS, type FormatName } from "../kits/formats/formats.js";

/**
 * The format to answer in: the one that the path names, or the best that Accept takes; null where the address has no such
 * format. A client that takes anything gets the page.
 */
export function negotiate(
  offered: readonly FormatName[],
  asked: FormatName | null,
  headers: IncomingHttpHeaders,
): FormatName | null {
  if (asked) return offered.includes(asked) ? asked : null;
  const choices = FORMATS.filter(({ name }) => offered.includes(name));
  const best = new Negotiator({ headers }).mediaType(choices.flatMap(({ types }) => [...types]));
  return choices.find(({ types }) => best !== undefined && types.includes(best))?.name ?? null;
}
