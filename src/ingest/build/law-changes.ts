import type { ChangeText } from "../../kits/seeds/seed-kind.js";
import type { LawChangeKind } from "../../law/amendment/amendment.vocabulary.js";
import type { LifecycleEventKind } from "../../law/legislation/legislation.vocabulary.js";
import type { Day, Precision } from "../../platform/kernel/day.js";
import { groupBy } from "../../platform/kernel/group.js";
import { STATEMENT_KINDS, type StatementKind } from "../../platform/kernel/kinds.js";
import { coded, inEnglish, type Message, message } from "../../platform/kernel/message.js";
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

const SAYS: Record<LawChangeKind, (statute: string) => Message> = {
  PROPOSED: (statute) => message`${statute} is proposed`,
  ADVANCED: (statute) => message`${statute} advances`,
  WITHDRAWN: (statute) => message`${statute} comes to nothing`,
  ENACTED: (statute) => message`${statute} is enacted`,
  COMMENCED: (statute) => message`${statute} comes into force`,
  AMENDED: (statute) => message`${statute} is amended`,
  SUSPENDED: (statute) => message`${statute} is suspended`,
  RESUMED: (statute) => message`${statute} takes effect again`,
  EXPIRED: (statute) => message`${statute} expires`,
  REPEALED: (statute) => message`${statute} is repealed`,
};

/** What happens to the law, and when: stages, amendments, and parts that begin or end apart from their statute. */
export function lawChanges(records: Records): LawChange[] {
  const amended = amendedDays(records);
  const stages = groupBy([...records.lifecycle_event.values()], ({ statute_id }) => statute_id);
  return [
    ...[...stages].flatMap(([id, events]) => ofStages(events, records.statute.get(id) as Statute, amended)),
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
  for (const { target_id, effective, amending_id, private: added } of records.amendment.values()) {
    // What is added privately takes nothing away from what is told to all.
    if (added && !records.statute.get(target_id)?.private) continue;
    const enacted = records.statute.get(amending_id)?.enacted;
    for (const day of [effective, enacted]) if (day) days.add(`${target_id} ${day}`);
  }
  return days;
}

/** A change of a statute as a whole, unless it says more. */
function changeOf(
  statute: Statute,
  { told, ...change }: Pick<LawChange, "id" | "date" | "precision" | "kind"> & { readonly told: Message },
): LawChange {
  return {
    statute_id: statute.id,
    jurisdiction_id: statute.jurisdiction_id,
    amendment_id: null,
    subject_id: null,
    ...change,
    summary: inEnglish(told),
    told,
    ...(statute.private && { private: true }),
  };
}

/** The stage by which it was made: the same by which its force is worked out. */
const MAKING: readonly LifecycleEventKind[] = ["SIGNED", "ADOPTED", "PUBLISHED"];

/** The changes that the stages of a statute are, in their order. It is enacted once, in how many stages ever. */
function ofStages(events: readonly Stage[], statute: Statute, amended: ReadonlySet<string>): LawChange[] {
  const ofDay = events.filter(({ date }) => statute.kind !== "BILL" && date === statute.enacted);
  const made = MAKING.flatMap((kind) => ofDay.filter((event) => event.kind === kind)).at(0);
  return events.flatMap((event, index) => {
    const nth = events.slice(0, index).filter(({ kind, date }) => kind === event.kind && date === event.date).length + 1;
    return ofStage(event, { statute, amended, made, nth });
  });
}

type Stage = Contents["lifecycle_event"];

interface InStatute {
  readonly statute: Statute;
  readonly amended: ReadonlySet<string>;
  readonly made: Stage | undefined;
  /** The how manieth stage of its kind and day it is. */
  readonly nth: number;
}

function ofStage(event: Stage, { statute, amended, made, nth }: InStatute): LawChange[] {
  const stage = event.kind;
  const kind = event === made ? "ENACTED" : stage === "SIGNED" && made ? undefined : BY_STAGE[stage];
  if (!kind || (kind === "AMENDED" && amended.has(`${statute.id} ${event.date}`))) return [];
  const part = event.in_part ? message` in part` : "";
  const which = kind === "ADVANCED" ? message` (${coded(stage)})` : "";
  const told = message`${SAYS[kind](nameOf(statute))}${part}${which}.`;
  // Neither its words nor other stages are part of the id: a correction of these leaves it what it was.
  const id = `${statute.id}#${stage.toLowerCase().replaceAll("_", "-")}-${event.date}${nth > 1 ? `-${nth}` : ""}`;
  return [changeOf(statute, { id, date: event.date, precision: event.precision, kind, told })];
}

function ofAmendment(amendment: Contents["amendment"], statutes: Statutes): LawChange[] {
  const { effective, effective_precision } = amendment;
  const [target, amending] = [statutes.get(amendment.target_id), statutes.get(amendment.amending_id)];
  if (!effective || !effective_precision || !target || !amending) return [];
  const told = message`${nameOf(target)} is amended by ${numberOf(amending)}: ${amendment.summary}`;
  const change = {
    id: `${amendment.id}#amended`,
    date: effective,
    precision: effective_precision,
    kind: "AMENDED",
    told,
  } as const;
  return [{ ...changeOf(target, change), amendment_id: amendment.id, ...(amendment.private && { private: true }) }];
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
  const change = (date: Day, precision: Precision, kind: LawChangeKind, told: Message): LawChange => {
    const id = `${statement.id}#${kind.toLowerCase()}`;
    return { ...changeOf(statute, { id, date, precision, kind, told }), subject_id: statement.id };
  };
  const begins = own.from !== whole.from && own.from && statement.from_precision;
  const ends = own.until !== whole.until && own.until && statement.until_precision;
  return [
    ...(begins ? [change(own.from, begins, "COMMENCED", message`${numberOf(statute)}: ${name} begins to apply: ${says}`)] : []),
    ...(ends ? [change(own.until, ends, "EXPIRED", message`${numberOf(statute)}: ${name} no longer applies: ${says}`)] : []),
  ];
}

function numberOf({ number, titles }: Statute): string {
  return number ?? titles.en ?? "";
}

function nameOf({ number, titles }: Statute): string {
  return number ? `${titles.en} (${number})` : (titles.en ?? "");
}
