import { readDay } from "../../kits/seeds/days.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { type Message, message } from "../../platform/kernel/message.js";
import { filesOfPlaces, type Path, type SeedFile, type Seeds } from "../read/seed-file.js";
import { ALWAYS_DUE, monthsAfter, type Note } from "./noting.js";

/** After how many months the law of a place should be looked through again. */
const COVERAGE_MONTHS = 6;
/** After how many months a source should be read again. */
const SOURCE_MONTHS = 12;

/** Places whose law was last looked through long ago. */
export function noteCoverage({ jurisdictions }: Seeds, note: Note): void {
  for (const file of jurisdictions) {
    const { jurisdiction, places } = file.content;
    noteReview(file, ["jurisdiction", "coverage"], jurisdiction, note);
    places.forEach((place, index) => {
      // A part that says nothing of its own is reviewed with the whole.
      if (place.coverage.reviewedThrough) noteReview(file, ["places", index, "coverage"], place, note);
    });
  }
}

type Covered = { readonly code: string; readonly coverage: { readonly reviewedThrough?: string } };

function noteReview(file: SeedFile<unknown>, path: Path, { code, coverage }: Covered, note: Note): void {
  const through = coverage.reviewedThrough;
  note(file, path, {
    kind: "COVERAGE_OLD",
    subject: jurisdictionId(code),
    says: through
      ? message`the law of ${code} was looked through up to ${through}`
      : message`nobody noted when the law of ${code} was looked through`,
    settledBy: message`a look through its official journal since then, and a new day of review`,
    due: through ? monthsAfter(readDay(through).day, COVERAGE_MONTHS) : ALWAYS_DUE,
  });
}

/** Sources whose address is dead, which were not read for long, or of which no copy is kept. */
export function noteSources(seeds: Seeds, note: Note): void {
  for (const file of filesOfPlaces(seeds)) {
    file.content.sources.forEach(({ id, url, retrieved, archived, dead }, index) => {
      if (!url) return;
      const at = (kind: "SOURCE_DEAD" | "SOURCE_UNREAD" | "SOURCE_UNARCHIVED", says: Message, settledBy: Message, due: string) =>
        note(file, ["sources", index], { kind, subject: id, says, settledBy, due });
      if (dead) {
        const settled = archived
          ? message`another address of the same document`
          : message`another address, or a copy in an archive (archived)`;
        return at("SOURCE_DEAD", message`its address was dead on ${dead}`, settled, readDay(dead).day);
      }
      const unread = retrieved ? message`it was last read on ${retrieved}` : message`nobody noted when it was read`;
      const due = retrieved ? monthsAfter(readDay(retrieved).day, SOURCE_MONTHS) : ALWAYS_DUE;
      const says = archived ? unread : message`${unread}; no copy of it is kept`;
      at("SOURCE_UNREAD", says, message`reading it, and the day as retrieved`, due);
      // One that is to be read is to be archived then.
      if (retrieved && !archived)
        at("SOURCE_UNARCHIVED", message`no copy of it is kept`, message`a copy in an archive (archived)`, ALWAYS_DUE);
    });
  }
}
