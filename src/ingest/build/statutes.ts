import { type ForceSpan, type StatementLife, statementForce } from "../../law/legislation/force.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { printRange } from "../../platform/kernel/period.js";
import type { SeedFile } from "../read/read.js";
import type { StatuteFile } from "../shapes/statute.js";
import type { Put } from "./build.js";
import { citationColumns, periodColumns, putDiscrepancies, readDay } from "./columns.js";
import { isLaw, Lives, stagesOf } from "./lives.js";
import { buildStatements } from "./statements.js";

/** What comes after every day that has come. */
const NO_DAY_YET = "9999-12-31";

/** Statutes, and everything that they lay down. */
export function buildStatutes(files: readonly SeedFile<StatuteFile>[], put: Put): void {
  const lives = new Lives(files);
  const force = (subject: string, spans: readonly ForceSpan[]) => putForce(put, subject, spans);
  for (const { content, folder } of files) {
    putStatute(content, jurisdictionId(folder), lives, put);
    force(content.statute.id, lives.of(content.statute.id).spans);
    putProvisions(content, lives, put);
    putAmendments(content, lives, put);
    buildStatements(content, jurisdictionId(folder), lives, put);
  }
}

function putStatute(file: StatuteFile, jurisdiction: string, lives: Lives, put: Put): void {
  const { statute } = file;
  const life = lives.of(statute.id);
  const stages = stagesOf(file);
  const precisionOf = (day: string | null | undefined) =>
    readDay(statute.lifecycle[stages.findIndex((stage) => stage.day === day)]?.date)?.precision ?? null;
  const stated = statute.inForce ? periodColumns(statute.inForce) : null;
  put("statute", {
    id: statute.id,
    jurisdiction_id: jurisdiction,
    kind: statute.kind,
    number: statute.number ?? null,
    other_numbers: statute.otherNumbers,
    titles: statute.titles,
    adopted_by_id: statute.adoptedBy ?? null,
    official_url: statute.officialUrl ?? null,
    note: statute.note ?? null,
    enacted: life.enacted?.day ?? null,
    enacted_precision: precisionOf(life.enacted?.day),
    valid: life.period ? printRange(life.period) : null,
    from_precision: stated?.from_precision ?? (statute.inForce && !commenced(file) ? null : precisionOf(life.period?.from)),
    until_precision: stated?.until_precision ?? precisionOf(life.period?.until),
    evidence: statute.evidence,
    citations: citationColumns(statute.citations),
  });
  stages.forEach((stage, position) => {
    const seed = statute.lifecycle[position];
    put("lifecycle_event", {
      id: stage.id,
      statute_id: statute.id,
      position,
      kind: stage.kind,
      date: readDay(seed?.date)?.day,
      precision: readDay(seed?.date)?.precision,
      in_part: stage.inPart,
      authority_id: seed?.authority ?? null,
      note: seed?.note ?? null,
      citations: citationColumns(seed?.citations ?? statute.citations),
    });
  });
  putDiscrepancies(put, statute.id, statute.discrepancies);
}

function commenced({ statute }: StatuteFile): boolean {
  return statute.lifecycle.some(({ event }) => event === "COMMENCED");
}

function putProvisions({ statute, provisions }: StatuteFile, lives: Lives, put: Put): void {
  provisions.forEach((provision, position) => {
    put("provision", {
      id: provision.id,
      statute_id: statute.id,
      parent_id: provision.parent ?? null,
      position,
      e_id: provision.eId,
      number: provision.number ?? null,
      note: provision.note ?? null,
      evidence: provision.evidence,
      citations: citationColumns(provision.citations),
    });
    putDiscrepancies(put, provision.id, provision.discrepancies);
    const stood = provision.versions.map((version) => lives.statement(statute.id, version));
    for (const [index, version] of provision.versions.entries()) {
      const life = stood[index] as StatementLife;
      const proposed = !isLaw(life);
      const bound = proposed ? firstDay(life) : life.period.from;
      put("provision_version", {
        id: `${provision.id}#version-${version.from ?? "first"}`,
        provision_id: provision.id,
        e_id: version.eId ?? provision.eId,
        brought_by_id: version.broughtBy ?? null,
        ...periodColumns(version, bound),
        proposed,
        texts: [
          ...(version.heading || version.text
            ? [{ kind: "RESTATEMENT", language: "en", heading: version.heading, text: version.text }]
            : []),
          ...version.texts.map((text) => ({ ...text, citations: citationColumns(text.citations) })),
        ],
      });
    }
    putForce(put, provision.id, statementForce(wholeLife(stood)));
  });
}

/** The life of a provision over all its versions: from the start of the first to the end of the last. */
function wholeLife(versions: readonly StatementLife[]): StatementLife {
  const first = versions[0] as StatementLife;
  const last = versions.at(-1) as StatementLife;
  const gaps = versions.flatMap(({ period }, index) => {
    const next = versions[index + 1]?.period;
    return next && period.until !== null && next.from !== null && period.until < next.from
      ? [{ from: period.until, until: next.from }]
      : [];
  });
  return { ...first, period: { from: first.period.from, until: last.period.until }, gaps };
}

function firstDay({ origin }: StatementLife): string | null {
  return origin.spans.find(({ force }) => force !== "NOT_YET_MADE")?.from ?? null;
}

function putAmendments({ statute, amendments }: StatuteFile, lives: Lives, put: Put): void {
  amendments.forEach((amendment, position) => {
    const effective = readDay(amendment.effective);
    put("amendment", {
      id: amendment.id,
      amending_id: statute.id,
      target_id: amendment.target,
      target_provision_id: amendment.targetProvision ?? null,
      locator: amendment.locator ?? null,
      operation: amendment.operation,
      position,
      effective: effective?.day ?? null,
      effective_precision: effective?.precision ?? null,
      sort_day: effective?.day ?? NO_DAY_YET,
      summary: amendment.summary,
      before: amendment.before ?? null,
      after: amendment.after ?? null,
      note: amendment.note ?? null,
      evidence: amendment.evidence,
      citations: citationColumns(amendment.citations),
    });
    putForce(put, amendment.id, statementForce(lives.amendment(statute.id, amendment)));
    putDiscrepancies(put, amendment.id, amendment.discrepancies);
  });
}

export function putForce(put: Put, subject: string, spans: readonly ForceSpan[]): void {
  for (const span of spans) {
    put("legal_force", {
      id: `${subject}#force-${span.from ?? "first"}`,
      subject_id: subject,
      force: span.force,
      valid: printRange(span),
      event_id: span.eventId,
    });
  }
}
