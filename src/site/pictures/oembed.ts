import { element, startTag, xmlDocument } from "../../kits/formats/xml.js";
import { LANGUAGE, readParameters, TIME } from "../../kits/parameters.js";
import { inLabelLanguage, labelLanguageOf, say } from "../../kits/words/say.js";
import { badInput, Refusal } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import type { Front } from "../front.js";
import type { Routes } from "../late-routes.js";
import { urlOf } from "../page-address.js";
import { notFound } from "../problem.js";
import type { Picture } from "./picture.js";
import { pictureNamed } from "./pictures.js";

const PARAMETERS = ["url", "format", "maxwidth", "maxheight"].map((name) => ({ name }));
const SIZE = { width: 960, height: 640 };
const TYPES = { json: "application/json; charset=utf-8", xml: "text/xml; charset=utf-8" } as const;

/** Tells other sites how to show the picture at an address (https://oembed.com). */
export function addOembed(routes: Routes, front: Front): void {
  routes.get("/oembed", (request, reply) =>
    front.serve(
      request,
      reply,
      async ({ ofPublic: executor }) => {
        const search = readParameters(urlOf(request).searchParams, PARAMETERS, false);
        search.sort();
        const base = front.baseOf(request);
        const format = formatOf(search);
        const answer = answerTo(search, base);
        return {
          key: `oembed ${base} ${search}`,
          executor,
          release: executor.context.releases.at(null),
          type: TYPES[format],
          fixed: false,
          print: async () => (format === "json" ? `${JSON.stringify(answer)}\n` : asXml(answer)),
        };
      },
      () => notFound(message`no picture is at this address`),
    ),
  );
}

function formatOf(search: URLSearchParams): keyof typeof TYPES {
  const format = search.get("format") ?? "json";
  if (format === "json" || format === "xml") return format;
  throw new Refusal("NOT_ACCEPTABLE", message`this can be had as json or xml`, "format");
}

type Embed = Readonly<Record<string, string | number>>;

function answerTo(search: URLSearchParams, base: string): Embed {
  const asked = search.get("url");
  if (!asked) throw badInput("url", message`give the address of a picture, such as /pictures/map`);
  const { picture, query } = pictureAt(asked, base);
  const width = sizeOf(search, "maxwidth", SIZE.width);
  const height = sizeOf(search, "maxheight", SIZE.height);
  const address = `${base}/embed/${picture.name}${query}`;
  const title = inLabelLanguage(labelLanguageOf(new URLSearchParams(query).get("language")), () => say(picture.title));
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Minelaw",
    provider_url: base,
    cache_age: 86_400,
    width,
    height,
    html: `${startTag("iframe", { src: address, title, width: String(width), height: String(height), loading: "lazy" })}</iframe>`,
  };
}

/** The picture at an address of this server, and the query that it is asked with; another site's is none of ours. */
function pictureAt(asked: string, base: string): { picture: Picture; query: string } {
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null;
  const [, name = ""] = /^\/(?:pictures|embed)\/([a-z-]+)$/.exec(url?.pathname ?? "") ?? [];
  const picture = url?.origin === new URL(base).origin ? pictureNamed(name) : null;
  if (!url || !picture) throw notFound(message`no picture of this server is at that address; /pictures names all`);
  const search = readParameters(url.searchParams, [...TIME, LANGUAGE, ...picture.parameters], true);
  return { picture, query: search.size > 0 ? `?${search}` : "" };
}

function sizeOf(search: URLSearchParams, name: string, usual: number): number {
  const given = search.get(name);
  if (given === null) return usual;
  if (!/^[1-9]\d{0,4}$/.test(given)) throw badInput(name, message`${given} is no number of pixels; write it as 600`);
  return Math.min(usual, Number(given));
}

const asXml = (answer: Embed) =>
  xmlDocument(element("oembed", {}, ...Object.entries(answer).map(([name, value]) => element(name, {}, String(value)))));

/** Where a page tells how to embed the picture on it. */
export const oembedAddress = (base: string, address: string, format: "json" | "xml") =>
  `${base}/oembed?${new URLSearchParams({ url: address, format })}`;
