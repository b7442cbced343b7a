import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { withoutQuery } from "../../platform/http/base.js";
import { lazily } from "../../platform/kernel/lazily.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import { readExamples } from "./examples.js";

const folderOf = (module: string) => dirname(createRequire(import.meta.url).resolve(`${module}/package.json`));

/** What the page needs, by address: every byte comes from this server. */
const ASSETS: Readonly<Record<string, string>> = {
  "/explorer/react.js": join(folderOf("react"), "umd", "react.production.min.js"),
  "/explorer/react-dom.js": join(folderOf("react-dom"), "umd", "react-dom.production.min.js"),
  "/explorer/graphiql.js": join(folderOf("graphiql"), "graphiql.min.js"),
  "/explorer/graphiql.css": join(folderOf("graphiql"), "graphiql.min.css"),
  "/explorer/explorer.js": join(PACKAGE_ROOT, "public", "explorer.js"),
  "/explorer/explorer.css": join(PACKAGE_ROOT, "public", "explorer.css"),
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Minelaw: ask the law of crypto-mining</title>
  <link rel="icon" href="/assets/minelaw.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/explorer/graphiql.css">
  <link rel="stylesheet" href="/explorer/explorer.css">
</head>
<body>
  <div id="graphiql"><p>Loading the query editor. It needs JavaScript; the API itself does not: POST a query to this address.</p></div>
  <script src="/explorer/react.js"></script>
  <script src="/explorer/react-dom.js"></script>
  <script src="/explorer/graphiql.js"></script>
  <script src="/explorer/explorer.js"></script>
</body>
</html>
`;

/** Serves the query editor to browsers at /graphql, with the examples as tabs. */
export function addGraphiql(http: FastifyInstance, schema: GraphQLSchema, shown: { readonly texts: boolean }): void {
  for (const [path, file] of Object.entries(ASSETS)) {
    const content = lazily(() => readFileSync(file));
    const type = path.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
    http.get(path, (_request, reply) => reply.type(type).header("cache-control", "public, max-age=3600").send(content()));
  }
  const examples = lazily(() => readExamples(schema, shown));
  http.get("/explorer/examples.json", () => examples());
  http.addHook("onRequest", (request, reply, next) => {
    if (!wantsPage(request)) return next();
    reply.type("text/html; charset=utf-8").headers({ vary: "Accept", "cache-control": "no-cache" }).send(PAGE);
  });
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return ["GET", "HEAD"].includes(method) && withoutQuery(url) === "/graphql" && (headers.accept ?? "").includes("text/html");
}
