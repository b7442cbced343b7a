import { z } from "zod";
import { anyId, prose, slug } from "../../kits/seeds/primitives.js";
import { citations } from "../source/evidence.seed.js";

/** What this project said wrongly, and says rightly since a release: no change of the law. */
const correction = z.strictObject({
  id: slug,
  records: z.array(anyId).min(1),
  was: prose,
  now: prose,
  why: prose,
  citations,
});

export const correctionSeeds = { file: "corrections", list: "corrections", schema: correction, rows: () => ({}) } as const;
