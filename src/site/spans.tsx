import type { ComponentChildren } from "preact";
import { Recorded } from "../kits/parts/text.js";
import type { NamedPlace } from "../kits/record-page.js";
import { type MessageName, nameOnPage, tell } from "../kits/words/say.js";
import { placeName } from "../law/jurisdiction/jurisdiction.line.js";
import { localNameOf } from "../law/jurisdiction/local-name.js";

/** A piece of a text: in the words of the page, or in those of the dataset. */
export interface Span {
  readonly text: string;
  readonly recorded: boolean;
}

export type Spans = readonly Span[];

export const own = (text: string): Spans => [{ text, recorded: false }];
export const recordedSpan = (text: string): Span => ({ text, recorded: true });
export const recorded = (text: string): Spans => [recordedSpan(text)];

/** A record by its name, in the language of the page where it is recorded in it. */
export function namedSpan(address: string, name: string): Span {
  const local = nameOnPage(address);
  return { text: local ?? name, recorded: local === null };
}

/** A place by its name, in the language of the page where it has one. */
export const placeSpan = (place: Pick<NamedPlace, "code" | "name">): Span => ({
  text: placeName(place),
  recorded: localNameOf(place.code) === null,
});
export const placeSpans = (place: Pick<NamedPlace, "code" | "name">): Spans => [placeSpan(place)];

/** A message with pieces of text in it: what it says itself is the page's, and each piece stays what it is. */
export function tellSpans(name: MessageName, values: Readonly<Record<string, Spans>>): Spans {
  const told = tell(name, values as Readonly<Record<string, ComponentChildren & Spans>>) as unknown;
  return (Array.isArray(told) ? told.flat() : [told]).map((each: Span | string) =>
    typeof each === "string" ? { text: each, recorded: false } : each,
  );
}

/** Texts one after another, a space between; what is empty is left out. */
export const joined = (texts: readonly (Spans | null | undefined | false)[], between = " "): Spans =>
  texts
    .filter((text): text is Spans => Boolean(text && text.length > 0))
    .flatMap((text, index) => (index === 0 ? text : [...own(between), ...text]));

/** The whole as a string, for what has no language but one. */
export const plainOf = (spans: Spans): string => spans.map(({ text }) => text).join("");

/** The pieces on a page, the dataset's marked as such. */
export function Told({ spans }: { spans: Spans }) {
  return <>{spans.map(({ text, recorded: isRecorded }) => (isRecorded ? <Recorded>{text}</Recorded> : text))}</>;
}
