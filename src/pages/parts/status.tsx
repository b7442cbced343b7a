import { words } from "../../formats/words.js";
import type { MiningStatusCode } from "../../jurisdiction/jurisdiction.vocabulary.js";

/** A mining status in a word, coloured. */
export function Status({ code }: { code: MiningStatusCode }) {
  return <span class={`status s-${code}`}>{words(code)}</span>;
}
