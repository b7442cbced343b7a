import { z } from "zod";
import { duration, partialDay, webAddress, words } from "../../kits/seeds/primitives.js";

/**
 * How long a legislature lasts, when its sessions ended, and what becomes of its bills then. Editors are told by it which bills
 * to look up; it is no statement of law, and no answer shows it.
 */
const legislature = z.strictObject({
  /** The code of its jurisdiction. */
  code: words,
  lasts: duration,
  /** Whether a bill that has not passed dies with the session that it was tabled in. */
  billsLapse: z.boolean(),
  /** Each with its first day, and the first day after it. */
  sessions: z.array(z.strictObject({ name: words, from: partialDay, until: partialDay })).default([]),
  /** Where that is said. */
  source: webAddress,
});

export type LegislatureSeed = z.infer<typeof legislature>;

export const legislatureSeeds = {
  file: "vocabulary",
  list: "legislatures",
  after: "placeNames",
  schema: legislature,
  rows: () => ({}),
} as const;
