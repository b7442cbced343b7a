import { ApolloClient, gql, HttpLink, InMemoryCache, type ObservableQuery } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { type Client, type Fetch, PAGE, RULES } from "./questions.js";

interface Rules {
  readonly rules: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { endCursor: string };
  };
}

/** Apollo Client with its own cache. Only lists in pages are told how to grow, as docs/clients.md says. */
export function apolloClient(origin: string, fetch: Fetch): Client {
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${origin}/graphql`, fetch: fetch as typeof globalThis.fetch }),
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { rules: relayStylePagination(["filter", "asOf", "knownAt"]) } } },
    }),
  });
  const lists = new Map<string, ObservableQuery<Rules>>();
  const ids = (list: Rules | null | undefined) => list?.rules.edges.map(({ node }) => node.id) ?? [];
  const ask = async (query: string, variables: object, fetchPolicy: "cache-first" | "network-only") =>
    (await client.query({ query: gql(query), variables, fetchPolicy })).data;
  return {
    read: (query, variables) => ask(query, variables, "cache-first"),
    refetch: (query, variables) => ask(query, variables, "network-only"),
    cached: (query, variables) => client.readQuery({ query: gql(query), variables }),
    walk: async (asOf, pages) => {
      const list = client.watchQuery<Rules>({ query: gql(RULES), variables: { asOf, first: PAGE } });
      lists.set(asOf, list);
      list.subscribe(() => {});
      const { data } = await list.refetch();
      let after = (data as Rules).rules.pageInfo.endCursor;
      for (let page = 1; page < pages; page++) {
        const more = await list.fetchMore({ variables: { after } });
        after = (more.data as Rules).rules.pageInfo.endCursor;
      }
      return ids(client.readQuery<Rules>({ query: gql(RULES), variables: { asOf, first: PAGE } }));
    },
    walked: (asOf) => ids(lists.get(asOf)?.getCurrentResult().data as Rules),
  };
}
