import type { LifecycleEventKind } from "../../law/legislation/legislation.vocabulary.js";
import { type Day, parsePartialDay } from "../../platform/kernel/day.js";
import { filesOfPlaces, type Path, type SaidSomewhere, type Seeds } from "../read/seed-file.js";
import type { Report, Warn } from "./report.js";

/**
 * What has the right form and cannot be so: days to come on which somebody looked, the press as the text of the law. Of files
 * in which something else has not the right form, too: no fault hides another.
 */
export function checkPlausibility(seeds: Seeds, today: Day, report: Report, warn: Warn): void {
  const said = [...filesOfPlaces(seeds), ...seeds.statutes, ...(seeds.unread ?? []).flatMap((file) => file.said ?? [])];
  const press = new Set(said.flatMap(({ content }) => pressIn(content)));
  for (const file of said) {
    for (const { path, sources } of readInTheLaw(file.content, [])) {
      if (sources.every((source) => press.has(source))) {
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
    checkDayInId(file, report);
  }
  for (const file of seeds.statutes) {
    file.content.offences.forEach(({ id, breaks }, index) => {
      const proposed = file.content.statute.kind === "BILL";
      if (breaks.length === 0 && !proposed) warn(file, ["offences", index], "BREAKS_NO_RULE", `${id} breaks no rule`);
    });
  }
}

/** The ids of the sources of a file that are press. */
function pressIn(content: unknown): unknown[] {
  return listIn(content, "sources").flatMap((source) => (valueIn(source, "kind") === "NEWS" ? [valueIn(source, "id")] : []));
}

const valueIn = (value: unknown, key: string): unknown =>
  value !== null && typeof value === "object" ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = valueIn(value, key);
  return Array.isArray(list) ? list : [];
}

/** Every record that says that it was read in the text of the law, with the ids of what it cites. */
function* readInTheLaw(value: unknown, path: Path): Generator<{ path: Path; sources: readonly unknown[] }> {
  if (value === null || typeof value !== "object") return;
  const citations = listIn(value, "citations");
  if (valueIn(value, "evidence") === "PRIMARY" && citations.length > 0) {
    const sources = citations.map((citation) => (typeof citation === "string" ? citation : valueIn(citation, "source")));
    yield { path: [...path, "evidence"], sources };
  }
  for (const [key, item] of entriesOf(value)) yield* readInTheLaw(item, [...path, key]);
}

/** The days on which something was looked at: law reviewed, a source read. */
function* daysOfReading(value: unknown, path: Path): Generator<{ path: Path; day: Day }> {
  if (value === null || typeof value !== "object") return;
  for (const [key, item] of entriesOf(value)) {
    const day = (key === "reviewedThrough" || key === "retrieved") && typeof item === "string" ? parsePartialDay(item) : null;
    if (day) yield { path: [...path, key], day: day.day };
    else yield* daysOfReading(item, [...path, key]);
  }
}

function entriesOf(value: object): Iterable<[string | number, unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(value);
}

/** Stages on one of which the Akoma Ntoso address of a work is dated. */
const MAKING: readonly unknown[] = ["ADOPTED", "SIGNED", "PUBLISHED"] satisfies LifecycleEventKind[];

/** An address that holds a day holds one on which its statute was made, or another of its stages. */
function checkDayInId(file: SaidSomewhere, report: Report): void {
  const statute = valueIn(file.content, "statute");
  const id = valueIn(statute, "id");
  const dated = typeof id === "string" && /\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=\/|$)/.exec(id)?.[1];
  const stages = listIn(statute, "lifecycle");
  if (!dated || !stages.some((stage) => MAKING.includes(valueIn(stage, "event")))) return;
  const days = stages.map((stage) => String(valueIn(stage, "date")));
  if (!days.some((day) => day.startsWith(dated) || dated.startsWith(day))) {
    report(file, ["statute", "id"], `is dated ${dated}, and no stage of the statute is of that day`);
  }
}
