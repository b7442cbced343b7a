import { formatOf } from "../../kits/formats/formats.js";
import type { Parameter } from "../../kits/parameters.js";
import { EN } from "../../kits/words/en.js";
import { PICTURES } from "../pictures/pictures.js";
import { operationAt, type PathItem } from "./parts.js";

const TEXT = { schema: { type: "string" } };
const IMAGE = { "image/png": { schema: { type: "string", format: "binary" } } };

const query = (name: string, description: string, more: object = {}) => ({
  name,
  in: "query",
  description,
  schema: { type: "string" },
  ...more,
});

const DAY = query("asOf", "The day whose law is drawn.", { schema: { type: "string", format: "date" } });
const TIMES = [DAY, query("knownAt", "The instant as of which the dataset is read.", { schema: { type: "string" } })];

const IN_LANGUAGE = query("language", "The language of its words: en, ru or kk.");

const described = ({ name, means, many }: Parameter) =>
  query(name, means ?? "Codes of places.", many ? { schema: { type: "array", items: { type: "string" } }, explode: true } : {});

const named = (description: string, example: string, names?: readonly string[]) => ({
  in: "path",
  required: true,
  description,
  schema: { type: "string", ...(names && { enum: names }) },
  example,
});

/** A picture in a frame, and each of its files at the address of a release: each picture takes parameters of its own. */
const ofPictures = PICTURES.flatMap(({ name, title, parameters }) => {
  const what = EN[title];
  const own = parameters.map(described);
  const frame = operationAt(`frame ${name}`, {
    tag: "Pictures",
    summary: `${what}: alone, for a frame on any site`,
    parameters: [...TIMES, IN_LANGUAGE, ...own],
    content: { "text/html": TEXT },
  });
  const files = (["svg", "png", "csv", "csvw", "json"] as const).map((format) => {
    const { label, suffix, types, binary, worded } = formatOf(format);
    const file = operationAt(`${name} ${format} of a release`, {
      tag: "Pictures",
      summary: `${what}: ${label} of one release, which never changes`,
      parameters: [
        { name: "number", ...named("The number of the release.", "1") },
        DAY,
        ...(worded ? [IN_LANGUAGE] : []),
        ...own,
      ],
      content: { [types[0]]: binary ? { schema: { type: "string", format: "binary" } } : TEXT },
    });
    return [`/release/{number}/pictures/${name}${suffix}`, { get: file }] as const;
  });
  return [[`/embed/${name}`, { get: frame }] as const, ...files];
});

/** The addresses of pictures beside their pages. */
export const PICTURE_ADDRESSES: Readonly<Record<string, PathItem>> = {
  ...Object.fromEntries(ofPictures),
  "/oembed": {
    get: operationAt("oembed", {
      tag: "Pictures",
      summary: "How to show the picture at an address (oEmbed 1.0)",
      parameters: [
        query("url", "The address of a picture of this server.", { required: true, example: "/pictures/map" }),
        query("format", "json, or xml.", { schema: { type: "string", enum: ["json", "xml"] } }),
        query("maxwidth", "The most pixels from side to side."),
        query("maxheight", "The most pixels from top to bottom."),
      ],
      content: { "application/json": { schema: { type: "object" } }, "text/xml": TEXT },
    }),
  },
  "/preview/{page}.png": {
    get: operationAt("preview", {
      tag: "Pictures",
      summary: "The image with which a link to a page is shown",
      parameters: [{ name: "page", ...named("The path of the page; index for the home page.", "akn/ru") }, ...TIMES, IN_LANGUAGE],
      content: IMAGE,
    }),
  },
};
