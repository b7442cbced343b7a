import type { Subject } from "./subject.vocabulary.js";

/** Who is called by what one does, and not by what kind of person one is: an operator of infrastructure may be a company or not. */
const ROLES: readonly Subject[] = ["INFRASTRUCTURE_OPERATOR", "MINING_POOL_ORGANISER"];

export const isRole = (subject: Subject) => ROLES.includes(subject);
