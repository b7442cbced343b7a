import { z } from "zod";
import type { ContentOf, RowsOf } from "../../kits/seeds/content.js";
import { type FoundBy, sentences } from "../../kits/seeds/found-by.js";
import { idOf, monthDay, prose, words } from "../../kits/seeds/primitives.js";
import type { ChangeText } from "../../kits/seeds/seed-kind.js";
import { coded, message } from "../../platform/kernel/message.js";
import type { StatuteContext } from "../legislation/statute-context.js";
import { type StatementParts, statement, statementColumns, statementParts } from "../statement/statement.seed.js";
import { conditions, conditionTexts } from "./condition.seed.js";
import type { RuleRow } from "./rule.row.js";
import { Modality, Subject } from "./rule.vocabulary.js";

export const subjects = z.array(z.enum(Subject)).min(1);

const rule = z
  .strictObject({
    id: idOf("rule"),
    modality: z.enum(Modality),
    subjects,
    action: prose,
    conditions,
    timing: words.optional(),
    authority: idOf("authority").optional(),
    territories: z.array(idOf("jurisdiction")).default([]),
    seasons: z.array(z.strictObject({ from: monthDay, to: monthDay })).default([]),
    /** The obligations and prohibitions that this exemption or permission defeats. */
    exceptTo: z.array(idOf("rule")).default([]),
    /** Whether what it forbids, allows or asks for first is mining itself, and not an act beside it. */
    ofMining: z.boolean().default(false),
    /** The facts that together show that an obligation is met. */
    metWhen: conditions,
    ...statement,
  })
  .superRefine(({ modality, exceptTo, metWhen }, { addIssue }) => {
    if (exceptTo.length > 0 && !["EXEMPTION", "PERMISSION", "RIGHT"].includes(modality)) {
      const message = `${modality} can be no exception; only an exemption, a permission or a right can`;
      addIssue({ code: "custom", path: ["exceptTo"], message });
    }
    if (metWhen.length > 0 && modality !== "OBLIGATION") {
      const message = `only an obligation can be met, and this is of modality ${modality}`;
      addIssue({ code: "custom", path: ["metWhen"], message });
    }
  });

type RuleSeed = z.infer<typeof rule>;
type Content = ContentOf<RuleRow>;

function rows(seed: RuleSeed, context: StatuteContext): RowsOf<{ rule: RuleRow } & StatementParts> {
  return {
    rule: [
      {
        ...statementColumns(seed, context),
        modality: seed.modality,
        subjects: seed.subjects,
        action: seed.action,
        conditions: seed.conditions,
        timing: seed.timing ?? null,
        authority_id: seed.authority ?? null,
        territories: seed.territories,
        seasons: seed.seasons,
        except_to: seed.exceptTo,
        of_mining: seed.ofMining,
        met_when: seed.metWhen,
      },
    ],
    ...statementParts(seed, context),
  };
}

const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  OBLIGATION: "obligation duty requirement",
  PROHIBITION: "prohibition ban forbidden",
  PERMISSION: "permission allowed",
  RIGHT: "right",
  EXEMPTION: "exemption exempt exception",
};

const foundBy: FoundBy<Content, unknown> = {
  kindWords: ({ modality }) => MODALITY_WORDS[modality],
  texts:
    () =>
    ({ action, conditions, timing, note }) => [
      { language: "en", title: action, body: sentences(...conditionTexts(conditions), timing, note) },
    ],
};

const changeText = ({ modality, action }: Content): ChangeText => ({ name: message`the ${coded(modality)}`, says: action });

export const ruleSeeds = {
  file: "statute",
  list: "rules",
  after: "tokenClasses",
  schema: rule,
  rows,
  foundBy,
  changeText,
} as const;
