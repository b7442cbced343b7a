import type { ChangeText } from "../../kits/seeds/seed-kind.js";
import type { LawChangeKind } from "../../law/amendment/amendment.vocabulary.js";
import type { LifecycleEventKind } from "../../law/legislation/legislation.vocabulary.js";
import type { Day, Precision } from "../../platform/kernel/day.js";
import { STATEMENT_KINDS, type StatementKind } from "../../platform/kernel/kinds.js";
import { parseRange } from "../../platform/kernel/period.js";
import type { Contents, Records } from "../rows.js";
import { STATEMENT_TEXTS } from "../seed-kinds.js";

type LawChange = Contents["law_change"];
type Statute = Contents["statute"];
type Statement = Contents[StatementKind];
type Statutes = Records["statute"];

/** What a stage of a statute means for the law; what is left out is told by another record. */
const BY_STAGE: Partial<Record<LifecycleEventKind, LawChangeKind>> = {
  DRAFT_PUBLISHED: "PROPOSED",
  INTRODUCED: "PROPOSED",
  COMMITTEE_STAGE: "ADVANCED",
  FIRST_READING: "ADVANCED",
  SECOND_READING: "ADVANCED",
  THIRD_READING: "ADVANCED",
  VETO_REJECTED: "ADVANCED",
  ADOPTED: "ADVANCED",
  SIGNED: "ENACTED",
  COMMENCED: "COMMENCED",
  AMENDED: "AMENDED",
  SUSPENDED: "SUSPENDED",
  ENJOINED: "SUSPENDED",
  RESUMED: "RESUMED",
  EXPIRED: "EXPIRED",
  REPEALED: "REPEALED",
  REJECTED: "WITHDRAWN",
  VETOED: "WITHDRAWN",
  SHELVED: "WITHDRAWN",
  FAILED: "WITHDRAWN",
  WITHDRAWN: "WITHDRAWN",
};

const SAYS: Record<LawChangeKind, string> = {
  PROPOSED: "is proposed",
  ADVANCED: "advances",
  WITHDRAWN: "comes to nothing",
  ENACTED: "is enacted",
  COMMENCED: "comes into force",
  AMENDED: "is amended",
  SUSPENDED: "is suspended",
  RESUMED: "takes effect again",
  EXPIRED: "expires",
  REPEALED: "is repealed",
};

/** What happens to the law, and when: stages, amendments, and parts that begin or end apart from their statute. */
export function lawChanges(records: Records): LawChange[] {
  const amended = amendedDays(records);
  return [
    ...[...records.lifecycle_event.values()].flatMap((event) => ofStage(event, statuteOf(event, records), amended)),
    ...[...records.amendment.values()].flatMap((amendment) => ofAmendment(amendment, records.statute)),
    ...STATEMENT_KINDS.flatMap((kind) => ofStatements(kind, records)),
  ];
}

function statuteOf({ statute_id }: { readonly statute_id: string }, { statute }: Records): Statute {
  return statute.get(statute_id) as Statute;
}

/** The days on which recorded amendments take effect, or are enacted, by the statute that they change. */
function amendedDays(records: Records): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { target_id, effective, amending_id } of records.amendment.values()) {
    const enacted = records.statute.get(amending_id)?.enacted;
    for (const day of [effective, enacted]) if (day) days.add(`${target_id} ${day}`);
  }
  return days;
}

/** A change of a statute as a whole, unless it says more. */
function changeOf(statute: Statute, change: Pick<LawChange, "id" | "date" | "precision" | "kind" | "summary">): LawChange {
  return { statute_id: statute.id, jurisdiction_id: statute.jurisdiction_id, amendment_id: null, subject_id: null, ...change };
}

function ofStage(event: Contents["lifecycle_event"], statute: Statute, amended: ReadonlySet<string>): LawChange[] {
  const stage = event.kind;
  const isEnactment = statute.kind !== "BILL" && statute.enacted === event.date && (stage === "ADOPTED" || stage === "PUBLISHED");
  const kind = isEnactment ? "ENACTED" : BY_STAGE[stage];
  if (!kind || (kind === "AMENDED" && amended.has(`${statute.id} ${event.date}`))) return [];
  const part = event.in_part ? " in part" : "";
  const which = kind === "ADVANCED" ? ` (${stage.toLowerCase().replaceAll("_", " ")})` : "";
  const summary = `${nameOf(statute)} ${SAYS[kind]}${part}${which}.`;
  return [changeOf(statute, { id: `${event.id}#change`, date: event.date, precision: event.precision, kind, summary })];
}

function ofAmendment(amendment: Contents["amendment"], statutes: Statutes): LawChange[] {
  const { effective, effective_precision } = amendment;
  const [target, amending] = [statutes.get(amendment.target_id), statutes.get(amendment.amending_id)];
  if (!effective || !effective_precision || !target || !amending) return [];
  const summary = `${nameOf(target)} is amended by ${numberOf(amending)}: ${amendment.summary}`;
  const change = {
    id: `${amendment.id}#change`,
    date: effective,
    precision: effective_precision,
    kind: "AMENDED",
    summary,
  } as const;
  return [{ ...changeOf(target, change), amendment_id: amendment.id }];
}

function ofStatements<K extends StatementKind>(kind: K, records: Records): LawChange[] {
  const { changeText } = STATEMENT_TEXTS[kind];
  const statements: Iterable<Contents[K]> = records[kind].values();
  return [...statements].flatMap((statement) => ofStatement(statement, statuteOf(statement, records), changeText(statement)));
}

/** A statement that begins or ends on another day than its statute. Only ends that the sources give make a change. */
function ofStatement(statement: Statement, statute: Statute, { name, says }: ChangeText): LawChange[] {
  if (!statement.valid) return [];
  const own = parseRange(statement.valid);
  const whole = statute.valid ? parseRange(statute.valid) : { from: null, until: null };
  const change = (date: Day, precision: Precision, kind: LawChangeKind, what: string): LawChange => {
    const summary = `${numberOf(statute)}: ${name} ${what}: ${says}`;
    const id = `${statement.id}#${kind.toLowerCase()}`;
    return { ...changeOf(statute, { id, date, precision, kind, summary }), subject_id: statement.id };
  };
  const begins = own.from !== whole.from && own.from && statement.from_precision;
  const ends = own.until !== whole.until && own.until && statement.until_precision;
  return [
    ...(begins ? [change(own.from, begins, "COMMENCED", "begins to apply")] : []),
    ...(ends ? [change(own.until, ends, "EXPIRED", "no longer applies")] : []),
  ];
}

function numberOf({ number, titles }: Statute): string {
  return number ?? titles.en ?? "";
}

function nameOf({ number, titles }: Statute): string {
  return number ? `${titles.en} (${number})` : (titles.en ?? "");
}
