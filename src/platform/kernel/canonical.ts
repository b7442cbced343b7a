import { createHash } from "node:crypto";

/**
 * JSON with keys in order and nothing undefined: equal content gives equal text. Keys of what is kept are written by it,
 * some twenty a request, so it writes by itself: JSON.stringify with a replacer takes twice as long.
 */
export function canonicalJson(value: unknown): string {
  return write(value) ?? "null";
}

/** Undefined for what JSON does not have. */
function write(value: unknown): string | undefined {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (hasJsonForm(value)) return write(value.toJSON());
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = write((value as Record<string, unknown>)[key]);
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${member}`);
  }
  return `{${members.join(",")}}`;
}

function hasJsonForm(value: object): value is { toJSON(): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === "function";
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
