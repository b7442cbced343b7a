import { jurisdictionId } from "../../platform/kernel/id.js";
import { inEnglish } from "../../platform/kernel/message.js";
import { gravityOf } from "../../questions/review/review.vocabulary.js";
import type { Lives } from "../build/lives.js";
import type { Seeds } from "../read/seed-file.js";
import type { Contents, Records } from "../rows.js";
import { noteBills } from "./bills.js";
import { noteContradictions } from "./contradictions.js";
import type { Note } from "./noting.js";
import { noteCoverage, noteSources } from "./places.js";
import { noteStatements, noteStatuses } from "./statements.js";

type ReviewItem = Contents["review_item"];

/** What an editor should look at, now or from a day to come on: it follows from the seeds alone, and so from no clock. */
export function reviewItems(seeds: Seeds, records: Records, lives: Lives): ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  const note: Note = (file, path, { kind, subject, says, settledBy, due }) => {
    const name = `${subject}#${kind.toLowerCase().replaceAll("_", "-")}`;
    let id = name;
    for (let nth = 2; items.has(id); nth++) id = `${name}-${nth}`;
    items.set(id, {
      id,
      kind,
      gravity: gravityOf(kind),
      jurisdiction_id: jurisdictionId(file.folder),
      subject_id: subject,
      file: file.file,
      line: file.lineOf(path),
      says: inEnglish(says),
      settled_by: inEnglish(settledBy),
      told: { says, settledBy },
      due,
      ...(file.layer > 0 && { private: true }),
    });
  };
  noteContradictions(seeds, lives, note);
  noteBills(seeds, lives, note);
  noteStatements(seeds, records, note);
  noteCoverage(seeds, note);
  noteStatuses(seeds, note);
  noteSources(seeds, note);
  return [...items.values()];
}
