import type { Subject } from "../rule/rule.vocabulary.js";

/** Who is called by what one does, and not by what kind of person one is: an operator of infrastructure may be a company or not. */
const ROLES: readonly Subject[] = ["INFRASTRUCTURE_OPERATOR", "MINING_POOL_ORGANISER", "ANYONE"];
const isRole = (subject: Subject) => ROLES.includes(subject);

/** Whether a penalty for some classes of offenders can be one offender's, as far as that offender is known. */
export function canSuffer(subjects: readonly Subject[], offender: Subject | null | undefined): boolean {
  if (!offender || subjects.length === 0 || subjects.includes(offender)) return true;
  return isRole(offender) || subjects.some(isRole);
}
