import { statementForce } from "../../law/legislation/force.js";
import type { StatuteFile } from "../shapes/statute.js";
import type { Put } from "./build.js";
import { citationColumns, periodColumns, putDiscrepancies } from "./columns.js";
import { isLaw, type Lives } from "./lives.js";
import type { Content } from "./records.js";
import { putForce } from "./statutes.js";

type Rule = StatuteFile["rules"][number];
type Offence = StatuteFile["offences"][number];
type Tax = StatuteFile["taxes"][number];
/** What all five kinds of statement share in the seeds. */
type Statement = Pick<
  Rule,
  | "id"
  | "provision"
  | "from"
  | "until"
  | "broughtBy"
  | "enacted"
  | "periodNote"
  | "note"
  | "evidence"
  | "citations"
  | "discrepancies"
>;

/** The statements of law that a statute lays down. */
export function buildStatements(file: StatuteFile, jurisdiction: string, lives: Lives, put: Put): void {
  const statute = file.statute.id;
  const shared = (seed: Statement): Content => {
    const life = lives.statement(statute, seed);
    putForce(put, seed.id, statementForce(life));
    putDiscrepancies(put, seed.id, seed.discrepancies);
    const period = isLaw(life)
      ? periodColumns(seed, life.period.from)
      : { valid: null, from_precision: null, until_precision: null };
    return {
      id: seed.id,
      jurisdiction_id: jurisdiction,
      statute_id: statute,
      provision_id: seed.provision ?? null,
      brought_by_id: seed.broughtBy ?? null,
      enacted: life.enacted,
      ...period,
      period_note: seed.periodNote ?? null,
      note: seed.note ?? null,
      evidence: seed.evidence,
      citations: citationColumns(seed.citations),
    };
  };
  for (const definition of file.definitions) {
    const { term, meaning, includes, excludes, stances } = definition;
    const concept_id = `/concept/${definition.concept}`;
    put("definition", {
      ...shared(definition),
      concept_id,
      term,
      local_term: definition.localTerm ?? null,
      meaning,
      includes,
      excludes,
      stances,
    });
  }
  for (const token of file.tokenClasses) {
    const { name, criteria, rights, exclusions, examples } = token;
    put("token_class", {
      ...shared(token),
      concept_id: `/concept/${token.concept}`,
      name,
      local_name: token.localName ?? null,
      parent_id: token.parent ?? null,
      criteria,
      rights,
      exclusions,
      examples,
    });
  }
  for (const rule of file.rules) put("rule", { ...shared(rule), ...ruleColumns(rule) });
  for (const offence of file.offences) {
    put("offence", { ...shared(offence), ...offenceColumns(offence) });
    putPenalties(offence, jurisdiction, put);
  }
  for (const tax of file.taxes) put("tax", { ...shared(tax), ...taxColumns(tax) });
}

function ruleColumns(rule: Rule) {
  const { modality, subjects, action, conditions, territories, seasons } = rule;
  return {
    modality,
    subjects,
    action,
    conditions,
    timing: rule.timing ?? null,
    authority_id: rule.authority ?? null,
    territories,
    seasons,
    except_to: rule.exceptTo,
    of_mining: rule.ofMining,
    met_when: rule.metWhen,
  };
}

function offenceColumns({ branch, conduct, conductKinds, subjects, aggravatedBy, conditions, breaks }: Offence) {
  return { branch, conduct, conduct_kinds: conductKinds, subjects, aggravated_by: aggravatedBy, conditions, breaks };
}

function taxColumns(tax: Tax) {
  const { taxpayers, payer, event, base, conditions, summary } = tax;
  return {
    taxpayers,
    payer,
    event,
    base,
    rate: tax.rate ?? null,
    rate_unit: tax.rateUnit ?? null,
    conditions,
    summary,
    timing: tax.timing ?? null,
  };
}

function putPenalties({ id, penaltyOptions }: Offence, jurisdiction: string, put: Put): void {
  penaltyOptions.forEach((option, number) => {
    option.forEach((penalty, position) => {
      put("penalty", {
        id: `${id.replace("/offence/", "/penalty/")}-${number + 1}-${position + 1}`,
        offence_id: id,
        jurisdiction_id: jurisdiction,
        option: number,
        position,
        kind: penalty.kind,
        discretionary: penalty.discretionary,
        on_repetition: penalty.onRepetition,
        fine_minimum: penalty.fine?.minimum ?? null,
        fine_maximum: penalty.fine?.maximum ?? null,
        fine_unit: penalty.fine?.unit ?? null,
        fine_per: penalty.fine?.per ?? null,
        duration_minimum: penalty.duration?.minimum ?? null,
        duration_maximum: penalty.duration?.maximum ?? null,
        summary: penalty.summary,
      });
    });
  });
}
