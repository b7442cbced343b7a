import { z } from "zod";
import { type FileContent, type FileKind, seedKindsIn } from "../seed-kinds.js";
import { ADDED_KEYS } from "./seed-file.js";

/** The schema of a kind of file: what the kinds of seeds in it say of themselves; or of some of its keys alone. */
function schemaOf<F extends FileKind, Key extends keyof FileContent<F> = keyof FileContent<F>>(
  file: F,
  only?: readonly Key[],
): z.ZodType<Pick<FileContent<F>, Key>> {
  const kinds = seedKindsIn(file);
  const all = kinds.flatMap(({ one, list, schema }): [string, z.ZodType][] => [
    ...(one ? [[one, schema] as [string, z.ZodType]] : []),
    ...(list ? [[list, z.array(schema).default([])] as [string, z.ZodType]] : []),
  ]);
  const keys = all.filter(([key]) => !only || only.includes(key as Key));
  // The type is worked out from the same table.
  return z.strictObject(Object.fromEntries(keys)) as unknown as z.ZodType<Pick<FileContent<F>, Key>>;
}

export const FILE_SCHEMAS = {
  vocabulary: schemaOf("vocabulary"),
  jurisdiction: schemaOf("jurisdiction"),
  statute: schemaOf("statute"),
  corrections: schemaOf("corrections"),
  additions: schemaOf("jurisdiction", ADDED_KEYS),
} as const satisfies Readonly<Record<FileKind | "additions", z.ZodType>>;
