import { z } from "zod";
import { jurisdictionFile } from "../shapes/jurisdiction.js";
import { movedFile } from "../shapes/moved.js";
import { statuteFile } from "../shapes/statute.js";
import { vocabularyFile } from "../shapes/vocabulary.js";

/** The JSON Schemas of the seed files, for editors, by file name. */
export function seedSchemas(): Record<string, string> {
  const print = (shape: z.ZodType) => `${JSON.stringify(z.toJSONSchema(shape, { io: "input" }), null, 2)}\n`;
  return {
    "seed-jurisdiction.schema.json": print(jurisdictionFile),
    "seed-moved.schema.json": print(movedFile),
    "seed-statute.schema.json": print(statuteFile),
    "seed-vocabulary.schema.json": print(vocabularyFile),
  };
}
