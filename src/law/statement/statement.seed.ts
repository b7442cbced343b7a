import { z } from "zod";
import type { ContentOf, RowsOf } from "../../kits/seeds/content.js";
import { periodColumns } from "../../kits/seeds/days.js";
import { idOf, partialDay, prose, span } from "../../kits/seeds/primitives.js";
import { isLaw, statementForce } from "../legislation/force.js";
import type { LegalForceRow } from "../legislation/legal-force.row.js";
import { forceRows } from "../legislation/legal-force.seed.js";
import type { StatuteContext } from "../legislation/statute-context.js";
import type { DiscrepancyRow } from "../source/discrepancy.row.js";
import { discrepancies, discrepancyRows } from "../source/discrepancy.seed.js";
import { evidenceColumns, evidenced } from "../source/evidence.seed.js";
import type { StatementRow } from "./statement.row.js";

/** What the seeds of every statement of law carry. Left out `from`: no source says since when. */
export const statement = {
  provision: idOf("provision").optional(),
  ...span,
  /** The amendment that put it into the statute, where it was not there from the first. */
  broughtBy: idOf("amendment").optional(),
  /** The day it was put on the books, where neither the statute nor `broughtBy` tells. */
  enacted: partialDay.optional(),
  /** A day by which it was in force, where no source gives the first. */
  inForceBy: partialDay.optional(),
  /** Why the period runs outside the statute's own, where it does. */
  periodNote: prose.optional(),
  note: prose.optional(),
  ...evidenced,
  discrepancies,
};

const any = z.strictObject({ id: z.string(), ...statement });

export type StatementSeed = z.infer<typeof any>;

/** The columns that all statements share. */
export function statementColumns(
  seed: StatementSeed,
  { jurisdiction, statute, lifeOf }: StatuteContext,
): ContentOf<StatementRow> {
  const life = lifeOf(seed);
  const noDays = { valid: null, from_precision: null, until_precision: null };
  return {
    id: seed.id,
    jurisdiction_id: jurisdiction,
    statute_id: statute,
    provision_id: seed.provision ?? null,
    brought_by_id: seed.broughtBy ?? null,
    enacted: life.enacted,
    ...(isLaw(life) ? periodColumns(seed, life.period.from) : noDays),
    period_note: seed.periodNote ?? null,
    note: seed.note ?? null,
    ...evidenceColumns(seed),
  };
}

export interface StatementParts {
  readonly legal_force: LegalForceRow;
  readonly discrepancy: DiscrepancyRow;
}

/** What hangs on every statement: its force day by day, and where sources disagree. */
export function statementParts(seed: StatementSeed, { lifeOf }: StatuteContext): RowsOf<StatementParts> {
  return {
    legal_force: forceRows(seed.id, statementForce(lifeOf(seed))),
    discrepancy: discrepancyRows(seed.id, seed.discrepancies),
  };
}
