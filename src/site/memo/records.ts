import type {
  Cited,
  Days,
  Disputed,
  LegalForce,
  MemoAnswers,
  MemoDefinition,
  MemoOffence,
  MemoPlace,
  MemoProvision,
  MemoRule,
  MemoStatement,
  MemoStatute,
  MemoTax,
} from "../../kits/answers.generated.js";
import { idAt, type PageRequest } from "../../kits/page-request.js";
import { printDays, words } from "../../kits/words.js";
import { printEId, printProvision } from "../../law/legislation/provision.line.js";
import { printStatute } from "../../law/legislation/statute.line.js";
import { printRule, printTerritories } from "../../law/rule/rule.line.js";
import type { Precision } from "../../platform/kernel/day.js";
import { badInput } from "../../platform/kernel/errors.js";
import { kindOfId } from "../../platform/kernel/id.js";
import { factsOf, type Kind } from "../../platform/kernel/kinds.js";
import { MEMO } from "./operation.js";

/** How many records one memo takes. */
const MOST = 50;

/** The kinds of records that say something of the law. */
const KINDS = ["jurisdiction", "statute", "provision", "definition", "token_class", "rule", "offence", "tax"] as const;

/** Whether a memo takes the record at an address. */
export const isForMemo = (address: string) => KINDS.some((each) => each === kindOfId(address));

/** The addresses that a memo is asked for, each once. All that is wrong with them is told together. */
export function idsOf({ search }: PageRequest): string[] {
  const ids = [...new Set(search.getAll("ids"))];
  if (ids.length > MOST) throw badInput("ids", `a memo takes at most ${MOST} records, and there are ${ids.length}`);
  const faults = ids.flatMap((id) => {
    const kind = kindOfId(id);
    if (kind === null) return `${id} is no id; ids are paths, such as /rule/ru/over-limit`;
    return isForMemo(id) ? [] : `${id} says nothing of the law; a memo takes ${taken()}`;
  });
  if (faults.length > 0) throw badInput("ids", faults.join(". "));
  return ids;
}

const taken = () => KINDS.map((kind: Kind) => factsOf(kind).plural.toLowerCase()).join(", ");

/** A record as a memo tells it. */
export interface MemoRecord {
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly place: string;
  readonly force: LegalForce | null;
  /** Where it stands: statute and article. */
  readonly stands: string | null;
  readonly days: string | null;
  readonly reviewed: { readonly day: string; readonly precision: Precision | null } | null;
  readonly text: readonly string[];
  readonly notes: readonly string[];
  readonly evidence: string;
  readonly citations: readonly Cited[];
  readonly disputes: readonly Disputed[];
}

/** The chosen records; one that the release does not hold is refused by name. */
export async function readMemo(request: PageRequest, ids: readonly string[]): Promise<MemoRecord[]> {
  const { nodes } = await request.executor.execute(MEMO, { ids: ids.map((id) => idAt(request, id)) });
  const missing = ids.filter((_, index) => !nodes[index]);
  if (missing.length > 0) {
    throw badInput("ids", `release ${request.release.number} of the dataset holds nothing under ${missing.join(", ")}`);
  }
  return nodes.flatMap((node) => (node ? (TELLERS[node.__typename]?.(node) ?? []) : []));
}

type Shared = Pick<MemoRecord, "address" | "force" | "days" | "reviewed" | "notes" | "evidence" | "citations" | "disputes">;

interface Common {
  readonly address: string;
  readonly legalForce: LegalForce;
  readonly inForce: Days | null;
  readonly note: string | null;
  readonly evidence: string;
  readonly citations: readonly Cited[];
  readonly discrepancies: readonly Disputed[];
}

interface Reviewed {
  readonly reviewedThrough: string | null;
  readonly reviewedThroughPrecision: Precision | null;
}

const reviewedOf = ({ reviewedThrough: day, reviewedThroughPrecision: precision }: Reviewed) => (day ? { day, precision } : null);

const kept = (...texts: readonly (string | null | undefined | false)[]) => texts.filter((text): text is string => Boolean(text));

const shared = (node: Common, reviewed: Reviewed, ...notes: readonly (string | null)[]): Shared => ({
  address: node.address,
  force: node.legalForce,
  days: node.inForce && printDays(node.inForce),
  reviewed: reviewedOf(reviewed),
  notes: kept(...notes, node.note),
  evidence: node.evidence,
  citations: node.citations,
  disputes: node.discrepancies,
});

type Node = NonNullable<MemoAnswers["nodes"][number]>;

/** How each type of record is told. */
const TELLERS: Readonly<Record<string, (node: Node) => MemoRecord>> = {
  Jurisdiction: placeOf,
  Statute: statuteOf,
  Provision: provisionOf,
  Definition: (node) => statementOf(node, "Definition", node.term, definitionText(node)),
  TokenClass: (node) => statementOf(node, "Token class", node.name, [node.criteria, ...node.rights]),
  Rule: (node) => statementOf(node, "Rule", printRule(node), ruleText(node)),
  Offence: (node) => statementOf(node, "Offence", node.conduct, offenceText(node)),
  Tax: (node) => statementOf(node, "Tax or charge", node.summary, taxText(node)),
};

function statuteOf(node: MemoStatute): MemoRecord {
  const title = printStatute(node);
  return { ...shared(node, node), kind: "Statute", title, place: node.jurisdiction.name, stands: null, text: [] };
}

function placeOf(node: MemoPlace): MemoRecord {
  const { miningStatus: status, coverage } = node;
  return {
    address: node.address,
    kind: "Status of mining",
    title: `Mining in ${node.name}: ${status ? words(status.code).toLowerCase() : "no status of its own"}`,
    place: node.name,
    force: null,
    stands: null,
    days: status && printDays(status.period),
    reviewed: reviewedOf(coverage),
    text: kept(status?.note),
    notes: [],
    evidence: status?.evidence ?? "UNVERIFIED",
    citations: status?.citations ?? [],
    disputes: node.discrepancies,
  };
}

function provisionOf(node: MemoProvision): MemoRecord {
  const whose = node.textKind === "RESTATEMENT" ? null : `${words(node.textKind)} text`;
  return {
    ...shared(node, node.statute, whose),
    kind: "Provision",
    title: node.heading ?? printEId(node.eId, node.number),
    place: node.statute.jurisdiction.name,
    stands: `${printStatute(node.statute)}, ${printEId(node.eId, node.number)}`,
    text: kept(node.text),
  };
}

function statementOf(node: MemoStatement, kind: string, title: string, text: readonly string[]): MemoRecord {
  const stands = kept(printStatute(node.statute), node.provision && printProvision(node.provision)).join(", ");
  return { ...shared(node, node, node.periodNote), kind, title, place: node.jurisdiction.name, stands, text };
}

const conditions = (all: readonly { readonly text: string }[]) =>
  all.length > 0 && `Only if: ${all.map(({ text }) => text.replace(/\.$/, "")).join("; ")}.`;

const listed = (name: string, all: readonly string[]) => all.length > 0 && `${name}: ${all.join("; ")}`;

const definitionText = ({ meaning, includes, excludes }: MemoDefinition) =>
  kept(meaning, listed("Includes", includes), listed("Excludes", excludes));

const ruleText = ({ modality, subjects, territories, conditions: all, timing }: MemoRule) =>
  kept(
    `${words(modality)} of ${subjects.map((each) => words(each).toLowerCase()).join(", ")}.`,
    printTerritories(territories),
    conditions(all),
    timing,
  );

const taxText = ({ payer, base, rate, rateUnit, conditions: all, timing }: MemoTax) =>
  kept(
    `Payer: ${payer}`,
    `Base: ${base}`,
    rate && `Rate: ${[rate, rateUnit].filter(Boolean).join(" ")}`,
    conditions(all),
    timing,
  );

const offenceText = (node: MemoOffence) => kept(`${words(node.branch)}.`, conditions(node.conditions), ...penalties(node));

/** The penalties, each with whether it is for repetition alone: that is never told as the penalty. */
function penalties({ penaltyOptions }: MemoOffence): string[] {
  if (penaltyOptions.length === 0) return ["No source that was seen gives a penalty."];
  return penaltyOptions.flatMap(({ penalties: all }) =>
    all.map(({ kind, onRepetition, summary }) => `${words(kind)}${onRepetition ? " (on repetition)" : ""}: ${summary}`),
  );
}
