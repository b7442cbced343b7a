import type { Cited } from "../../kits/answers.generated.js";
import { printDay } from "../../kits/words.js";
import type { MemoRecord } from "./records.js";

type Source = Cited["source"];

/** The sources of a memo, each once, in the order in which they are first cited: their place is their number. */
export function sourcesOf(records: readonly MemoRecord[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { citations, disputes } of records) {
    for (const { source } of [...citations, ...disputes.flatMap(({ readings }) => readings.flatMap((each) => each.citations))]) {
      if (!sources.has(source.address)) sources.set(source.address, source);
    }
  }
  return [...sources.values()];
}

/** A mark in the text: [3, art. 14.2]. */
export function markOf({ source, locator }: Cited, sources: readonly Source[]): string {
  const number = sources.findIndex(({ address }) => address === source.address) + 1;
  return `[${number}${locator ? `, ${locator}` : ""}]`;
}

/** A source in words, without its address on the web. */
export function printSource({ title, publisher, published, publishedPrecision }: Source): string {
  return [title, publisher, published && printDay(published, publishedPrecision)].filter(Boolean).join(", ");
}
