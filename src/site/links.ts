import { LICENCE } from "../kits/formats/notice.js";

/** The description of the site's addresses, and that of what /graphql answers. */
export const DESCRIPTIONS = {
  openapi: { path: "/openapi.json", type: "application/json", name: "OpenAPI" },
  graphql: { path: "/schema.graphql", type: "text/plain", name: "GraphQL SDL" },
} as const;

/**
 * What stands in the `Link` header of every answer: where machines read before they ask, and under which licence, which answers
 * that may hold private additions are not.
 */
export const linksOfAll = (forAll = true): readonly string[] => [
  ...(forAll ? [`<${LICENCE}>; rel="license"`] : []),
  ...Object.values(DESCRIPTIONS).map(({ path, type }) => `<${path}>; rel="service-desc"; type="${type}"`),
];

/** The header that names a file. */
export const namedFile = (name: string, how: "attachment" | "inline" = "attachment") => ({
  "content-disposition": `${how}; filename="${name}"`,
});
