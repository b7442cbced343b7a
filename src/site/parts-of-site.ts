import type { GraphQLSchema } from "graphql";
import type { Admission } from "../platform/http/admission.js";
import { addBulk } from "./bulk/routes.js";
import type { Front } from "./front.js";
import type { Routes } from "./late-routes.js";
import { addDescriptions } from "./openapi/descriptions.route.js";
import { addEmbeds } from "./pictures/embed.js";
import { addOembed } from "./pictures/oembed.js";
import { addPreviews } from "./preview/routes.js";
import { addPages } from "./routes.js";
import { addSitemaps } from "./sitemap.js";

export interface SiteParts {
  readonly schema: GraphQLSchema;
  readonly admission: Admission;
  readonly exportsDirectory: string;
}

/** All parts of the site. */
export async function addParts(routes: Routes, front: Front, { schema, admission, exportsDirectory }: SiteParts): Promise<void> {
  await addBulk(routes, front, admission, exportsDirectory);
  addSitemaps(routes, front);
  addDescriptions(routes, front, schema);
  addEmbeds(routes, front);
  addOembed(routes, front);
  addPreviews(routes, front);
  addPages(routes, front);
}
