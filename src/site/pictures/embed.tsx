import type { FastifyReply, FastifyRequest } from "fastify";
import { render } from "preact-render-to-string";
import { readAddress } from "../../kits/address.js";
import { contentTypeOf, type FormatName, formatOf } from "../../kits/formats/formats.js";
import type { Executor } from "../../kits/operations.js";
import { type PageRequest, without } from "../../kits/page-request.js";
import { LANGUAGE, readParameters, TIME } from "../../kits/parameters.js";
import { labelLanguageOf, recordedLanguage, say } from "../../kits/words/say.js";
import { dayOf } from "../../platform/kernel/day.js";
import { message } from "../../platform/kernel/message.js";
import { asset } from "../assets.js";
import { type Front, isFixed } from "../front.js";
import type { Routes } from "../late-routes.js";
import { namedFile } from "../links.js";
import { readPageRequest, urlOf } from "../page-address.js";
import { printInLanguage } from "../print-in-language.js";
import { notFound } from "../problem.js";
import { printReview } from "../review-reach.js";
import { Drawing } from "./drawing.js";
import { pictureResource } from "./page.js";
import type { Picture } from "./picture.js";
import { PICTURES, pictureNamed } from "./pictures.js";

interface Named {
  readonly Params: { readonly name: string };
}

const NONE = message`no such picture; there are: ${PICTURES.map(({ name }) => name).join(", ")}`;

/** Serves pictures to frames of other sites, and at addresses of a release, where they never change. */
export function addEmbeds(routes: Routes, front: Front): void {
  routes.get<Named>("/embed/:name", (request, reply) => {
    const picture = pictureNamed(request.params.name);
    if (!picture) throw notFound(NONE);
    return serveEmbed(front, picture, request, reply);
  });
  routes.get<{ Params: { number: string; file: string } }>("/release/:number/pictures/:file", (request, reply) => {
    const { path, format } = readAddress(`/pictures/${request.params.file}`);
    const picture = pictureNamed(path.slice("/pictures/".length));
    if (!picture || !format || format === "html")
      throw notFound(message`${NONE}; each as .svg, .png, .csv, .csv-metadata.json or .json`);
    return serveFixed(front, { picture, format, number: request.params.number }, request, reply);
  });
}

const requestFor = (executor: Executor, front: Front, request: FastifyRequest, name: string, search: URLSearchParams) => {
  search.sort();
  const labels = labelLanguageOf(search.get("language"));
  return readPageRequest(executor, readAddress(`/pictures/${name}`), search, { base: front.baseOf(request), labels });
};

function serveEmbed(front: Front, picture: Picture, request: FastifyRequest, reply: FastifyReply) {
  return front.serve(
    request,
    reply,
    async ({ ofPublic: executor }) => {
      const search = readParameters(urlOf(request).searchParams, [...TIME, ...picture.parameters, LANGUAGE], true);
      const asked = requestFor(executor, front, request, picture.name, search);
      return {
        key: `embed ${asked.base}${asked.path}?${search}`,
        executor,
        release: asked.release,
        type: contentTypeOf("html"),
        fixed: isFixed(true, asked),
        headers: { "content-language": asked.labels },
        print: () => printInLanguage(asked, () => printEmbed(picture, asked)),
      };
    },
    () => notFound(NONE),
  );
}

/** The picture alone, with the way to its page and its data: no form, no script, nothing that a frame could be misused for. */
async function printEmbed(picture: Picture, request: PageRequest): Promise<string> {
  const shown = await picture.show(request);
  const query = request.search.size > 0 ? `?${request.search}` : "";
  const page = `${request.base}/pictures/${picture.name}`;
  const lang = shown.titleRecorded ? recordedLanguage() : undefined;
  return `<!doctype html>${render(
    <html lang={request.labels}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title lang={lang}>{`${shown.title} | Minelaw`}</title>
        <link rel="stylesheet" href={asset("pages.css")} />
        <link rel="icon" href={asset("minelaw.svg")} type="image/svg+xml" />
        <link rel="canonical" href={page + query} />
      </head>
      <body class="embedded">
        <main>
          <h1 class="unseen" lang={lang}>
            {shown.title}
          </h1>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus (WCAG 2.1.1) */}
          <section class="wide" aria-label={say("thePicture")} tabIndex={0}>
            <Drawing shown={shown} request={request} />
          </section>
          {shown.reviewed && (
            <p>
              <strong class="reviewed">{printReview(shown.reviewed, request)}</strong>
            </p>
          )}
          <p>
            <a href={page + query} target="_blank" rel="noopener">
              {say("withItsTable")}
            </a>
            {" · "}
            <a href={`${page}.csv${without(request.search, "language")}`} target="_blank" rel="noopener">
              {say("dataCsv")}
            </a>
          </p>
        </main>
      </body>
    </html>,
  )}`;
}

const isTable = (format: FormatName) => format === "csv" || format === "csvw";

/** A table that has left its address still says of which day and release it is. */
const nameOf = ({ name }: Picture, { day, release }: PageRequest, suffix: string) =>
  `minelaw-pictures-${name}-${day}-release-${release.number}${suffix}`;

interface Fixed {
  readonly picture: Picture;
  readonly format: FormatName;
  readonly number: string;
}

function serveFixed(front: Front, { picture, format, number }: Fixed, request: FastifyRequest, reply: FastifyReply) {
  const print = pictureResource(picture).printers[format];
  const release = front.releases.published().find((each) => String(each.number) === number);
  if (!print) throw notFound(message`${NONE}; each as .svg, .png, .csv, .csv-metadata.json or .json`);
  if (!release) throw notFound(message`release ${number} is not published`);
  return front.serve(
    request,
    reply,
    async ({ ofPublic: executor }) => {
      const search = readParameters(
        urlOf(request).searchParams,
        [{ name: "asOf" }, ...picture.parameters, ...(formatOf(format).worded ? [LANGUAGE] : [])],
        false,
      );
      if (!search.has("asOf")) search.set("asOf", dayOf(release.publishedAt));
      search.set("knownAt", release.publishedAt.toISOString());
      const asked = requestFor(executor, front, request, picture.name, search);
      return {
        key: `${format} ${asked.base}${asked.path}?${search}`,
        executor,
        release,
        type: contentTypeOf(format),
        fixed: true,
        immutable: true,
        headers: isTable(format) ? namedFile(nameOf(picture, asked, formatOf(format).suffix)) : {},
        print: () => printInLanguage(asked, () => print(asked)),
      };
    },
    () => notFound(NONE),
  );
}
