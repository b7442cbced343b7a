import { z } from "zod";
import type { ContentOf, RecordsOf, RowsOf } from "../../kits/seeds/content.js";
import { type FoundBy, sentences } from "../../kits/seeds/found-by.js";
import { idOf, prose, words } from "../../kits/seeds/primitives.js";
import type { ChangeText } from "../../kits/seeds/seed-kind.js";
import { groupBy } from "../../platform/kernel/group.js";
import { codeInWords, message } from "../../platform/kernel/message.js";
import type { StatuteContext } from "../legislation/statute-context.js";
import { conditions, conditionTexts } from "../rule/condition.seed.js";
import { subjects } from "../rule/rule.seed.js";
import { type StatementParts, statement, statementColumns, statementParts } from "../statement/statement.seed.js";
import type { OffenceRow } from "./offence.row.js";
import { ConductKind, OffenceBranch } from "./offence.vocabulary.js";
import { gistOf } from "./offence-gist.js";
import type { PenaltyRow } from "./penalty.row.js";
import { faultsOfClasses, penaltyOptions, penaltyRows } from "./penalty.seed.js";

const offence = z
  .strictObject({
    id: idOf("offence"),
    branch: z.enum(OffenceBranch),
    conduct: prose,
    /** The kinds of conduct, compared across jurisdictions, that it plainly is. */
    conductKinds: z.array(z.enum(ConductKind)).default([]),
    subjects,
    aggravatedBy: z.array(words).default([]),
    conditions,
    penaltyOptions,
    breaks: z.array(idOf("rule")).default([]),
    ...statement,
  })
  .superRefine((seed, { addIssue }) => {
    for (const fault of faultsOfClasses(seed)) addIssue({ code: "custom", ...fault });
  });

type OffenceSeed = z.infer<typeof offence>;
type Content = ContentOf<OffenceRow>;

function rows(seed: OffenceSeed, context: StatuteContext): RowsOf<{ offence: OffenceRow; penalty: PenaltyRow } & StatementParts> {
  const { branch, conduct, conductKinds, subjects, aggravatedBy, conditions, breaks } = seed;
  return {
    offence: [
      {
        ...statementColumns(seed, context),
        branch,
        conduct,
        conduct_kinds: conductKinds,
        subjects,
        aggravated_by: aggravatedBy,
        conditions,
        breaks,
      },
    ],
    penalty: penaltyRows(seed, context.jurisdiction),
    ...statementParts(seed, context),
  };
}

const foundBy: FoundBy<Content, RecordsOf<{ penalty: PenaltyRow }>> = {
  kindWords: ({ branch }) => `offence penalty ${branch.toLowerCase()}`,
  texts: (records) => {
    const penalties = groupBy(records.penalty.values(), ({ offence_id }) => offence_id);
    return (offence) => {
      const threats = penalties.get(offence.id) ?? [];
      const threatened = threats.map(({ kind, summary }) => `${codeInWords(kind)}: ${summary}`);
      const body = sentences(...offence.aggravated_by, ...conditionTexts(offence.conditions), ...threatened);
      const gist = gistOf(
        offence,
        threats.map(({ kind }) => kind),
      );
      return [{ language: "en", title: offence.conduct, gist, body }];
    };
  },
};

const changeText = ({ conduct }: Content): ChangeText => ({ name: message`the offence`, says: conduct });

export const offenceSeeds = {
  file: "statute",
  list: "offences",
  after: "rules",
  schema: offence,
  rows,
  foundBy,
  changeText,
} as const;
