import type { AuthorityName, CitedSource, PlaceName } from "../../kits/answers.js";
import { AuthorityRole } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import { SourceKind } from "../../law/source/source.vocabulary.js";
import { choice, JURISDICTION } from "./columns.js";
import { list } from "./list.js";

export const AUTHORITIES = list<AuthorityName & { readonly jurisdiction: PlaceName; readonly note: string | null }>({
  path: "/authorities",
  name: "Authorities",
  field: "authorities",
  arguments: { jurisdictions: "[String!]", roles: "[AuthorityRole!]" },
  nodes: "id name roles note jurisdiction { ...PlaceName }",
  filters: [JURISDICTION, choice("role", "roles", "Role", AuthorityRole)],
  headline: "name",
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    jurisdiction: ({ jurisdiction }) => jurisdiction.code,
    roles: ({ roles }) => roles.join(" "),
    note: ({ note }) => note,
  },
});

export const SOURCES = list<CitedSource & { readonly note: string | null }>({
  path: "/sources",
  name: "Sources",
  field: "sources",
  arguments: { kinds: "[SourceKind!]" },
  nodes: "id title publisher kind url published publishedPrecision language note",
  filters: [choice("kind", "kinds", "Kind", SourceKind)],
  headline: "title",
  columns: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    publisher: ({ publisher }) => publisher,
    kind: ({ kind }) => kind,
    published: ({ published }) => published,
    publishedPrecision: ({ publishedPrecision }) => publishedPrecision,
    language: ({ language }) => language,
    url: ({ url }) => url,
    note: ({ note }) => note,
  },
});
