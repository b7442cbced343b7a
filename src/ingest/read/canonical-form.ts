import { parseDocument } from "yaml";

/** The one way in which a seed file is written, comments kept: a diff then shows changes of content alone. */
export function canonicalForm(text: string): string {
  return parseDocument(text, { version: "1.2", schema: "core" }).toString({
    lineWidth: 110,
    indentSeq: true,
    flowCollectionPadding: false,
  });
}
