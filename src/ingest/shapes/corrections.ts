import { z } from "zod";
import { kindOfId } from "../../platform/kernel/id.js";
import { citations, prose } from "./common.js";

const record = z.string().refine((text) => kindOfId(text) !== null, "is not the id of a record");

/** What this project said wrongly, and says rightly since a release: no change of the law. */
const correction = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, "is no slug"),
  records: z.array(record).min(1),
  was: prose,
  now: prose,
  why: prose,
  citations,
});

export const correctionsFile = z.strictObject({ corrections: z.array(correction).min(1) });

export type CorrectionsFile = z.infer<typeof correctionsFile>;
