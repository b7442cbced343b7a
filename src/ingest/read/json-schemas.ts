import { z } from "zod";
import { FILE_SCHEMAS } from "./file-schemas.js";
import { movedFile } from "./moved-file.js";

const SCHEMAS = { ...FILE_SCHEMAS, moved: movedFile };

/** The file in schema/ that says what a kind of file of seeds holds. */
export const schemaFileOf = (kind: keyof typeof SCHEMAS): string => `seed-${kind}.schema.json`;

/** The JSON Schemas of the seed files, for editors, by file name. */
export function seedSchemas(): Record<string, string> {
  const schemas = Object.entries(SCHEMAS);
  return Object.fromEntries(
    schemas.map(([file, schema]) => [
      schemaFileOf(file as keyof typeof SCHEMAS),
      `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
    ]),
  );
}
