import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { PACKAGE_ROOT } from "../package-root.js";
import { readExamples } from "./examples.js";

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Minelaw: ask the law of crypto-mining</title>
  <link rel="stylesheet" href="/explorer/graphiql/graphiql.min.css">
  <link rel="stylesheet" href="/explorer/own/explorer.css">
</head>
<body>
  <div id="graphiql"><p>Loading the query editor. It needs JavaScript; the API itself does not: POST a query to this address.</p></div>
  <script src="/explorer/react/react.production.min.js"></script>
  <script src="/explorer/react-dom/react-dom.production.min.js"></script>
  <script src="/explorer/graphiql/graphiql.min.js"></script>
  <script src="/explorer/own/explorer.js"></script>
</body>
</html>
`;

/** Serves the query editor to browsers at /graphql, with the examples as tabs; every byte comes from this server. */
export async function addGraphiql(http: FastifyInstance): Promise<void> {
  const folderOf = (module: string) => dirname(createRequire(import.meta.url).resolve(`${module}/package.json`));
  const folders = {
    graphiql: folderOf("graphiql"),
    react: join(folderOf("react"), "umd"),
    "react-dom": join(folderOf("react-dom"), "umd"),
    own: join(PACKAGE_ROOT, "public"),
  };
  for (const [name, root] of Object.entries(folders)) {
    const allowed = (path: string) => /\.(?:js|css)$/.test(path);
    await http.register(fastifyStatic, {
      root,
      prefix: `/explorer/${name}/`,
      decorateReply: false,
      index: false,
      allowedPath: allowed,
    });
  }
  const examples = readExamples();
  http.get("/explorer/examples.json", () => examples);
  http.addHook("onRequest", async (request, reply) => {
    if (wantsPage(request)) await reply.type("text/html; charset=utf-8").send(PAGE);
  });
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === "GET" && url.split("?")[0] === "/graphql" && (headers.accept ?? "").includes("text/html");
}
