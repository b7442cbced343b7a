import { readDay, spanOf } from "../../kits/seeds/days.js";
import type { StatuteForce } from "../../law/legislation/force.js";
import { isEmpty, overlap, type Span } from "../../platform/kernel/period.js";
import type { Lives } from "../build/lives.js";
import type { Path, SeedFile, Seeds, StatuteFile } from "../read/seed-file.js";
import { STATEMENT_LISTS } from "../seed-kinds.js";
import type { Report } from "./report.js";

interface Dated {
  readonly from?: string;
  readonly until?: string;
}

/** Every period has a day, what excludes itself does not overlap, and law lies inside the life of its statute. */
export function checkPeriods(seeds: Seeds, lives: Lives, report: Report): void {
  for (const file of seeds.jurisdictions) {
    const { jurisdiction, places } = file.content;
    checkSequence(file, ["jurisdiction", "miningStatus"], jurisdiction.miningStatus, report);
    places.forEach((place, index) => checkSequence(file, ["places", index, "miningStatus"], place.miningStatus, report));
  }
  const amendments = new Set(seeds.statutes.flatMap(({ content }) => content.amendments.map(({ id }) => id)));
  for (const file of seeds.statutes) {
    checkLifecycle(file, lives, report);
    file.content.provisions.forEach((provision, index) =>
      checkSequence(file, ["provisions", index, "versions"], provision.versions, report),
    );
    file.content.provisions.forEach(({ asEnacted, versions }, index) => {
      if (asEnacted && (versions[0]?.broughtBy || !versions[0]?.from)) {
        report(file, ["provisions", index, "asEnacted"], "needs a first version with a day, brought by no amendment");
      }
    });
    checkStatementPeriods(file, lives, amendments, report);
  }
}

/** States of one thing: each has a day, none overlaps another, and they are in order. */
function checkSequence(file: SeedFile<unknown>, path: Path, states: readonly Dated[], report: Report): void {
  states.forEach((state, index) => {
    const span = spanOf(state);
    if (isEmpty(span))
      report(file, [...path, index], "ends before it begins: until is the first day on which it no longer holds");
    const before = states[index - 1];
    if (!before) return;
    if (overlap(spanOf(before), span))
      report(file, [...path, index], `overlaps the one before it (${describe(before)} and ${describe(state)})`);
    else if ((span.from ?? "") < (spanOf(before).from ?? ""))
      report(file, [...path, index], "comes before the one above it; put them in order");
  });
}

function describe({ from, until }: Dated): string {
  return `${from ?? "…"} to ${until ?? "…"}`;
}

function checkLifecycle(file: SeedFile<StatuteFile>, lives: Lives, report: Report): void {
  const { statute } = file.content;
  const life = lives.of(statute.id);
  if (statute.kind !== "BILL" && life.enacted && !life.period && !statute.forceUnknownSince && !statute.awaitsCommencement) {
    report(
      file,
      ["statute", "lifecycle"],
      "enacted, but nothing says whether it is in force: add COMMENCED, inForce, awaitsCommencement or forceUnknownSince",
    );
  }
  if (statute.awaitsCommencement && life.period) {
    report(file, ["statute", "awaitsCommencement"], "it has commenced: take out awaitsCommencement, or COMMENCED and inForce");
  }
  if (statute.kind === "BILL" && (statute.inForce || statute.forceUnknownSince)) {
    report(file, ["statute", statute.inForce ? "inForce" : "forceUnknownSince"], "a bill is in force on no day");
  }
  if (life.period && isEmpty(life.period)) report(file, ["statute", "lifecycle"], "ends before it is in force");
  statute.lifecycle.forEach(({ date }, index) => {
    const before = statute.lifecycle[index - 1];
    if (before && lastDay(date) < (readDay(before.date)?.day ?? "")) {
      report(file, ["statute", "lifecycle", index], "comes before the event above it; put events in order");
    }
  });
}

/** The last day that a date can mean, near enough to order events by. */
function lastDay(date: string): string {
  const parsed = readDay(date);
  return parsed?.precision === "DAY" ? parsed.day : `${date}-99`;
}

function checkStatementPeriods(file: SeedFile<StatuteFile>, lives: Lives, amendments: ReadonlySet<string>, report: Report): void {
  const { statute } = file.content;
  const whole = lives.of(statute.id);
  for (const kind of STATEMENT_LISTS) {
    file.content[kind].forEach((statement, index) => {
      if (statement.broughtBy && !amendments.has(statement.broughtBy)) return;
      const path: Path = [kind, index];
      const span = spanOf(statement);
      if (isEmpty(span)) report(file, path, "ends before it begins: until is the first day on which it no longer holds");
      const { origin } = lives.statement(statute.id, statement);
      const made = madeAfter(statement, origin);
      if (made)
        report(
          file,
          [...path, "from"],
          `is ${statement.from}, and the law was made on ${made}: give the day, if it reaches back`,
        );
      if (!origin.law) {
        if (statement.from || statement.until)
          report(file, path, "is only proposed and has no days in force: take out from and until");
      } else if (whole.period && !statement.periodNote && !inside(statement, whole.period)) {
        report(
          file,
          path,
          `runs outside the life of its statute (${whole.period.from ?? "…"} to ${whole.period.until ?? "…"}); mend it or say why in periodNote`,
        );
      }
    });
  }
}

/** The day on which its law was made, where that lies after all that a month or year can mean: nobody knows that it reaches back. */
function madeAfter({ from, enacted }: Dated & { readonly enacted?: string }, origin: StatuteForce): string | null {
  const made = readDay(enacted)?.day ?? origin.enacted?.day;
  const reachesBack = made && origin.period?.from && origin.period.from < made;
  if (!from || !made || reachesBack || readDay(from).precision === "DAY") return null;
  return lastDay(from) < made ? made : null;
}

function inside(seed: Dated, life: Span): boolean {
  const span = spanOf(seed);
  // Of a month or a year in which its statute came into force, it is the part after that day.
  const sameMonthOrYear = seed.from !== undefined && (life.from ?? "").startsWith(seed.from);
  const starts = span.from === null || life.from === null || span.from >= life.from || sameMonthOrYear;
  const ends = life.until === null || (span.until !== null && span.until <= life.until);
  return starts && ends;
}
