import type { GraphQLSchema } from "graphql";
import { printSdl } from "../../platform/graphql/sdl.js";
import { message } from "../../platform/kernel/message.js";
import type { Front } from "../front.js";
import type { Routes } from "../late-routes.js";
import { DESCRIPTIONS, linksOfAll } from "../links.js";
import { takesNoParameters } from "../page-address.js";
import { notFound } from "../problem.js";
import { openApiDocument } from "./document.js";

/** Serves what machines read before they ask: the addresses as OpenAPI, and the schema as SDL. */
export function addDescriptions(routes: Routes, front: Front, schema: GraphQLSchema): void {
  const { openapi, graphql } = DESCRIPTIONS;
  const serve = ({ path, type }: (typeof DESCRIPTIONS)[keyof typeof DESCRIPTIONS], print: (base: string) => string) =>
    routes.get(path, async (request, reply) => {
      takesNoParameters(request);
      const base = front.baseOf(request);
      return front.serve(
        request,
        reply,
        async ({ ofPublic }) => ({
          key: `${path} ${base}`,
          executor: ofPublic,
          release: ofPublic.context.releases.at(null),
          type: `${type}; charset=utf-8`,
          fixed: false,
          headers: { link: linksOfAll().join(", ") },
          print: async () => print(base),
        }),
        () => notFound(message`no such description`),
      );
    });
  serve(graphql, () => printSdl(schema));
  serve(openapi, (base) => `${JSON.stringify(openApiDocument(schema, base))}\n`);
}
