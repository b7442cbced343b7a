/** Signs around matches: private characters, which are taken out of every text beforehand. */
export const OPEN = "\ue000";
export const CLOSE = "\ue001";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  [OPEN]: "<mark>",
  [CLOSE]: "</mark>",
};

/** A passage as HTML: nothing of the text is markup, and matches stand in <mark>. */
export function toSnippet(passage: string): string {
  return passage.replace(/[&<>"'\ue000\ue001]/g, (sign) => ENTITIES[sign] ?? sign);
}
