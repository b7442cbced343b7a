import { dayOf, PLACES } from "./questions.js";

/** A kind of address that reads law, on as many different days as are asked for. */
export interface CostlyAddress {
  readonly name: string;
  readonly path: (n: number) => string;
}

const on = (address: string, n: number) => `${address}${address.includes("?") ? "&" : "?"}asOf=${dayOf(n)}`;
const MEMO = ["/rule/ru/over-limit", "/rule/ru/operator-report", "/rule/ru/monthly-report", "/akn/kz", "/akn/ru"].join(",");

/** What is asked by its address, and printed in a form of its own. */
export const ADDRESSES: readonly CostlyAddress[] = [
  { name: "the page of a place", path: (n) => on(`/akn/${PLACES[n % PLACES.length]?.toLowerCase()}`, n) },
  { name: "a list as a page", path: (n) => on("/rules", n) },
  { name: "a list as CSV", path: (n) => on("/rules.csv", n) },
  { name: "a statute in JSON-LD", path: (n) => on("/akn/ru/act/federal-law/2024-08-08/221-fz.jsonld", n) },
  {
    name: "the page of a search",
    path: (n) => on(`/search?query=fine+for+mining+without+a+licence+in+${PLACES[n % PLACES.length]}`, n),
  },
  { name: "the page of an assessment", path: (n) => on(`/assess?jurisdiction=${PLACES[n % PLACES.length]}`, n) },
  { name: "places side by side", path: (n) => on("/compare/places?jurisdiction=KZ,RU,IR,NO", n) },
  { name: "a definition compared", path: (n) => on("/concept/digital-mining", n) },
  { name: "a feed of changes", path: (n) => `/changes.atom?from=2019-01-01&to=${dayOf(n)}` },
  { name: "a picture as SVG", path: (n) => on("/pictures/map.svg", n) },
  { name: "a picture as PNG", path: (n) => on("/pictures/map.png", n) },
  { name: "the image of a link", path: (n) => on("/preview/akn/ru.png", n) },
  { name: "a memo for a word processor", path: (n) => on(`/memo.docx?ids=${MEMO}`, n) },
  { name: "the law in Akoma Ntoso", path: (n) => on("/akn/ru/act/federal-law/2024-08-08/221-fz.xml", n) },
];
