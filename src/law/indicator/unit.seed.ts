import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { idOf, names, prose } from "../../kits/seeds/primitives.js";
import type { SeedContext } from "../../kits/seeds/seed-kind.js";
import { citations, storedCitations } from "../source/evidence.seed.js";
import type { UnitRow } from "./unit.row.js";

/** A legal reckoning unit, in which fines and fees are counted. */
const unit = z.strictObject({ id: idOf("unit"), names, note: prose.optional(), citations });

function rows(seed: z.infer<typeof unit>, { jurisdiction }: SeedContext): RowsOf<{ unit: UnitRow }> {
  const { id, names, note } = seed;
  return { unit: [{ id, jurisdiction_id: jurisdiction, names, note: note ?? null, citations: storedCitations(seed.citations) }] };
}

export const unitSeeds = { file: "jurisdiction", list: "units", after: "authorities", schema: unit, rows } as const;
