import { ALL_KINDS, factsOf, KINDS, type Kind } from "./kinds.js";

/*
 * Addresses. An id is the path of a page and never changes. Statutes follow the Akoma Ntoso naming convention; a
 * provision's id is its statute's id and the eId under which it was first recorded.
 */

const NAME = "[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";
const PLACE = "[a-z]{2}(?:-[a-z0-9]{1,3})?(?:\\.[a-z0-9-]+)?";
const WORK = `/akn/${PLACE}/(?:act|bill|doc)(?:/[a-z0-9.-]+)+`;

const wordOf = (kind: Kind) => kind.replaceAll("_", "-");

/** The pattern of the addresses of a kind, by the form that its line in the table of kinds names. */
const FORMS: Readonly<Record<(typeof KINDS)[Kind]["address"], (kind: Kind) => string>> = {
  "word/place/name": (kind) => `/${wordOf(kind)}/${PLACE}/${NAME}`,
  "word/name": (kind) => `/${wordOf(kind)}/${NAME}`,
  "akn-place": () => `/akn/${PLACE}`,
  "akn-work": () => WORK,
  "akn-provision": () => `${WORK}/~[A-Za-z0-9_.-]+`,
  number: (kind) => `/${wordOf(kind)}/[1-9]\\d{0,8}`,
};

/**
 * The forms of addresses as people write them down, in which {place} stands for one part of the path. Works have as many
 * parts as their naming needs.
 */
const TEMPLATES: Readonly<Record<(typeof KINDS)[Kind]["address"], (kind: Kind) => readonly string[]>> = {
  "word/place/name": (kind) => [`/${wordOf(kind)}/{place}/{name}`],
  "word/name": (kind) => [`/${wordOf(kind)}/{name}`],
  "akn-place": () => ["/akn/{place}"],
  "akn-work": () => WORKS,
  "akn-provision": () => WORKS.map((work) => `${work}/~{eId}`),
  number: (kind) => [`/${wordOf(kind)}/{number}`],
};

const WORKS = ["act", "bill", "doc"].flatMap((type) =>
  ["{name}", "{date}/{name}", "{subtype}/{date}/{name}", "{subtype}/{author}/{date}/{name}"].map(
    (rest) => `/akn/{place}/${type}/${rest}`,
  ),
);

export const addressTemplates = (kind: Kind): readonly string[] => TEMPLATES[KINDS[kind].address](kind);

const GRAMMAR = ALL_KINDS.map((kind) => [kind, new RegExp(`^${FORMS[KINDS[kind].address](kind)}$`)] as const);

/** The kind of record that an id addresses, by the form of the id alone; null where no kind has that form. */
export function kindOfId(id: string): Kind | null {
  return GRAMMAR.find(([, form]) => form.test(id))?.[0] ?? null;
}

/** The id of the jurisdiction with a code: /akn/ru-irk.south of RU-IRK.south. */
export function jurisdictionId(code: string): string {
  return `/akn/${code.toLowerCase()}`;
}

/** The place in an id: ru of /rule/ru/over-limit; null for a record that belongs to no place. */
export function placeOfId(id: string): string | null {
  const kind = kindOfId(id.split("#")[0] as string);
  const ofNoPlace = kind === null || ["word/name", "number"].includes(factsOf(kind).address);
  return ofNoPlace ? null : (id.split("/")[2]?.split("#")[0] ?? null);
}
