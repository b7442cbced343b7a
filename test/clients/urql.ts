import { fetchExchange, Client as UrqlClient } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { type Client, type Fetch, PAGE, RULES } from "./questions.js";

interface Rules {
  readonly rules: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { endCursor: string };
  };
}

/** urql with graphcache. Types without an id are told to be parts of the record around them, as docs/clients.md says. */
export function urqlClient(origin: string, fetch: Fetch, keyless: readonly string[]): Client {
  const client = new UrqlClient({
    url: `${origin}/graphql`,
    fetch: fetch as typeof globalThis.fetch,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        keys: Object.fromEntries(keyless.map((type) => [type, () => null])),
        resolvers: { Query: { rules: relayPagination() } },
      }),
      fetchExchange,
    ],
  });
  const ids = (list: Rules | null | undefined) => list?.rules.edges.map(({ node }) => node.id) ?? [];
  const ask = async (query: string, variables: object, requestPolicy: "cache-first" | "network-only") => {
    const { data, error } = await client.query(query, variables, { requestPolicy }).toPromise();
    if (error) throw error;
    return data as unknown;
  };
  const cached = (query: string, variables: object) => client.readQuery(query, variables)?.data ?? null;
  const walked = (asOf: string) => ids(cached(RULES, { asOf, first: PAGE }) as Rules | null);
  return {
    read: (query, variables) => ask(query, variables, "cache-first"),
    refetch: (query, variables) => ask(query, variables, "network-only"),
    cached,
    walk: async (asOf, pages) => {
      let after: string | undefined;
      for (let page = 0; page < pages; page++) {
        const data = (await ask(RULES, { asOf, first: PAGE, after }, "network-only")) as Rules;
        after = data.rules.pageInfo.endCursor;
      }
      return walked(asOf);
    },
    walked,
  };
}
