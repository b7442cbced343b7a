import { z } from "zod";
import type { ContentOf } from "../../kits/seeds/content.js";
import { decimal, duration, prose, unitOfSum, words } from "../../kits/seeds/primitives.js";
import { compareDecimals } from "../../platform/kernel/decimal.js";
import { hoursOf } from "../../platform/kernel/duration.js";
import { PenaltyKind } from "./offence.vocabulary.js";
import type { PenaltyRow } from "./penalty.row.js";

/** Bounds that are in order. */
function inOrder(compare: (a: string, b: string) => number) {
  return ({ minimum, maximum }: { minimum?: string; maximum?: string }) =>
    minimum === undefined || maximum === undefined || compare(minimum, maximum) <= 0;
}

const sumsInOrder = inOrder(compareDecimals);
const timesInOrder = inOrder((a, b) => hoursOf(a) - hoursOf(b));
const REVERSED = "its minimum is more than its maximum";

const penalty = z.strictObject({
  kind: z.enum(PenaltyKind),
  discretionary: z.boolean().default(false),
  /** Its option is for repetition of the offence alone. */
  onRepetition: z.boolean().default(false),
  fine: z
    .strictObject({
      minimum: decimal.optional(),
      maximum: decimal.optional(),
      unit: unitOfSum,
      /** What the sum is due for each of, where the figures are not the whole. */
      per: words.optional(),
    })
    .refine(sumsInOrder, REVERSED)
    .optional(),
  /** A fine counted as a multiple of something: the gain, the sum evaded, a fee. */
  fineMultiple: z
    .strictObject({ minimum: decimal.optional(), maximum: decimal.optional(), of: words })
    .refine(sumsInOrder, REVERSED)
    .optional(),
  duration: z
    .strictObject({ minimum: duration.optional(), maximum: duration.optional() })
    .refine(timesInOrder, REVERSED)
    .optional(),
  summary: prose,
});

/** One option is imposed; the penalties of an option are imposed together. */
export const penaltyOptions = z.array(z.array(penalty).min(1)).min(1, "an offence needs a penalty");

interface OffenceSeed {
  readonly id: string;
  readonly penaltyOptions: z.infer<typeof penaltyOptions>;
}

export function penaltyRows({ id, penaltyOptions }: OffenceSeed, jurisdiction: string): readonly ContentOf<PenaltyRow>[] {
  return penaltyOptions.flatMap((option, number) =>
    option.map(
      (seed, position): ContentOf<PenaltyRow> => ({
        id: `${id.replace("/offence/", "/penalty/")}-${number + 1}-${position + 1}`,
        offence_id: id,
        jurisdiction_id: jurisdiction,
        option: number,
        position,
        kind: seed.kind,
        discretionary: seed.discretionary,
        on_repetition: seed.onRepetition,
        fine_minimum: seed.fine?.minimum ?? null,
        fine_maximum: seed.fine?.maximum ?? null,
        fine_unit: seed.fine?.unit ?? null,
        fine_per: seed.fine?.per ?? null,
        fine_multiple_minimum: seed.fineMultiple?.minimum ?? null,
        fine_multiple_maximum: seed.fineMultiple?.maximum ?? null,
        fine_multiple_of: seed.fineMultiple?.of ?? null,
        duration_minimum: seed.duration?.minimum ?? null,
        duration_maximum: seed.duration?.maximum ?? null,
        summary: seed.summary,
      }),
    ),
  );
}
