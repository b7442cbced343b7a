import { inclusive, parseRange } from "../../platform/kernel/period.js";
import type { Period } from "../source/period.type.js";

/** Options of the field `inEffect` of what shows a unit of a text. */
export const IN_EFFECT = {
  nullable: true,
  description:
    "The days on which its source says that this unit stands, where it gives single units periods of their own; null where it gives none.",
};

export function inEffectOf({ valid }: { readonly valid: string | null }): Period | null {
  return valid === null ? null : inclusive(parseRange(valid), "DAY", "DAY");
}
