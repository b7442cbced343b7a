import { readAddress } from "../../kits/address.js";
import { contentTypeOf } from "../../kits/formats/formats.js";
import { LANGUAGE, readParameters, TIME } from "../../kits/parameters.js";
import { labelLanguageOf, say } from "../../kits/words/say.js";
import { message } from "../../platform/kernel/message.js";
import { findResource } from "../find-resource.js";
import { type Front, isFixed } from "../front.js";
import type { Routes } from "../late-routes.js";
import { readPageRequest, urlOf } from "../page-address.js";
import { drawnFor, printPng } from "../pictures/png.js";
import { printInLanguage } from "../print-in-language.js";
import { notFound } from "../problem.js";
import { CARD, printCard } from "./card.js";

const common = () => ({ kind: say("homeKind"), title: "Minelaw" });

/** Serves the image that a link to a page is shown with: at the page's path, below /preview. */
export function addPreviews(routes: Routes, front: Front): void {
  routes.get<{ Params: { "*": string } }>("/preview/*", (request, reply) => {
    const [, named] = /^(.+)\.png$/.exec(request.params["*"]) ?? [];
    const address = readAddress(named === undefined || named === "index" ? "/" : `/${named}`);
    const resource = findResource(address, front.showsTexts);
    if (!named || !resource || address.format)
      throw notFound(message`no page has such an image; write it as /preview/akn/ru.png`);
    return front.serve(
      request,
      reply,
      async (executor) => {
        const search = readParameters(urlOf(request).searchParams, [...TIME, LANGUAGE], false);
        search.sort();
        const labels = labelLanguageOf(search.get("language"));
        const asked = readPageRequest(executor, address, search, { base: front.baseOf(request), labels });
        return {
          key: `preview ${address.path}?${search}`,
          executor,
          release: asked.release,
          type: contentTypeOf("png"),
          fixed: isFixed(true, asked),
          print: () =>
            printInLanguage(asked, async () => {
              const card = resource.card ? await resource.card(asked) : common();
              return card && printPng(printCard(card, asked), CARD.width, drawnFor(asked));
            }),
        };
      },
      ({ release }) =>
        notFound(message`release ${release.number} of the dataset holds nothing under ${address.path} at this time`),
    );
  });
}
