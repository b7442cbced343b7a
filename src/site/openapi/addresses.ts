import type { GraphQLSchema } from "graphql";
import { AnswerSchemas, type OutputSchema } from "../../kits/answer-schemas.js";
import { type FormatName, formatOf } from "../../kits/formats/formats.js";
import { LANGUAGE, type Parameter, TIME } from "../../kits/parameters.js";
import { EN } from "../../kits/words/en.js";
import { addressTemplates } from "../../platform/kernel/id.js";
import { ALL_KINDS, factsOf, type Kind } from "../../platform/kernel/kinds.js";
import { PAGES } from "../find-resource.js";
import { PICTURES } from "../pictures/pictures.js";
import { recordResource } from "../record.js";
import { LISTS_AT, pageOf } from "../records.js";
import { formatsOf, type Resource } from "../resource.js";
import { QueryParameters } from "./parameters.js";
import { operationAt, type PathItem, schemaAt } from "./parts.js";

/** What the parts of an address in braces are. */
const PARTS: Readonly<Record<string, readonly [meaning: string, example: string]>> = {
  place: ["The code of a jurisdiction, in lower case.", "ru"],
  name: ["The name of the record in its place; of a statute, its number or short name.", "over-limit"],
  date: ["The day of the work, or its month or year.", "2024-08-08"],
  subtype: ["The kind of work, in the words of the place.", "federal-law"],
  author: ["Who made the work, where the kind does not say it.", "government"],
  eId: ["The element of the work under which the provision was first recorded.", "art_14-2"],
  number: ["The number of the release.", "1"],
};

/** The addresses of the site that pages and formats answer, from the tables that route them. */
export class SiteAddresses {
  readonly answers: AnswerSchemas;
  readonly #query: QueryParameters;

  constructor(schema: GraphQLSchema) {
    this.answers = new AnswerSchemas(schema, schemaAt);
    this.#query = new QueryParameters(schema);
  }

  get paths(): Record<string, PathItem> {
    const pages = [...PAGES].flatMap(([path, resource]) => this.#addresses(path, resource, TITLES.get(path) ?? path.slice(1)));
    const records = ALL_KINDS.flatMap((kind) => this.#records(kind));
    return Object.fromEntries([...pages, ...records]);
  }

  #records(kind: Kind): (readonly [string, PathItem])[] {
    // Whatever the name, records of a kind are printed and asked for alike.
    const resource = recordResource(kind, "");
    return addressTemplates(kind).flatMap((template) => this.#addresses(template, resource, pageOf(kind).name, kind));
  }

  /** An address as it is, in the format that Accept names, and with each suffix. */
  #addresses(path: string, resource: Resource, title: string, kind?: Kind): (readonly [string, PathItem])[] {
    const formats = formatsOf(resource);
    const given = { title, resource, tag: kind ? factsOf(kind).plural : "Site", pathParameters: partsOf(path) };
    const whole = this.#item({ ...given, path, formats });
    const apart = formats
      .filter((format) => format !== "html")
      .map((format) => {
        const suffixed = (path === "/" ? "/index" : path) + formatOf(format).suffix;
        return [suffixed, this.#item({ ...given, path: suffixed, formats: [format] })] as const;
      });
    return [[path, whole], ...apart];
  }

  #item(given: {
    readonly path: string;
    readonly title: string;
    readonly tag: string;
    readonly resource: Resource;
    readonly formats: readonly FormatName[];
    readonly pathParameters: readonly object[];
  }): PathItem {
    const { path, title, tag, resource, formats, pathParameters } = given;
    const query = this.#parametersOf(resource, formats);
    const content = Object.fromEntries(
      formats.map((name) => [formatOf(name).types[0], { schema: this.#schemaOf(name, resource, title) }]),
    );
    const as = formats.length === 1 ? formatOf(formats[0] as FormatName).label : "in the format that Accept names";
    return {
      get: operationAt(`get${path}`, {
        tag,
        summary: `${title}: ${as}`,
        parameters: [...pathParameters, ...query.map((each) => this.#query.describe(each, resource, formats.includes("html")))],
        content,
        moves: pathParameters.length > 0,
      }),
    };
  }

  /** A parameter of the page alone is taken where the answer may be a page. */
  #parametersOf(resource: Resource, formats: readonly FormatName[]): Parameter[] {
    const onPage = formats.includes("html") ? [...(resource.onPage ?? []), ...TIME] : [];
    const language = formats.some((name) => formatOf(name).worded) ? [LANGUAGE] : [];
    const all = [...resource.parameters, ...onPage, ...language];
    return all.filter((each, index) => all.findIndex(({ name }) => name === each.name) === index);
  }

  #schemaOf(format: FormatName, { json }: Resource, title: string): OutputSchema {
    if (formatOf(format).binary) return BYTES;
    if (format !== "json" || !json) return format === "html" || !/json/.test(formatOf(format).types[0]) ? TEXT : ANY;
    const name = `${title.replace(/[^a-zA-Z]+(.)?/g, (_all, next: string | undefined) => (next ?? "").toUpperCase())}Document`;
    if (!this.answers.shared.has(name)) {
      const there = this.answers.of(json.operation.text, json.at);
      const said = json.optional ? { anyOf: [there, { type: "null" }] } : there;
      const own = { type: "object", properties: { [json.name]: said }, required: [json.name] };
      this.answers.shared.set(name, { allOf: [{ $ref: schemaAt("Document") }, own] });
    }
    return { $ref: schemaAt(name) };
  }
}

const TEXT: OutputSchema = { type: "string" };
const ANY: OutputSchema = {};
const BYTES: OutputSchema = { type: "string", format: "binary" };

const TITLES = new Map<string, string>([
  ["/", "Home"],
  ["/search", "Search"],
  ["/assess", "Assessment"],
  ["/changes", "Changes of the law"],
  ["/releases", "List of releases"],
  ["/compare/offences", "Offences compared"],
  ["/compare/places", "Places compared"],
  ["/memo", "Memo"],
  ["/glossary", "What labels mean"],
  ["/pictures", "Pictures"],
  ...PICTURES.map(({ name, title }) => [`/pictures/${name}`, EN[title]] as const),
  ...LISTS_AT.map(({ path, name }) => [path, `List of ${name.toLowerCase()}`] as const),
]);

function partsOf(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const [description, example] = PARTS[name as string] ?? [];
    return { name, in: "path", required: true, description, schema: { type: "string" }, example };
  });
}
