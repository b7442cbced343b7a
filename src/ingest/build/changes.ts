import type { LawChangeKind } from "../../law/amendment/amendment.vocabulary.js";
import type { LifecycleEventKind } from "../../law/legislation/legislation.vocabulary.js";
import type { Table } from "../../platform/database/tables.js";
import type { Day, Precision } from "../../platform/kernel/day.js";
import { parseRange } from "../../platform/kernel/period.js";
import type { Put } from "./build.js";
import type { Content, Records } from "./records.js";

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

/** What each kind of record is called in a sentence, and what it says. */
const PARTS: Partial<Record<Table, (record: Content) => readonly [name: string, says: unknown]>> = {
  definition: (record) => [`the definition of “${record.term}”`, record.meaning],
  token_class: (record) => [`the token class “${record.name}”`, record.criteria],
  rule: (record) => [`the ${String(record.modality).toLowerCase()}`, record.action],
  offence: (record) => ["the offence", record.conduct],
  tax: (record) => ["the charge", record.summary],
};

interface Change {
  readonly id: string;
  readonly date: Day;
  readonly precision: Precision;
  readonly kind: LawChangeKind;
  readonly statute: Content;
  readonly amendment?: string;
  readonly subject?: string;
  readonly summary: string;
}

/** What happens to the law, and when: stages, amendments, and parts that begin or end apart from their statute. */
export function buildLawChanges(records: Records, put: Put): void {
  const statutes = records.get("statute") as ReadonlyMap<string, Content>;
  const amended = amendedDays(records);
  for (const event of records.get("lifecycle_event")?.values() ?? []) {
    const change = ofStage(event, statutes.get(String(event.statute_id)) as Content, amended);
    if (change) putChange(put, change);
  }
  for (const amendment of records.get("amendment")?.values() ?? []) {
    const change = ofAmendment(amendment, statutes);
    if (change) putChange(put, change);
  }
  for (const [table, part] of Object.entries(PARTS) as [Table, (record: Content) => readonly [string, unknown]][]) {
    for (const record of records.get(table)?.values() ?? []) {
      for (const change of ofPart(record, statutes.get(String(record.statute_id)) as Content, ...part(record)))
        putChange(put, change);
    }
  }
}

function putChange(put: Put, { id, date, precision, kind, statute, amendment, subject, summary }: Change): void {
  put("law_change", {
    id,
    date,
    precision,
    kind,
    statute_id: statute.id,
    jurisdiction_id: statute.jurisdiction_id,
    amendment_id: amendment ?? null,
    subject_id: subject ?? null,
    summary,
  });
}

/** The days on which recorded amendments take effect, or are enacted, by the statute that they change. */
function amendedDays(records: Records): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { target_id, effective, amending_id } of records.get("amendment")?.values() ?? []) {
    const enacted = records.get("statute")?.get(String(amending_id))?.enacted;
    for (const day of [effective, enacted]) if (day) days.add(`${target_id} ${day}`);
  }
  return days;
}

function ofStage(event: Content, statute: Content, amended: ReadonlySet<string>): Change | null {
  const stage = event.kind as LifecycleEventKind;
  const isEnactment = statute.kind !== "BILL" && statute.enacted === event.date && (stage === "ADOPTED" || stage === "PUBLISHED");
  const kind = isEnactment ? "ENACTED" : BY_STAGE[stage];
  if (!kind || (kind === "AMENDED" && amended.has(`${statute.id} ${event.date}`))) return null;
  const part = event.in_part ? " in part" : "";
  return {
    id: `${event.id}#change`,
    date: String(event.date),
    precision: event.precision as Precision,
    kind,
    statute,
    summary: `${nameOf(statute)} ${SAYS[kind]}${part}${kind === "ADVANCED" ? ` (${stage.toLowerCase().replaceAll("_", " ")})` : ""}.`,
  };
}

function ofAmendment(amendment: Content, statutes: ReadonlyMap<string, Content>): Change | null {
  if (!amendment.effective) return null;
  const [target, amending] = [amendment.target_id, amendment.amending_id].map((id) => statutes.get(String(id)) as Content);
  return {
    id: `${amendment.id}#change`,
    date: String(amendment.effective),
    precision: amendment.effective_precision as Precision,
    kind: "AMENDED",
    statute: target as Content,
    amendment: amendment.id,
    summary: `${nameOf(target as Content)} is amended by ${numberOf(amending as Content)}: ${amendment.summary}`,
  };
}

/** A statement that begins or ends on another day than its statute. Only ends that the sources give make a change. */
function* ofPart(record: Content, statute: Content, name: string, says: unknown): Generator<Change> {
  if (!record.valid) return;
  const own = parseRange(String(record.valid));
  const whole = statute.valid ? parseRange(String(statute.valid)) : { from: null, until: null };
  const change = (date: Day, precision: unknown, kind: LawChangeKind, what: string): Change => ({
    id: `${record.id}#${kind.toLowerCase()}`,
    date,
    precision: precision as Precision,
    kind,
    statute,
    subject: record.id,
    summary: `${numberOf(statute)}: ${name} ${what}: ${says}`,
  });
  if (own.from && record.from_precision && own.from !== whole.from) {
    yield change(own.from, record.from_precision, "COMMENCED", "begins to apply");
  }
  if (own.until && own.until !== whole.until) {
    yield change(own.until, record.until_precision, "EXPIRED", "no longer applies");
  }
}

function numberOf(statute: Content): string {
  return String(statute.number ?? (statute.titles as { en: string }).en);
}

function nameOf(statute: Content): string {
  const { en } = statute.titles as { en: string };
  return statute.number ? `${en} (${statute.number})` : en;
}
