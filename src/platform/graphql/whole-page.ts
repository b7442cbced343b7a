import type { PageInput } from "./args.js";
import { type PageOf, PlacedPage } from "./connection.js";
import { type CursorList, readPage } from "./page.js";

/** A page of a list that is read whole; it is in the order of its keys, which are unique. */
export function pageOfWhole<T>(list: CursorList, whole: readonly T[], keyOf: (item: T) => string, input: PageInput): PageOf<T> {
  const { size, backward, from } = readPage(list, input);
  const place = from?.[0];
  const first = place === undefined ? 0 : whole.findIndex((item) => keyOf(item) > place);
  const beyond = place === undefined ? whole.length : whole.findIndex((item) => keyOf(item) >= place);
  const end = backward ? orEnd(beyond, whole) : Math.min(whole.length, orEnd(first, whole) + size);
  const start = backward ? Math.max(0, end - size) : orEnd(first, whole);
  const shown = whole.slice(start, end);
  return new PlacedPage(
    list,
    shown,
    (index) => [keyOf(shown[index] as T)],
    { next: end < whole.length, previous: start > 0 },
    () => whole.length,
  );
}

const orEnd = (index: number, whole: readonly unknown[]) => (index < 0 ? whole.length : index);
