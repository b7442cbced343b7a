import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

/** Where an expression within a template ends: at the brace that closes it. */
function endOf(source: string, from: number): number {
  let at = from;
  for (let depth = 1; depth > 0; at++) {
    const sign = source[at];
    if (sign === undefined) throw new Error("an expression without end");
    if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (sign === "`") at = source.indexOf("`", at + 1);
  }
  return at;
}

/** The text of a template that begins at a place, its expressions by their numbers. */
function templateAt(source: string, from: number): string {
  let text = "";
  let parts = 0;
  for (let at = from; source[at] !== "`"; ) {
    if (source.startsWith("${", at)) {
      text += `{${parts++}}`;
      at = endOf(source, at + 2);
    } else if (source[at] === "\\") {
      text += source[at + 1];
      at += 2;
    } else text += source[at++];
  }
  return text;
}

/** The source of the program, by file. */
export function sourceFiles(): { readonly file: string; readonly source: string }[] {
  const folder = join(PACKAGE_ROOT, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  return files.map((file) => ({ file, source: readFileSync(join(folder, file), "utf8") }));
}

/** The English words of every sentence that is written with the tag `message`. */
export function templatesInSource(): Set<string> {
  const all = sourceFiles().flatMap(({ source }) =>
    [...source.matchAll(/\bmessage`/g)].map(({ index, 0: tag }) => templateAt(source, index + tag.length)),
  );
  return new Set(all.filter((template) => /\p{L}/u.test(template)));
}
