/** What the clients are asked. The two days are those of README's fourth question: the amendments come into force on the second. */
export const STATUTE = "/akn/ru/act/federal-law/2020-07-31/259-fz";
export const DAYS = ["2024-10-31", "2024-11-01"] as const;

/** A rule, with the moments at which it is a draft and law. */
export const DRAFTED = "/rule/ru/over-limit";

export const LAW = `query ClientsLaw($statute: ID!, $asOf: Date) {
  statute(id: $statute, asOf: $asOf) {
    id
    legalForce
    provisions { totalCount nodes { id heading legalForce } }
    rules { totalCount nodes { id modality legalForce action } }
  }
}`;

export const NODE = `query ClientsNode($id: ID!) {
  node(id: $id) { __typename id ... on Rule { address legalForce } }
}`;

/** A list in pages; `after` goes on. */
export const RULES = `query ClientsRules($asOf: Date, $first: Int, $after: String) {
  rules(filter: { jurisdictions: ["RU"] }, asOf: $asOf, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id legalForce action } }
  }
}`;

export type Variables = Readonly<Record<string, unknown>>;

/** A client as its users set it up, with a normalized cache of its own. */
export interface Client {
  /** Asks, and takes what the cache has where it has all. */
  read(query: string, variables: Variables): Promise<unknown>;
  /** Asks the server again, whatever the cache has. */
  refetch(query: string, variables: Variables): Promise<unknown>;
  /** What the cache has now; null where something is missing. */
  cached(query: string, variables: Variables): unknown;
  /** The ids of a list of a day that the client has put together, after so many pages. */
  walk(asOf: string, pages: number): Promise<readonly string[]>;
  /** The ids that it holds of a list of a day already. */
  walked(asOf: string): readonly string[];
}

/** How the client reaches the server. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export const PAGE = 3;
