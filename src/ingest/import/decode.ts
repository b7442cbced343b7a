import { Refused } from "./imported.js";

const SLICE = 1_000_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** The text of a file, slice by slice: in UTF-8, or in UTF-16 by its mark; nothing that the database cannot hold. */
export function* decoded(bytes: Buffer): Generator<string> {
  const encoding = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for (let at = 0; at < bytes.length || at === 0; at += SLICE) {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, at + SLICE), { stream: at + SLICE < bytes.length });
    } catch {
      throw new Refused("E_ENCODING", `is not in ${encoding.toUpperCase()}; save it in UTF-8`, String(line));
    }
    const [sign] = FORBIDDEN.exec(text) ?? [];
    if (sign !== undefined) {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      throw new Refused("E_CHARACTER", `holds U+${code}; take it out`, String(line + lines(text.slice(0, text.indexOf(sign)))));
    }
    yield text;
    line += lines(text);
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const [, declared] = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(bytes.toString("latin1", 0, 200)) ?? [];
  if (declared && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared))
    throw new Refused("E_ENCODING", `declares ${declared.slice(0, 40)}; save it in UTF-8`);
  return "utf-8";
}

const lines = (text: string) => text.split("\n").length - 1;
