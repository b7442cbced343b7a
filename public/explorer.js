// Starts GraphiQL with the examples as tabs; ?query= in the address opens that query instead.
fetch("/explorer/examples.json")
  .then((response) => response.json())
  .then((examples) => {
    const asked = new URLSearchParams(window.location.search);
    const query = asked.get("query");
    const tabs = query
      ? [{ query, variables: asked.get("variables") ?? undefined }]
      : examples.map(({ query, variables }) => ({ query, variables: JSON.stringify(variables, null, 2) }));
    ReactDOM.createRoot(document.getElementById("graphiql")).render(
      React.createElement(
        GraphiQL,
        {
          fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
          defaultTabs: tabs,
          query: tabs[0].query,
          // To who was here before, the tabs that are kept are shown, and these two in one of their own.
          variables: tabs[0].variables,
          shouldPersistHeaders: false,
        },
        React.createElement(GraphiQL.Logo, null, React.createElement("a", { href: "/" }, "Minelaw")),
      ),
    );
  });
