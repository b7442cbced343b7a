import { say } from "../../kits/words/say.js";
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
      <strong>{force === "PROPOSED" ? say("proposedIsNotLaw") : words(force)}</strong> {say(`meaning.${force}`)}
    </p>
  );
}
