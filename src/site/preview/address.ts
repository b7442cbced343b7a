import type { PageRequest } from "../../kits/page-request.js";
import { TIME } from "../../kits/parameters.js";

/** The address of the card of a page, at the same time. */
export function previewAddress({ base, path, search }: PageRequest): string {
  const query = new URLSearchParams(TIME.flatMap(({ name }) => (search.has(name) ? [[name, search.get(name) as string]] : [])));
  return `${base}/preview${encodeURI(path === "/" ? "/index" : path)}.png${query.size > 0 ? `?${query}` : ""}`;
}
