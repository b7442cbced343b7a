import { z } from "zod";
import type { ContentOf } from "../../kits/seeds/content.js";
import { decimal, duration, prose, unitOfSum, words } from "../../kits/seeds/primitives.js";
import { compareDecimals } from "../../platform/kernel/decimal.js";
import { hoursOf } from "../../platform/kernel/duration.js";
import { Subject } from "../rule/rule.vocabulary.js";
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
  /** Of those who can commit the offence, who can suffer it, where the law has a penalty for each class of offender. */
  subjects: z
    .array(z.enum(Subject).exclude(["ANYONE"]))
    .min(1)
    .optional(),
  /** The class of offender as the law has it: large business, officials. */
  appliesTo: words.optional(),
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

const option = z
  .array(penalty)
  .min(1)
  .refine(
    (penalties) => new Set(penalties.map(classOf)).size === 1,
    "what is imposed together is for the same class of offender",
  );

const classOf = ({ subjects = [], appliesTo }: z.infer<typeof penalty>) => JSON.stringify([subjects.toSorted(), appliesTo]);

/** One option is imposed; the penalties of an option are imposed together. */
export const penaltyOptions = z.array(option).min(1, "an offence needs a penalty");

/** What is wrong with the classes of offenders for which an offence has penalties: one that cannot commit it, or one that suffers none. */
export function faultsOfClasses({ subjects, penaltyOptions }: OfOffence): { path: (string | number)[]; message: string }[] {
  const open = subjects.includes("ANYONE");
  const strangers = penaltyOptions.flatMap((option, number) =>
    option.flatMap(({ subjects: suffering = [] }, position) =>
      suffering
        .filter((subject) => !open && !subjects.includes(subject))
        .map((subject) => ({
          path: ["penaltyOptions", number, position, "subjects"],
          message: `${subject} is none of those who can commit the offence: ${subjects.join(", ")}`,
        })),
    ),
  );
  const suffering = new Set(penaltyOptions.flatMap(([first]) => first?.subjects ?? ["ANYONE"]));
  const spared = suffering.has("ANYONE") ? [] : subjects.filter((subject) => subject !== "ANYONE" && !suffering.has(subject));
  return [
    ...strangers,
    ...spared.map((subject) => ({
      path: ["penaltyOptions"],
      message: `no option is for ${subject}, who can commit the offence`,
    })),
  ];
}

interface OfOffence {
  readonly subjects: readonly Subject[];
  readonly penaltyOptions: z.infer<typeof penaltyOptions>;
}

interface OffenceSeed extends OfOffence {
  readonly id: string;
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
        subjects: seed.subjects ?? [],
        applies_to: seed.appliesTo ?? null,
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
