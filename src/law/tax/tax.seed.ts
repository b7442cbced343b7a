import { z } from "zod";
import type { ContentOf, RowsOf } from "../../kits/seeds/content.js";
import { type FoundBy, sentences } from "../../kits/seeds/found-by.js";
import { countedIn, decimal, idOf, prose, words } from "../../kits/seeds/primitives.js";
import type { ChangeText } from "../../kits/seeds/seed-kind.js";
import { message } from "../../platform/kernel/message.js";
import type { StatuteContext } from "../legislation/statute-context.js";
import { conditions, conditionTexts } from "../rule/condition.seed.js";
import { subjects } from "../rule/rule.seed.js";
import { type StatementParts, statement, statementColumns, statementParts } from "../statement/statement.seed.js";
import type { TaxRow } from "./tax.row.js";
import { TaxEvent } from "./tax.vocabulary.js";

const tax = z.strictObject({
  id: idOf("tax"),
  taxpayers: subjects,
  /** Who pays, in words, where the subjects say too little. */
  payer: words,
  event: z.enum(TaxEvent),
  base: words,
  rate: decimal.optional(),
  rateUnit: countedIn.optional(),
  conditions,
  summary: prose,
  timing: words.optional(),
  ...statement,
});

type TaxSeed = z.infer<typeof tax>;
type Content = ContentOf<TaxRow>;

function rows(seed: TaxSeed, context: StatuteContext): RowsOf<{ tax: TaxRow } & StatementParts> {
  const { taxpayers, payer, event, base, conditions, summary } = seed;
  return {
    tax: [
      {
        ...statementColumns(seed, context),
        taxpayers,
        payer,
        event,
        base,
        rate: seed.rate ?? null,
        rate_unit: seed.rateUnit ?? null,
        conditions,
        summary,
        timing: seed.timing ?? null,
      },
    ],
    ...statementParts(seed, context),
  };
}

const EVENT_WORDS: Readonly<Record<TaxEvent, string>> = {
  MINING: "tax mining",
  DISPOSAL: "tax disposal sale",
  ELECTRICITY: "tax electricity power rate",
  INCOME: "tax income",
  HOLDING: "tax holding property wealth",
  EQUIPMENT: "tax equipment machines import customs",
  LICENCE: "licence fee",
  EXEMPTION: "tax exemption relief",
};

const foundBy: FoundBy<Content, unknown> = {
  kindWords: ({ event }) => EVENT_WORDS[event],
  texts:
    () =>
    ({ summary, payer, base, conditions }) => [
      { language: "en", title: summary, body: sentences(payer, base, ...conditionTexts(conditions)) },
    ],
};

const changeText = ({ summary }: Content): ChangeText => ({ name: message`the charge`, says: summary });

export const taxSeeds = { file: "statute", list: "taxes", after: "offences", schema: tax, rows, foundBy, changeText } as const;
