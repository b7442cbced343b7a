const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML holds it. */
export const escapeText = (text: string) => text.replace(/[&<>]/g, (sign) => SIGNS[sign] as string);

export const endTag = (element: string) => `</${element}>`;

/** A start tag; its attributes stand in the order in which they are given. */
export function startTag(element: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${value.replace(/[&<>"]/g, (sign) => SIGNS[sign] as string)}"`,
  );
  return `<${element}${written.join("")}>`;
}
