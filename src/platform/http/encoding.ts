import Negotiator from "negotiator";
import { ENCODINGS, type Encoding } from "../cache/answer-bytes.js";

/** How a client would have an answer packed; null for not at all. */
export function encodingOf(acceptEncoding: string | string[] | undefined): Encoding | null {
  if (!acceptEncoding) return null;
  const headers = { "accept-encoding": String(acceptEncoding) };
  const accepted = new Negotiator({ headers }).encodings([...ENCODINGS, "identity"]);
  return accepted[0] === "identity" ? null : (ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? null);
}
