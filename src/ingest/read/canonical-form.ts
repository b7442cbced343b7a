import { parseDocument } from "yaml";

/** The one way in which a seed file is written, comments kept: a diff then shows changes of content alone. */
export function canonicalForm(text: string): string {
  return canonicalFormOf(parseDocument(text, { version: "1.2", schema: "core" }));
}

/** The same of a text that was read already. */
export function canonicalFormOf(document: ReturnType<typeof parseDocument>): string {
  return document.toString({
    lineWidth: 110,
    indentSeq: true,
    flowCollectionPadding: false,
  });
}
