import { readDay } from "../../kits/seeds/days.js";
import type { LifecycleEventKind } from "../../law/legislation/legislation.vocabulary.js";
import type { CitationSeed } from "../../law/source/evidence.seed.js";
import type { Day } from "../../platform/kernel/day.js";
import { filesOfPlaces, type Path, type SeedFile, type Seeds, type StatuteFile } from "../read/seed-file.js";
import type { Report, Warn } from "./report.js";

/** What has the right form and cannot be so: days to come on which somebody looked, the press as the text of the law. */
export function checkPlausibility(seeds: Seeds, today: Day, report: Report, warn: Warn): void {
  const press = new Set(
    filesOfPlaces(seeds).flatMap(({ content }) => content.sources.filter(({ kind }) => kind === "NEWS").map(({ id }) => id)),
  );
  for (const file of [...filesOfPlaces(seeds), ...seeds.statutes]) {
    for (const { path, citations } of readInTheLaw(file.content, [])) {
      if (citations.every((citation) => press.has(typeof citation === "string" ? citation : citation.source))) {
        report(
          file,
          path,
          "is PRIMARY, read in the text of the law, and cites the press alone; write SECONDARY, or cite the text",
        );
      }
    }
    for (const { path, day } of daysOfReading(file.content, [])) {
      if (day > today) report(file, path, `${day} is yet to come: nobody can have looked then`);
    }
  }
  for (const file of seeds.statutes) {
    checkDayInId(file, report);
    file.content.offences.forEach(({ id, breaks }, index) => {
      const proposed = file.content.statute.kind === "BILL";
      if (breaks.length === 0 && !proposed) warn(file, ["offences", index], "BREAKS_NO_RULE", `${id} breaks no rule`);
    });
  }
}

/** Every record that says that it was read in the text of the law. */
function* readInTheLaw(value: unknown, path: Path): Generator<{ path: Path; citations: readonly CitationSeed[] }> {
  if (value === null || typeof value !== "object") return;
  const record = value as { readonly evidence?: unknown; readonly citations?: readonly CitationSeed[] };
  if (record.evidence === "PRIMARY" && record.citations) yield { path: [...path, "evidence"], citations: record.citations };
  for (const [key, item] of entriesOf(value)) yield* readInTheLaw(item, [...path, key]);
}

/** The days on which something was looked at: law reviewed, a source read. */
function* daysOfReading(value: unknown, path: Path): Generator<{ path: Path; day: Day }> {
  if (value === null || typeof value !== "object") return;
  for (const [key, item] of entriesOf(value)) {
    if ((key === "reviewedThrough" || key === "retrieved") && typeof item === "string") {
      yield { path: [...path, key], day: readDay(item).day };
    } else yield* daysOfReading(item, [...path, key]);
  }
}

function entriesOf(value: object): Iterable<[string | number, unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(value);
}

/** Stages on one of which the Akoma Ntoso address of a work is dated. */
const MAKING: readonly LifecycleEventKind[] = ["ADOPTED", "SIGNED", "PUBLISHED"];

/** An address that holds a day holds one on which its statute was made, or another of its stages. */
function checkDayInId(file: SeedFile<StatuteFile>, report: Report): void {
  const { id, lifecycle } = file.content.statute;
  const dated = /\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=\/|$)/.exec(id)?.[1];
  if (!dated || !lifecycle.some(({ event }) => MAKING.includes(event))) return;
  if (!lifecycle.some(({ date }) => date.startsWith(dated) || dated.startsWith(date))) {
    report(file, ["statute", "id"], `is dated ${dated}, and no stage of the statute is of that day`);
  }
}
