import { jurisdictionId } from "../../platform/kernel/id.js";
import { coded, message, type Part } from "../../platform/kernel/message.js";
import type { Path, SeedFile, Seeds, StatuteFile } from "../read/seed-file.js";
import type { Records } from "../rows.js";
import { STATEMENT_LISTS } from "../seed-kinds.js";
import { ALWAYS_DUE, type Note } from "./noting.js";

interface Placed {
  readonly path: Path;
  readonly id: string;
  readonly from?: string;
  readonly until?: string;
  readonly evidence: string;
}

/** Everything in the file of a statute that has force of its own. */
function* lawIn({ statute, ...lists }: StatuteFile): Generator<Placed> {
  yield { path: ["statute"], id: statute.id, ...statute.inForce, evidence: statute.evidence };
  for (const list of STATEMENT_LISTS) {
    for (const [index, { id, from, until, evidence }] of lists[list].entries())
      yield { path: [list, index], id, from, until, evidence };
  }
}

/** Law of which nobody knows whether it is in force; what rests on little; days of which only the year is known. */
export function noteStatements({ statutes, jurisdictions }: Seeds, records: Records, note: Note): void {
  const unknownSince = unknownForces(records);
  const asked = new Set(
    jurisdictions.filter(({ content }) => content.jurisdiction.coverage.level === "DEEP").map(({ folder }) => folder),
  );
  for (const file of statutes) {
    for (const { path, id, from, until, evidence } of lawIn(file.content)) {
      const due = unknownSince.get(id);
      if (due) {
        const says = message`no source that was seen says whether it is in force`;
        const settledBy = message`a source that says so, and its day: COMMENCED, REPEALED or EXPIRED, from or until`;
        note(file, path, { kind: "FORCE_UNKNOWN", subject: id, says, settledBy, due });
      }
      if (asked.has(file.folder) && (evidence === "SECONDARY" || evidence === "UNVERIFIED")) {
        const says = message`in a place that is often asked about, it rests on evidence that is ${coded(evidence)}`;
        const settledBy = message`the text of the law, read, with the place in it`;
        note(file, [...path, "evidence"], { kind: "WEAK_EVIDENCE", subject: id, says, settledBy, due: ALWAYS_DUE });
      }
      for (const [key, day] of [
        ["from", from],
        ["until", until],
      ] as const) {
        if (day && isYear(day))
          noteYear(file, path[0] === "statute" ? ["statute", "inForce", key] : [...path, key], id, day, note);
      }
    }
    file.content.statute.lifecycle.forEach(({ event, date }, index) => {
      if (isYear(date))
        noteYear(
          file,
          ["statute", "lifecycle", index, "date"],
          file.content.statute.id,
          message`${date} (${coded(event)})`,
          note,
        );
    });
  }
}

const isYear = (day: string) => /^\d{4}$/.test(day);

function noteYear(file: SeedFile<unknown>, path: Path, subject: string, day: Part, note: Note): void {
  const settledBy = message`the official journal of that year, or the heading of the text`;
  note(file, path, { kind: "DAY_COARSE", subject, says: message`only the year is known: ${day}`, settledBy, due: ALWAYS_DUE });
}

/** Since when the force of something is unknown, with no end to that. */
function unknownForces({ legal_force }: Records): ReadonlyMap<string, string> {
  const open = [...legal_force.values()].filter(({ force, valid }) => force === "UNKNOWN" && valid.endsWith(",)"));
  return new Map(open.map(({ subject_id, valid }) => [subject_id, valid.slice(1).split(",")[0] || ALWAYS_DUE]));
}

/** Statuses that name no rule. The rules that they should name are those of the place, or of what it is part of. */
export function noteStatuses({ jurisdictions }: Seeds, note: Note): void {
  for (const file of jurisdictions) {
    for (const { path, code, status } of statusesIn(file.content)) {
      if (status.rules.length > 0 || !["BANNED", "RESTRICTED", "LEGAL_REGULATED"].includes(status.code)) continue;
      note(file, path, {
        kind: "STATUS_WITHOUT_RULE",
        subject: jurisdictionId(code),
        says: message`the status names no rule that it rests on: ${coded(status.code)}`,
        settledBy: message`the rules under rules, or another status`,
        due: ALWAYS_DUE,
      });
    }
  }
}

type JurisdictionContent = Seeds["jurisdictions"][number]["content"];

/** The status that each place has now. */
export function* statusesIn({ jurisdiction, places }: JurisdictionContent) {
  const all = [
    { path: ["jurisdiction"] as Path, place: jurisdiction },
    ...places.map((place, index) => ({ path: ["places", index] as Path, place })),
  ];
  for (const { path, place } of all) {
    const status = place.miningStatus.at(-1);
    if (!status || status.until) continue;
    yield { path: [...path, "miningStatus", place.miningStatus.length - 1] as Path, code: place.code, status };
  }
}
