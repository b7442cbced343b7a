import Negotiator from "negotiator";
import { ENCODINGS, type Encoding } from "../cache/answer-bytes.js";

/** Parameters of media ranges but for q: what is sent has one charset, and no profile of its own. */
const PARAMETER = /;\s*(?!q\s*=)[\w!#$&^.+-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,\s]*)/gi;

/** The media type among those offered, the preferred first, that Accept takes best; null where it takes none. */
export function mediaTypeOf<T extends string>(accept: string | undefined, offered: readonly T[]): T | null {
  if (!accept || accept === "*/*") return offered[0] ?? null;
  const headers = { accept: accept.replace(PARAMETER, "") };
  return (new Negotiator({ headers }).mediaType([...offered]) as T | undefined) ?? null;
}

/** How a client would have an answer packed; null for not at all. */
export function encodingOf(acceptEncoding: string | string[] | undefined): Encoding | null {
  if (!acceptEncoding) return null;
  const headers = { "accept-encoding": String(acceptEncoding) };
  const accepted = new Negotiator({ headers }).encodings([...ENCODINGS, "identity"]);
  return accepted[0] === "identity" ? null : (ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? null);
}
