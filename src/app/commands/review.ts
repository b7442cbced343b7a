import { invalidSeeds, readCorpus } from "../../ingest/corpus.js";
import { printDirectories } from "../../ingest/read/seed-folders.js";
import { dayOf } from "../../platform/kernel/day.js";
import { badInput } from "../../platform/kernel/errors.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { ReviewKind } from "../../questions/review/review.vocabulary.js";
import type { Config } from "../config.js";

interface ReviewOptions {
  readonly place?: readonly string[];
  readonly kind?: readonly string[];
}

/** Lists what an editor should look at today, gravest first, each with its place in the seeds and what would settle it. */
export async function review({ seedsDirectories }: Config, { place, kind }: ReviewOptions): Promise<void> {
  for (const each of kind ?? []) {
    if (!(each in ReviewKind)) throw badInput("--kind", `${each} is none of ${Object.keys(ReviewKind).join(", ")}`);
  }
  const { records, faults } = readCorpus(seedsDirectories, { counts: false });
  if (!records) throw invalidSeeds(faults, printDirectories(seedsDirectories));
  const places = place?.map(jurisdictionId);
  for (const id of places ?? []) {
    if (!records.jurisdiction.has(id)) throw badInput("--place", `the seeds have no ${id.slice("/akn/".length).toUpperCase()}`);
  }
  const today = dayOf(new Date());
  const due = [...records.review_item.values()]
    .filter(
      (item) => item.due <= today && (!kind || kind.includes(item.kind)) && (!places || places.includes(item.jurisdiction_id)),
    )
    .sort((a, b) => a.gravity - b.gravity || (a.id < b.id ? -1 : 1));
  for (const name of Object.keys(ReviewKind)) {
    const lines = due.filter((item) => item.kind === name);
    if (lines.length === 0) continue;
    console.log(`${name}: ${lines.length}`);
    for (const { file, line, subject_id, says, settled_by } of lines) {
      console.log(`  ${file}:${line}: ${subject_id}: ${says}. Settled by ${settled_by}.`);
    }
  }
  console.log(due.length > 0 ? `${due.length} in all, gravest first.` : "Nothing is due.");
}
