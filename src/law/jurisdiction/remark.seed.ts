import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { prose } from "../../kits/seeds/primitives.js";
import type { SeedContext } from "../../kits/seeds/seed-kind.js";
import { citations, storedCitations } from "../source/evidence.seed.js";
import type { RemarkRow } from "./remark.row.js";

/** A statement about the law that is none of law: a reason given, a forecast, a criticism. */
const remark = z.strictObject({ text: prose, citations });

function rows(seed: z.infer<typeof remark>, { jurisdiction, position }: SeedContext): RowsOf<{ remark: RemarkRow }> {
  return {
    remark: [
      {
        id: `${jurisdiction}#remark-${position + 1}`,
        jurisdiction_id: jurisdiction,
        position,
        text: seed.text,
        citations: storedCitations(seed.citations),
      },
    ],
  };
}

export const remarkSeeds = { file: "jurisdiction", list: "remarks", after: "indicators", schema: remark, rows } as const;
