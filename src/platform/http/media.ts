import { Refusal } from "../kernel/errors.js";

const MODERN = "application/graphql-response+json";
const LEGACY = "application/json";

/** How an answer is written: the media type of the GraphQL over HTTP specification, or plain JSON, whose statuses say less. */
export type Media = typeof MODERN | typeof LEGACY;

export function isModern(media: Media): boolean {
  return media === MODERN;
}

/** What a client would rather have; plain JSON for one that does not say. */
export function mediaOf(accept: string | undefined): Media {
  if (!accept) return LEGACY;
  const wishes = accept.split(",").map(readWish);
  const wish = (media: Media) => {
    const fitting = [media, "application/*", "*/*"].map((range) => wishes.find((each) => each.range === range)).find(Boolean);
    return fitting?.weight ?? 0;
  };
  const modern = wish(MODERN);
  const legacy = wish(LEGACY);
  if (modern === 0 && legacy === 0) {
    throw new Refusal("NOT_ACCEPTABLE", `answers are written as ${MODERN} or ${LEGACY}, and Accept names neither`);
  }
  const namesModern = wishes.some(({ range }) => range === MODERN);
  return modern > legacy || (modern === legacy && namesModern) ? MODERN : LEGACY;
}

function readWish(text: string): { range: string; weight: number } {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = Number(parameters.find((each) => each.startsWith("q="))?.slice(2) ?? 1);
  return { range, weight: Number.isFinite(weight) ? weight : 0 };
}
