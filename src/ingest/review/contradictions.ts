import { readDay } from "../../kits/seeds/days.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { coded, message } from "../../platform/kernel/message.js";
import type { Lives } from "../build/lives.js";
import type { Path, SeedFile, Seeds, StatuteFile } from "../read/seed-file.js";
import { ALWAYS_DUE, type Note } from "./noting.js";
import { statusesIn } from "./statements.js";

type Rule = StatuteFile["rules"][number];

interface Standing {
  readonly file: SeedFile<StatuteFile>;
  readonly path: Path;
  readonly rule: Rule;
  /** The first day on which it stands. */
  readonly from: string;
}

/** What cannot both be right: rules and their statutes, bans and permissions of one thing, a status and the rules of its place. */
export function noteContradictions({ statutes, jurisdictions }: Seeds, lives: Lives, note: Note): void {
  const standing = new Map<string, Standing[]>();
  for (const file of statutes) {
    const whole = lives.of(file.content.statute.id);
    for (const [index, rule] of file.content.rules.entries()) {
      const path = ["rules", index];
      const ended = whole.period?.until;
      if (ended && rule.until && readDay(rule.until).day > ended) {
        const says = message`the rule stands until ${rule.until}, and its statute ended on ${ended}`;
        const settledBy = message`the day on which the statute ended, or the law that kept the rule`;
        note(file, [...path, "until"], { kind: "CONTRADICTION", subject: rule.id, says, settledBy, due: ALWAYS_DUE });
      }
      const { origin, period } = lives.statement(file.content.statute.id, rule);
      const stands = origin.law && !rule.until && !ended && whole.on("9999-12-31") === "IN_FORCE";
      if (rule.ofMining && stands) {
        const own = { file, path, rule, from: period.from ?? ALWAYS_DUE };
        standing.set(file.folder, [...(standing.get(file.folder) ?? []), own]);
      }
    }
  }
  for (const rules of standing.values()) noteBansBesidePermissions(rules, note);
  for (const file of jurisdictions) noteAgainstStatus(file, standing.get(file.folder) ?? [], note);
}

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Of the same people, in the same places and seasons, under the same conditions. */
function sameThing(one: Rule, other: Rule): boolean {
  const people = one.subjects.some((subject) => other.subjects.includes(subject) || subject === "ANYONE");
  return (
    (people || other.subjects.includes("ANYONE")) &&
    alike(one.territories, other.territories) &&
    alike(one.seasons, other.seasons) &&
    alike(one.conditions, other.conditions)
  );
}

function noteBansBesidePermissions(rules: readonly Standing[], note: Note): void {
  const bans = rules.filter(({ rule }) => rule.modality === "PROHIBITION");
  for (const { file, path, rule, from } of rules) {
    if (rule.modality !== "PERMISSION" && rule.modality !== "RIGHT") continue;
    for (const ban of bans) {
      if (rule.exceptTo.includes(ban.rule.id) || !sameThing(rule, ban.rule)) continue;
      const says = message`it allows what ${ban.rule.id} forbids, under the same conditions, and is no exception to it`;
      const settledBy = message`exceptTo, where it is one; the condition that parts them; or the end of the older`;
      const due = from > ban.from ? from : ban.from;
      note(file, path, { kind: "CONTRADICTION", subject: rule.id, says, settledBy, due });
    }
  }
}

/** Whether a rule holds for everybody, always and everywhere in its place. */
const isGeneral = ({ conditions, territories, seasons }: Rule) =>
  conditions.length === 0 && territories.length === 0 && seasons.length === 0;

function noteAgainstStatus(file: Seeds["jurisdictions"][number], rules: readonly Standing[], note: Note): void {
  for (const { path, code, status } of statusesIn(file.content)) {
    if (code.toLowerCase() !== file.folder) continue;
    const against = rules.find(({ rule }) => speaksAgainst(status.code, rule));
    if (!against) continue;
    note(file, path, {
      kind: "STATUS_AGAINST_RULES",
      subject: jurisdictionId(code),
      says: message`the status is ${coded(status.code)}, and ${against.rule.id} speaks of mining and stands: ${coded(against.rule.modality)}`,
      settledBy: message`the text of the rule: whom it binds, and whether it stands`,
      due: against.from,
    });
  }
}

function speaksAgainst(status: string, rule: Rule): boolean {
  const ofAll = rule.subjects.includes("ANYONE") && isGeneral(rule);
  if (status === "BANNED")
    return ofAll && (rule.modality === "PERMISSION" || rule.modality === "RIGHT") && rule.exceptTo.length === 0;
  if (status === "LEGAL_UNREGULATED") return rule.modality === "OBLIGATION" || rule.modality === "PROHIBITION";
  return status === "LEGAL_REGULATED" && ofAll && rule.modality === "PROHIBITION";
}
