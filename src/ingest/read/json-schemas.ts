import { z } from "zod";
import { FILE_SCHEMAS } from "./file-schemas.js";
import { movedFile } from "./moved-file.js";

/** The JSON Schemas of the seed files, for editors, by file name. */
export function seedSchemas(): Record<string, string> {
  const schemas = Object.entries({ ...FILE_SCHEMAS, moved: movedFile });
  return Object.fromEntries(
    schemas.map(([file, schema]) => [
      `seed-${file}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
    ]),
  );
}
