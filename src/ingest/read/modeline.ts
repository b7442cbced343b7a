import { dirname, join, relative, sep } from "node:path";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import { schemaFileOf } from "./json-schemas.js";
import { kindOfFile } from "./kind-of-file.js";

const MODELINE = /^# yaml-language-server: \$schema=/m;

/** Whether a text names its JSON Schema. */
export const hasModeline = (text: string): boolean => MODELINE.test(text);

/** The text of a seed file with a first line that tells editors where its JSON Schema is; one that is there stays as it is. */
export function withModeline(directory: string, file: string, text: string): string {
  if (hasModeline(text)) return text;
  const schema = join(PACKAGE_ROOT, "schema", schemaFileOf(kindOfFile(file)));
  const path = relative(dirname(join(directory, file)), schema).replaceAll(sep, "/");
  return `# yaml-language-server: $schema=${path}\n${text}`;
}
