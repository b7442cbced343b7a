import type { RecordList } from "../kits/record-list.js";
import type { RecordPage } from "../kits/record-page.js";
import { ALL_KINDS, factsOf, type Kind, type ListedKind, type RecordedKind } from "../platform/kernel/kinds.js";
import { LISTS, PAGES } from "./pages.generated.js";

PAGES satisfies Record<Kind, unknown>;
// Releases have a page of their own.
LISTS satisfies Record<Exclude<ListedKind, "release">, unknown>;

/** What every record answers, whatever its kind. */
export interface AnyRecord {
  readonly id: string;
  readonly address: string;
  /** Null for a release. */
  readonly contentHash: string | null;
  readonly private: boolean;
}

export const pageOf = (kind: Kind) => PAGES[kind] as unknown as RecordPage<AnyRecord>;

/** A list at its address. */
export interface ListAt {
  readonly kind: RecordedKind;
  readonly path: string;
  readonly name: string;
  readonly list: RecordList<AnyRecord>;
}

export const LISTS_AT: readonly ListAt[] = ALL_KINDS.filter((kind) => kind in LISTS).map((kind) => ({
  kind: kind as RecordedKind,
  path: factsOf(kind).list as string,
  name: factsOf(kind).plural,
  list: LISTS[kind as keyof typeof LISTS] as unknown as RecordList<AnyRecord>,
}));
