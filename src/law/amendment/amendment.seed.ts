import { z } from "zod";
import type { RowsOf } from "../../kits/seeds/content.js";
import { readDay } from "../../kits/seeds/days.js";
import { idOf, partialDay, prose, words } from "../../kits/seeds/primitives.js";
import { statementForce } from "../legislation/force.js";
import type { LegalForceRow } from "../legislation/legal-force.row.js";
import { forceRows } from "../legislation/legal-force.seed.js";
import type { StatuteContext } from "../legislation/statute-context.js";
import type { DiscrepancyRow } from "../source/discrepancy.row.js";
import { discrepancies, discrepancyRows } from "../source/discrepancy.seed.js";
import { evidenceColumns, evidenced } from "../source/evidence.seed.js";
import type { AmendmentRow } from "./amendment.row.js";
import { AmendmentOperation } from "./amendment.vocabulary.js";

const amendment = z.strictObject({
  id: idOf("amendment"),
  target: idOf("statute"),
  targetProvision: idOf("provision").optional(),
  /** Where in the target, as the sources put it, if no one recorded provision says it. */
  locator: words.optional(),
  operation: z.enum(AmendmentOperation),
  /** The first day of its effect; left out while it is only proposed, or where no source gives it. */
  effective: partialDay.optional(),
  summary: prose,
  before: prose.optional(),
  after: prose.optional(),
  note: prose.optional(),
  ...evidenced,
  discrepancies,
});

type AmendmentSeed = z.infer<typeof amendment>;

/** What comes after every day that has come. */
const NO_DAY_YET = "9999-12-31";

type AmendmentRows = RowsOf<{ amendment: AmendmentRow; legal_force: LegalForceRow; discrepancy: DiscrepancyRow }>;

function rows(seed: AmendmentSeed, { statute, position, lifeOfAmendment }: StatuteContext): AmendmentRows {
  const effective = readDay(seed.effective);
  return {
    amendment: [
      {
        id: seed.id,
        amending_id: statute,
        target_id: seed.target,
        target_provision_id: seed.targetProvision ?? null,
        locator: seed.locator ?? null,
        operation: seed.operation,
        position,
        effective: effective?.day ?? null,
        effective_precision: effective?.precision ?? null,
        sort_day: effective?.day ?? NO_DAY_YET,
        summary: seed.summary,
        before: seed.before ?? null,
        after: seed.after ?? null,
        note: seed.note ?? null,
        ...evidenceColumns(seed),
      },
    ],
    legal_force: forceRows(seed.id, statementForce(lifeOfAmendment(seed))),
    discrepancy: discrepancyRows(seed.id, seed.discrepancies),
  };
}

export const amendmentSeeds = { file: "statute", list: "amendments", after: "provisions", schema: amendment, rows } as const;
