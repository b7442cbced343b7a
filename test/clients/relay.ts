import { createRequire } from "node:module";
import { type Client, type Fetch, LAW, NODE, PAGE, type Variables } from "./questions.js";

const require = createRequire(import.meta.url);

/** What of relay-runtime is used; its own types are written in Flow. */
interface RelayRuntime {
  readonly Environment: new (parts: { network: unknown; store: unknown }) => RelayEnvironment;
  readonly Network: { create(fetch: (request: { text: string }, variables: Variables) => Promise<unknown>): unknown };
  readonly RecordSource: new () => unknown;
  readonly Store: new (source: unknown) => unknown;
  createOperationDescriptor(artifact: unknown, variables: Variables): { readonly fragment: object };
  fetchQuery(environment: RelayEnvironment, artifact: unknown, variables: Variables): { toPromise(): Promise<unknown> };
  getSingularSelector(fragment: unknown, reference: unknown): object;
}

interface RelayEnvironment {
  lookup(selector: object): { readonly data: unknown; readonly isMissingData: boolean };
  retain(operation: object): void;
}

interface Page {
  readonly rules: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

/** What is compiled for the client: the questions of all clients, and the list as Relay has lists. */
export const RELAY_DOCUMENTS = [
  LAW,
  NODE,
  "query ClientsListQuery($asOf: Date, $count: Int!) { ...Clients_list @arguments(count: $count) }",
  `fragment Clients_list on Query
    @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" })
    @refetchable(queryName: "ClientsListPaginationQuery") {
    rules(filter: { jurisdictions: ["RU"] }, asOf: $asOf, first: $count, after: $cursor) @connection(key: "Clients_rules") {
      edges { node { id legalForce action } }
    }
  }`,
].map((each) => each.replace("ClientsLaw(", "ClientsLawQuery(").replace("ClientsNode(", "ClientsNodeQuery("));

const NAMES = new Map([
  [LAW, "ClientsLawQuery"],
  [NODE, "ClientsNodeQuery"],
]);

/** Relay's runtime with its own store. */
export function relayClient(origin: string, fetch: Fetch, artifact: (name: string) => unknown): Client {
  const relay = require("relay-runtime") as RelayRuntime;
  const network = relay.Network.create(async ({ text }, variables) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${origin}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  });
  const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
  const lookUp = (query: unknown, variables: Variables) => {
    const operation = relay.createOperationDescriptor(query, variables);
    environment.retain(operation);
    const { data, isMissingData } = environment.lookup(operation.fragment);
    return isMissingData ? null : data;
  };
  const artifactOf = (query: string) => artifact(NAMES.get(query) as string);
  const fetchIt = async (query: unknown, variables: Variables) => {
    await relay.fetchQuery(environment, query, variables).toPromise();
    return lookUp(query, variables);
  };
  const list = artifact("ClientsListQuery");
  const page = (asOf: string): Page | null => {
    const reference = lookUp(list, { asOf, count: PAGE });
    if (reference === null) return null;
    return environment.lookup(relay.getSingularSelector(artifact("Clients_list"), reference)).data as Page;
  };
  const walked = (asOf: string) => page(asOf)?.rules.edges.map(({ node }) => node.id) ?? [];
  return {
    read: async (query, variables) => lookUp(artifactOf(query), variables) ?? fetchIt(artifactOf(query), variables),
    refetch: (query, variables) => fetchIt(artifactOf(query), variables),
    cached: (query, variables) => lookUp(artifactOf(query), variables),
    walk: async (asOf, pages) => {
      await fetchIt(list, { asOf, count: PAGE });
      for (let number = 1; number < pages; number++) {
        const cursor = page(asOf)?.rules.pageInfo.endCursor;
        await relay.fetchQuery(environment, artifact("ClientsListPaginationQuery"), { asOf, count: PAGE, cursor }).toPromise();
      }
      return walked(asOf);
    },
    walked,
  };
}
