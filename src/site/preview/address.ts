import type { PageRequest } from "../../kits/page-request.js";
import { TIME } from "../../kits/parameters.js";

/** The address of the card of a page, at the same time and in its language. */
export function previewAddress({ base, path, search, labels }: PageRequest): string {
  const query = new URLSearchParams(TIME.flatMap(({ name }) => (search.has(name) ? [[name, search.get(name) as string]] : [])));
  if (labels !== "en") query.set("language", labels);
  return `${base}/preview${encodeURI(path === "/" ? "/index" : path)}.png${query.size > 0 ? `?${query}` : ""}`;
}
