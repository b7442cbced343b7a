import type { Subject } from "../rule/rule.vocabulary.js";
import { isRole } from "../source/roles.js";

/** Whether a penalty for some classes of offenders can be one offender's, as far as that offender is known. */
export function canSuffer(subjects: readonly Subject[], offender: Subject | null | undefined): boolean {
  if (!offender || offender === "ANYONE" || subjects.length === 0 || subjects.includes(offender)) return true;
  return isRole(offender) || subjects.some(isRole);
}
