import { invalidSeeds, readCorpus } from "../../ingest/corpus.js";
import { printDirectories } from "../../ingest/read/seed-folders.js";
import type { Records } from "../../ingest/rows.js";
import { PlaceIndex } from "../../law/jurisdiction/place-index.js";
import { PlaceNames } from "../../law/jurisdiction/place-names.js";
import { dayOf } from "../../platform/kernel/day.js";
import { badArgument } from "../../platform/kernel/errors.js";
import { groupBy } from "../../platform/kernel/group.js";
import { parseRange } from "../../platform/kernel/period.js";
import { ReviewKind } from "../../questions/review/review.vocabulary.js";
import type { Config } from "../config.js";
import { readOutdated } from "../outdated-restatements.js";

interface ReviewOptions {
  readonly place?: readonly string[];
  readonly kind?: readonly string[];
}

/** Lists what an editor should look at today, gravest first, each with its place in the seeds and what would settle it. */
export async function review(config: Config, { place, kind }: ReviewOptions): Promise<void> {
  const { seedsDirectories } = config;
  for (const each of kind ?? []) {
    if (!(each in ReviewKind)) throw badArgument("--kind", `${each} is none of ${Object.keys(ReviewKind).join(", ")}`);
  }
  const { records, faults } = readCorpus(seedsDirectories, { counts: false });
  if (!records) throw invalidSeeds(faults, printDirectories(seedsDirectories));
  const places = place && placesNamed(records, place);
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
  if (config.texts && !kind) await printOutdated(config, records, places);
}

/** The ids of places by code or name. */
function placesNamed({ jurisdiction, search_term }: Records, texts: readonly string[]): string[] {
  const terms = [...search_term.values()].filter(({ kind }) => kind !== "NOTION");
  const names = new PlaceNames(new PlaceIndex([...jurisdiction.values()]), terms);
  return texts.map((text) => {
    const place = names.read("--place", text);
    if (!place) throw badArgument("--place", `the seeds have nothing on ${text}`);
    return place.id;
  });
}

/** Restatements of an older wording than the official words that were imported, but for those that the seeds already have anew. */
async function printOutdated(config: Config, records: Records, places: readonly string[] | undefined): Promise<void> {
  const { release, restatements } = await readOutdated(config);
  const firstDays = groupBy([...records.provision_version.values()], ({ provision_id }) => provision_id);
  const old = restatements.filter(({ row: { provision, place, wording } }) => {
    const newer = firstDays.get(provision)?.some(({ valid }) => (parseRange(valid).from ?? "") >= (wording.changedOn ?? ""));
    return !newer && (!places || places.includes(place));
  });
  const against = `the official words that were imported, held against release ${release}`;
  if (old.length === 0) return console.log(`No restatement is of an older wording than ${against}.`);
  console.log(`Restatements of an older wording than ${against}: ${old.length}`);
  for (const { row } of old) {
    const { changedOn, language, row: said } = row.wording;
    console.log(
      `  ${row.provision}: ${language} changed on ${changedOn}, and the restatement is of ${said.restated_from}. Settled by reading it against the words that stand now.`,
    );
  }
}
