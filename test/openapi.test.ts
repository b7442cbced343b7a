import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { buildSchema } from "graphql";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import { openServer, type TestServer } from "./support/server.js";

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly responses: { readonly "200": { readonly content: Readonly<Record<string, { readonly schema: { $ref?: string } }>> } };
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: object; readonly parameters: Readonly<Record<string, { readonly name: string }>> };
}

let site: TestServer;
let text: string;
let document: Document;
let addresses: readonly string[];
beforeAll(async () => {
  site = await openServer();
  text = await site.text("/openapi.json");
  document = JSON.parse(text) as Document;
  addresses = [...(await site.text("/sitemap.xml")).matchAll(/<loc>https:\/\/minelaw\.test([^<]+)/g)].map(
    ([, path]) => path as string,
  );
});
afterAll(() => site.close());

const read = () => Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
const formOf = (path: string) => new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "([^/]+)")}$`);

test("the description is OpenAPI 3.1, and its linter has nothing to say", async () => {
  expect(document.openapi).toMatch(/^3\.1/);
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: text, absoluteRef: "/openapi.json", config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
});

test("every address of the site has a form in it", () => {
  const forms = read().map(({ path }) => formOf(path));
  expect(addresses.length).toBeGreaterThan(4_000);
  expect(addresses.filter((address) => !forms.some((form) => form.test(address)))).toEqual([]);
});

/** An address of a route, with values in it that there are. */
const filled = (path: string) =>
  path
    .replace(/^\/embed\/:name/, "/embed/map")
    .replace("pictures/:file", "pictures/map.svg")
    .replace(/:\w+/g, "x");

test("it names whatever the server routes, and every part of the site", () => {
  const routed = site.routes.match(/\/[^\s()]*(?= \((?=[^)]*\b(?:GET|POST)\b))/g) ?? [];
  expect(routed.length).toBeGreaterThan(10);
  const described = Object.keys(document.paths).map(formOf);
  const left = routed.filter((path) => !/^\/(?:\*|assets\/|explorer\/)/.test(path));
  expect(left.filter((path) => !described.some((form) => form.test(filled(path))))).toEqual([]);
});

/** What an address with parts is tried with: a record of the dataset, or a file of a release. */
function fill(path: string): string | null {
  if (path.startsWith("/release/{number}/bulk/")) return "/release/1/bulk/manifest.json";
  if (path.startsWith("/sitemap-")) return null;
  if (path.startsWith("/preview/")) return "/preview/akn/ru.png";
  if (path.startsWith("/release/{number}/pictures/")) return path.replace("{number}", "1");
  if (path.startsWith("/compare/places.")) return `${path}?jurisdiction=KZ,RU`;
  if (path.startsWith("/memo.")) return `${path}?ids=/akn/ru`;
  if (path === "/oembed") return `${path}?url=/pictures/map`;
  if (!path.includes("{")) return path;
  const [, stem = "", suffix = ""] = /^(.*\})((?:\.[a-z.]+)?)$/.exec(path) ?? [];
  const found = addresses.find((address) => formOf(stem).test(address) && !(address.includes("~") && !stem.includes("~")));
  return found ? found + suffix : null;
}

/** Holds answers against the schemas of the description, all of which are compiled together. */
function validatorOf({ components }: Document): ($ref: string, answer: unknown) => string | undefined {
  const names = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`);
  const properties = Object.fromEntries(names.map(($ref) => [$ref, { $ref }]));
  const validate = new AjvJsonSchemaValidator().getValidator({ type: "object", components, properties } as never);
  return ($ref, answer) => validate({ [$ref]: answer }).errorMessage;
}

test("every address in it answers, in the media types that it says and in the form that it says", async () => {
  const faultOf = validatorOf(document);
  const held = new Set<string>();
  for (const { path, get } of read()) {
    const address = fill(path);
    const { content } = get.responses["200"];
    const [type] = Object.keys(content);
    if (address === null || type === undefined || path === "/graphql") continue;
    const response = await site.get(address, { accept: path.endsWith("/{file}") ? "*/*" : type });
    const answer = await response.text();
    const said = response.headers.get("content-type")?.split(";")[0] as string;
    expect([address, response.status, Object.keys(content)]).toEqual([address, 200, expect.arrayContaining([said])]);
    const { $ref } = content[said]?.schema ?? {};
    if ($ref) {
      held.add($ref);
      expect([address, faultOf($ref, JSON.parse(answer))]).toEqual([address, undefined]);
    }
  }
  // Seventeen kinds of records, fifteen lists, and four pages have JSON that is described.
  expect(held.size).toBeGreaterThanOrEqual(36);
}, 180_000);

test("a parameter that it names is taken, and one that it does not name is refused", async () => {
  const { parameters } = (document.paths["/offences.json"] as { get: Operation }).get;
  const names = parameters?.map(
    ({ name, $ref }) => name ?? document.components.parameters[$ref?.split("/").at(-1) as string]?.name,
  );
  expect(names).toEqual(["asOf", "knownAt", "jurisdiction", "scope", "branch", "subject", "force"]);
  expect((await site.get("/offences.json?force=PROPOSED&jurisdiction=RU")).status).toBe(200);
  expect((await site.get("/offences.json?colour=red")).status).toBe(400);
});

test("the schema is served as SDL, with what specifies its scalars", async () => {
  const sdl = await site.text("/schema.graphql");
  expect(sdl).toBe(readFileSync(join(PACKAGE_ROOT, "schema", "api.graphql"), "utf8"));
  const schema = buildSchema(sdl);
  for (const name of ["Date", "DateTime", "Decimal", "Duration", "Language"]) {
    expect(schema.getType(name)).toMatchObject({ specifiedByURL: expect.stringMatching(/^https:/) });
  }
});

test("the home page and the headers of every answer lead to both, and to the licence", async () => {
  const home = await site.text("/");
  for (const path of ["/openapi.json", "/schema.graphql"]) expect(home).toContain(`href="${path}"`);
  for (const path of ["/", "/rules.json", "/akn/ru", "/release/1/bulk/manifest.json", "/schema.graphql"]) {
    const link = (await site.get(path)).headers.get("link") ?? "";
    expect([path, link]).toEqual([path, expect.stringContaining('</openapi.json>; rel="service-desc"')]);
    expect(link).toContain('</schema.graphql>; rel="service-desc"');
    expect(link).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
  }
});

const LISTS = ["/rules", "/offences", "/sources", "/concepts", "/releases", "/changes"];

test.each(LISTS)("the table %s says its day, release, licence and source wherever it goes", async (path) => {
  const dated = path === "/releases" ? "" : "?asOf=2025-01-01";
  const table = await site.get(`${path}.csv${dated}`);
  const day = dated && "-2025-01-01";
  expect(table.headers.get("content-disposition")).toBe(
    `attachment; filename="minelaw${path.replace("/", "-")}${day}-release-1.csv"`,
  );
  const link = table.headers.get("link") ?? "";
  expect(link).toContain(`<https://minelaw.test${path}${dated}>; rel="canonical"`);
  expect(link).toContain('rel="license"');
  const [, beside] = /<https:\/\/minelaw\.test([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(link) ?? [];
  const metadata = JSON.parse(await site.text(beside as string)) as Record<string, unknown> & {
    tableSchema: { columns: { name: string }[] };
  };
  expect(metadata).toMatchObject({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: `https://minelaw.test${path}.csv${dated}`,
    "dc:source": `https://minelaw.test${path}${dated}`,
    "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
    "dc:isVersionOf": { "@id": "https://minelaw.test/release/1" },
  });
  const [head] = (await table.text()).replace("\ufeff", "").split("\r\n");
  expect(metadata.tableSchema.columns.map(({ name }) => name).join(",")).toBe(head);
});

test("a table of changes is whole, however many there are", async () => {
  const csv = await site.text("/changes.csv?from=2009-01-01&to=2030-01-01");
  const { lawChanges } = await site.ask<{ lawChanges: { totalCount: number } }>(
    '{ lawChanges(from: "2009-01-01", to: "2030-01-01") { totalCount } }',
  );
  expect(lawChanges.totalCount).toBeGreaterThan(100);
  // Every row begins with a day; words in quotes may hold line breaks.
  expect(csv.match(/^\d{4}-\d{2}-\d{2},/gm)).toHaveLength(lawChanges.totalCount);
});

test("a file of a release names the release, its day and its manifest, which says licence and source", async () => {
  const manifest = JSON.parse(await site.download("/release/1/bulk/manifest.json")) as { asOf: string };
  expect(manifest).toMatchObject({ source: "https://minelaw.test/release/1", licence: expect.stringMatching(/by\/4\.0/) });
  const { headers } = await site.get("/release/1/bulk/offences.csv");
  expect(headers.get("content-disposition")).toBe(`attachment; filename="minelaw-release-1-${manifest.asOf}-offences.csv"`);
  expect(headers.get("link")).toContain('<https://minelaw.test/release/1/bulk/manifest.json>; rel="describedby"');
});
