import { words } from "../../kits/words.js";
import type { LegalForce } from "./source.vocabulary.js";

/** How a force looks: law, not yet law, no longer law, doubtful, and drafts, which must never look like law. */
const LOOKS: Readonly<Record<LegalForce, string>> = {
  IN_FORCE: "law",
  PARTLY_IN_FORCE: "law",
  NOT_YET_IN_FORCE: "coming",
  NOT_YET_MADE: "over",
  SUSPENDED: "doubtful",
  UNKNOWN: "doubtful",
  NO_LONGER_IN_FORCE: "over",
  PROPOSED: "draft",
  WITHDRAWN: "draft",
};

const MEANINGS: Readonly<Record<Exclude<LegalForce, "IN_FORCE">, string>> = {
  PROPOSED: "A bill or published draft. It binds nobody, and may never become law.",
  WITHDRAWN: "A bill that was rejected, vetoed, shelved or withdrawn. It is not law.",
  PARTLY_IN_FORCE: "Some of its provisions are in force on this day, others are not yet.",
  NOT_YET_IN_FORCE: "Enacted, but not yet in force on this day.",
  NOT_YET_MADE: "On this day neither the law nor a published draft of it is known to have existed.",
  SUSPENDED: "In being, but without effect on this day: a suspension or an injunction stands against it.",
  UNKNOWN: "No source that was seen says whether it is in force on this day.",
  NO_LONGER_IN_FORCE: "Repealed, annulled or expired by this day.",
};

export function isDraft(force: LegalForce | undefined): boolean {
  return force === "PROPOSED" || force === "WITHDRAWN";
}

/** The force in a word, coloured. */
export function Force({ force }: { force: LegalForce }) {
  return <span class={`force ${LOOKS[force]}`}>{words(force)}</span>;
}

/** Says at the top of a page what the reader must not miss; nothing where the thing is plainly in force. */
export function ForceBanner({ force }: { force: LegalForce }) {
  if (force === "IN_FORCE") return null;
  return (
    <p class={`banner ${LOOKS[force]}`} role="note">
      <strong>{force === "PROPOSED" ? "Proposed: not law" : words(force)}</strong> {MEANINGS[force]}
    </p>
  );
}
