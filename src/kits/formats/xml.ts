/** Printed XML. A plain string is text, and is escaped when it is put into an element. */
export class Xml {
  constructor(readonly text: string) {}
}

export type Content = Xml | string | null | undefined | false | readonly Content[];
type Attributes = Readonly<Record<string, string | null | undefined>>;

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ENTITIES: Readonly<Record<string, string>> = {
  "&#39;": "'",
  ...Object.fromEntries(Object.entries(SIGNS).map(([sign, entity]) => [entity, sign])),
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Escapes a text for XML, and leaves out characters that XML 1.0 forbids. */
function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);
}

/** Text outside of attributes, where quotation marks are no signs. */
export const escapeText = (text: string) => text.replace(/[&<>]/g, (sign) => SIGNS[sign] as string);

/** A text of which the signs were escaped, as it was. */
export const unescapeXml = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] as string);

const printAttributes = (attributes: Attributes) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeXml(value as string)}"`)
    .join("");

/** A start tag; its attributes stand in the order in which they are given, and those without a value are left out. */
export const startTag = (name: string, attributes: Attributes) => `<${name}${printAttributes(attributes)}>`;

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Xml {
  const inner = content.map(print).join("");
  return new Xml(inner === "" ? `<${name}${printAttributes(attributes)}/>` : `${startTag(name, attributes)}${inner}</${name}>`);
}

function print(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (typeof content === "string") return escapeXml(content);
  return content instanceof Xml ? content.text : content.map(print).join("");
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
}
