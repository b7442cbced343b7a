import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { readDay } from "../../kits/seeds/days.js";
import { countedIn, idOf, partialDay, prose, signedDecimal, unitOfSum, words } from "../../kits/seeds/primitives.js";
import type { SeedContext } from "../../kits/seeds/seed-kind.js";
import { evidenceColumns, evidenced } from "../source/evidence.seed.js";
import type { IndicatorRow } from "./indicator.row.js";

const indicator = z.strictObject({
  id: idOf("indicator"),
  name: words,
  value: signedDecimal,
  /** The word that makes the figure vague: about, fewer than, over. */
  qualifier: words.optional(),
  unit: countedIn,
  /** For a rate: the currency code or reckoning unit of which one is worth `value` of `unit`. */
  converts: unitOfSum.optional(),
  date: partialDay,
  note: prose.optional(),
  ...evidenced,
});

function rows(seed: z.infer<typeof indicator>, { jurisdiction }: SeedContext): RowsOf<{ indicator: IndicatorRow }> {
  const { day, precision } = readDay(seed.date);
  return {
    indicator: [
      {
        id: seed.id,
        jurisdiction_id: jurisdiction,
        name: seed.name,
        value: seed.value,
        qualifier: seed.qualifier ?? null,
        unit: seed.unit,
        converts: seed.converts ?? null,
        date: day,
        precision,
        note: seed.note ?? null,
        ...evidenceColumns(seed),
      },
    ],
  };
}

export const indicatorSeeds = { file: "jurisdiction", list: "indicators", after: "units", schema: indicator, rows } as const;
