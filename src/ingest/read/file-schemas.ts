import { z } from "zod";
import { type FileContent, type FileKind, seedKindsIn } from "../seed-kinds.js";

/** The schema of a kind of file: what the kinds of seeds in it say of themselves. */
function schemaOf<F extends FileKind>(file: F): z.ZodType<FileContent<F>> {
  const kinds = seedKindsIn(file);
  const keys = kinds.flatMap(({ one, list, schema }): [string, z.ZodType][] => [
    ...(one ? [[one, schema] as [string, z.ZodType]] : []),
    ...(list ? [[list, z.array(schema).default([])] as [string, z.ZodType]] : []),
  ]);
  // The type is worked out from the same table.
  return z.strictObject(Object.fromEntries(keys)) as unknown as z.ZodType<FileContent<F>>;
}

export const FILE_SCHEMAS = {
  vocabulary: schemaOf("vocabulary"),
  jurisdiction: schemaOf("jurisdiction"),
  statute: schemaOf("statute"),
  corrections: schemaOf("corrections"),
} as const satisfies Readonly<Record<FileKind, z.ZodType>>;
