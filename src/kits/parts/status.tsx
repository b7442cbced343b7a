import type { MiningStatusCode } from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import { words } from "../words.js";

/** A mining status in a word, coloured. */
export function Status({ code }: { code: MiningStatusCode }) {
  return <span class={`status s-${code}`}>{words(code)}</span>;
}
