/**
 * Addresses. An id is the path of a page and never changes. Statutes follow the Akoma Ntoso naming convention; a
 * provision's id is its statute's id and the eId under which it was first recorded.
 */
export type RecordKind =
  | "jurisdiction"
  | "statute"
  | "provision"
  | "authority"
  | "source"
  | "concept"
  | "element"
  | "definition"
  | "token_class"
  | "rule"
  | "offence"
  | "penalty"
  | "tax"
  | "indicator"
  | "amendment"
  | "unit"
  | "release";

const SLUG = "[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";
const PLACE = "[a-z]{2}(?:-[a-z0-9]{1,3})?(?:\\.[a-z0-9-]+)?";

const GRAMMAR: readonly (readonly [RecordKind, RegExp])[] = [
  ["jurisdiction", new RegExp(`^/akn/${PLACE}$`)],
  ["provision", new RegExp(`^/akn/${PLACE}/(?:act|bill|doc)/[a-z0-9./-]+/~[a-z0-9_.-]+$`)],
  ["statute", new RegExp(`^/akn/${PLACE}/(?:act|bill|doc)/[a-z0-9./-]+$`)],
  ["token_class", new RegExp(`^/token-class/${PLACE}/${SLUG}$`)],
  ["penalty", new RegExp(`^/penalty/${PLACE}/${SLUG}$`)],
  ["concept", new RegExp(`^/concept/${SLUG}$`)],
  ["element", new RegExp(`^/element/${SLUG}$`)],
  ["release", /^\/release\/[1-9]\d{0,8}$/],
  ...(["authority", "source", "definition", "rule", "offence", "tax", "indicator", "amendment", "unit"] as const).map(
    (kind) => [kind, new RegExp(`^/${kind}/${PLACE}/${SLUG}$`)] as const,
  ),
];

/** What an id addresses, by its form alone; null where no address has that form. */
export function kindOfId(id: string): RecordKind | null {
  return GRAMMAR.find(([, form]) => form.test(id))?.[0] ?? null;
}

/** The jurisdiction id of a code: RU-IRK.south lives at /akn/ru-irk.south. */
export function jurisdictionId(code: string): string {
  return `/akn/${code.toLowerCase()}`;
}
