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
import { type MessageName, nameOnPage, say } from "../../kits/words/say.js";
import { inSentence, printDays, words } from "../../kits/words.js";
import { printEId } from "../../law/legislation/e-id.js";
import { printProvision } from "../../law/legislation/provision.line.js";
import { printStatute } from "../../law/legislation/statute.line.js";
import { offendersOf } from "../../law/offence/offenders.line.js";
import { printLength } from "../../law/offence/penalty.line.js";
import type { Precision } from "../../platform/kernel/day.js";
import { badInput } from "../../platform/kernel/errors.js";
import { kindOfId } from "../../platform/kernel/id.js";
import { factsOf, type StatementKind } from "../../platform/kernel/kinds.js";
import { type Message, message, sentences } from "../../platform/kernel/message.js";
import { joined, namedSpan, own, placeSpans, plainOf, recorded, type Span, type Spans, tellSpans } from "../spans.js";
import { conditionSpans, fineSpans, rateSpans, ruleSpans, territorySpans } from "../told-law.js";
import { MEMO } from "./operation.js";

/** How many records one memo takes. */
const MOST = 50;

/** Whether a memo takes the record at an address: those of a kind that it knows how to tell. */
export function isForMemo(address: string): boolean {
  const kind = kindOfId(address);
  return kind !== null && Object.hasOwn(TELLERS, factsOf(kind).type);
}

/** The addresses that a memo is asked for, each once. All that is wrong with them is told together. */
export function idsOf({ search }: PageRequest): string[] {
  const ids = [...new Set(search.getAll("ids"))];
  if (ids.length > MOST) throw badInput("ids", message`a memo takes at most ${MOST} records, and there are ${ids.length}`);
  const faults = ids.flatMap((id): Message[] => {
    const kind = kindOfId(id);
    if (kind === null) return [message`${id} is no id; ids are paths, such as /rule/ru/over-limit`];
    return isForMemo(id)
      ? []
      : [message`${id} says nothing of the law by itself; a memo takes places, statutes, their parts, and what these lay down`];
  });
  if (faults.length > 0) throw badInput("ids", sentences(faults));
  return ids;
}

/** A record as a memo tells it. */
export interface MemoRecord {
  readonly address: string;
  readonly private: boolean;
  readonly kind: string;
  readonly title: Spans;
  readonly place: Spans;
  readonly force: LegalForce | null;
  /** Where it stands: statute and article. */
  readonly stands: Spans | null;
  readonly days: string | null;
  readonly reviewed: { readonly day: string; readonly precision: Precision | null } | null;
  readonly text: readonly Spans[];
  readonly notes: readonly Spans[];
  readonly evidence: string;
  readonly citations: readonly Cited[];
  readonly disputes: readonly Disputed[];
}

/** The chosen records; one that the release does not hold is refused by name. */
export async function readMemo(request: PageRequest, ids: readonly string[]): Promise<MemoRecord[]> {
  const { nodes } = await request.executor.execute(MEMO, { ids: ids.map((id) => idAt(request, id)) });
  const missing = ids.filter((_, index) => !nodes[index]);
  if (missing.length > 0) {
    throw badInput("ids", message`release ${request.release.number} of the dataset holds nothing under ${missing.join(", ")}`);
  }
  return nodes.flatMap((node) => (node ? (TELLERS[node.__typename]?.(node) ?? []) : []));
}

type Shared = Pick<
  MemoRecord,
  "address" | "private" | "force" | "days" | "reviewed" | "notes" | "evidence" | "citations" | "disputes"
>;

interface Common {
  readonly address: string;
  readonly private: boolean;
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

const kept = (...texts: readonly (Spans | null | undefined | false)[]) => texts.filter((text): text is Spans => Boolean(text));
const asRecorded = (text: string | null) => (text ? recorded(text) : null);

const shared = (node: Common, reviewed: Reviewed, note?: Spans | null): Shared => ({
  address: node.address,
  private: node.private,
  force: node.legalForce,
  days: node.inForce && printDays(node.inForce),
  reviewed: reviewedOf(reviewed),
  notes: kept(note, asRecorded(node.note)),
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
  Definition: (node) => statementOf(node, "definition", [namedSpan(node.address, node.term)], definitionText(node)),
  TokenClass: (node) =>
    statementOf(node, "token_class", [namedSpan(node.address, node.name)], [node.criteria, ...node.rights].map(recorded)),
  Rule: (node) => statementOf(node, "rule", ruleSpans(node), ruleText(node)),
  Offence: (node) => statementOf(node, "offence", recorded(node.conduct), offenceText(node)),
  Tax: (node) => statementOf(node, "tax", recorded(node.summary), taxText(node)),
};

const statuteSpan = (statute: Parameters<typeof printStatute>[0]): Span => ({
  text: printStatute(statute),
  recorded: nameOnPage(statute.address) === null,
});

function statuteOf(node: MemoStatute): MemoRecord {
  const title = [statuteSpan(node)];
  return {
    ...shared(node, node),
    kind: say("kind.statute"),
    title,
    place: placeSpans(node.jurisdiction),
    stands: null,
    text: [],
  };
}

function placeOf(node: MemoPlace): MemoRecord {
  const { miningStatus: status, coverage } = node;
  return {
    address: node.address,
    private: node.private,
    kind: say("kind.mining_status"),
    title: tellSpans("miningIn", {
      place: placeSpans(node),
      status: own(status ? inSentence(status.code) : say("noOwnStatus")),
    }),
    place: placeSpans(node),
    force: null,
    stands: null,
    days: status && printDays(status.period),
    reviewed: reviewedOf(coverage),
    text: kept(asRecorded(status?.note ?? null)),
    notes: [],
    evidence: status?.evidence ?? "UNVERIFIED",
    citations: status?.citations ?? [],
    disputes: node.discrepancies,
  };
}

function provisionOf(node: MemoProvision): MemoRecord {
  const whose = node.textKind === "RESTATEMENT" ? null : own(say("textOfKind", { kind: words(node.textKind) }));
  return {
    ...shared(node, node.statute, whose),
    kind: say("kind.provision"),
    title: recorded(node.heading ?? printEId(node.eId, node.number)),
    place: placeSpans(node.statute.jurisdiction),
    stands: joined([[statuteSpan(node.statute)], recorded(printEId(node.eId, node.number))], ", "),
    text: kept(asRecorded(node.text)),
  };
}

function statementOf(node: MemoStatement, kind: StatementKind, title: Spans, text: readonly Spans[]): MemoRecord {
  const { statute, provision, periodNote, jurisdiction } = node;
  const stands = joined([[statuteSpan(statute)], provision && recorded(printProvision(provision))], ", ");
  const place = placeSpans(jurisdiction);
  return { ...shared(node, node, asRecorded(periodNote)), kind: say(`kind.${kind}`), title, place, stands, text };
}

const listed = (name: MessageName, all: readonly string[]) =>
  all.length > 0 && tellSpans(name, { what: recorded(all.join("; ")) });

const definitionText = ({ meaning, includes, excludes }: MemoDefinition) =>
  kept(recorded(meaning), listed("includesWhat", includes), listed("excludesWhat", excludes));

const ruleText = ({ modality, subjects, territories, conditions: all, timing }: MemoRule) =>
  kept(
    own(`${say("ruleOf", { modality: words(modality), subjects: subjects.map(inSentence).join(", ") })}.`),
    territorySpans(territories),
    conditionSpans(all),
    asRecorded(timing),
  );

const taxText = ({ payer, base, rate, rateUnit, conditions: all, timing }: MemoTax) =>
  kept(
    tellSpans("payerIs", { what: recorded(payer) }),
    tellSpans("baseIs", { what: recorded(base) }),
    rate !== null && tellSpans("rateIs", { what: rateSpans(rate, rateUnit) }),
    conditionSpans(all),
    asRecorded(timing),
  );

type MemoPenalty = MemoOffence["penaltyOptions"][number]["penalties"][number];

const offenceText = (node: MemoOffence) =>
  kept(own(`${words(node.branch)}.`), conditionSpans(node.conditions), ...penalties(node));

/**
 * The penalties, each once, with whether it is for repetition, or for some classes of offenders, alone: that is never told as the
 * penalty. Sums stand in the words of the page, and as the dataset says them.
 */
function penalties({ penaltyOptions }: MemoOffence): Spans[] {
  if (penaltyOptions.length === 0) return [own(say("noPenaltyGiven"))];
  const all = penaltyOptions.flatMap((option) => option.penalties);
  const classes = new Set(all.map(classOf));
  const alike = new Map<string, MemoPenalty[]>();
  for (const penalty of all) {
    const told = JSON.stringify([penalty.kind, penalty.onRepetition, penalty.summary, fineSpans(penalty)]);
    alike.set(told, [...(alike.get(told) ?? []), penalty]);
  }
  return [...alike.values()].map((some) =>
    penaltySpans(some as [MemoPenalty], new Set(some.map(classOf)).size < classes.size ? some.map(offendersOf) : []),
  );
}

const classOf = (penalty: MemoPenalty) => plainOf(offendersOf(penalty));

/** Penalties that are told alike, and by which classes alone they are suffered; none where all suffer them. */
function penaltySpans([first]: readonly [MemoPenalty], classes: readonly Spans[]): Spans {
  const whose = classes.length > 0 && classes.every((each) => each.length > 0) && joined(classes, "; ");
  const figures = [fineSpans(first), own(printLength(first) ?? "")].filter((each) => each.some(({ text }) => text));
  return [
    ...own([words(first.kind), first.onRepetition && say("onRepetitionNote")].filter(Boolean).join(" ")),
    ...(whose ? [...own(" ("), ...whose, ...own(")")] : []),
    ...own(": "),
    ...(figures.length > 0 ? [...joined(figures, ", "), ...own(". ")] : []),
    ...recorded(first.summary),
  ];
}
