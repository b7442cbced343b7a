import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const TaxEvent = vocabulary("TaxEvent", "What a tax or charge falls on.", {
  MINING: "The receipt of mined assets, or the business of mining.",
  DISPOSAL: "The sale, exchange or other turnover of the assets.",
  ELECTRICITY: "The electricity or capacity used.",
  INCOME: "Income in general.",
  HOLDING: "The holding or value of the assets: a tax on wealth or property.",
  EQUIPMENT: "The import, purchase or ownership of mining machines.",
  LICENCE: "The grant or holding of a licence.",
  EXEMPTION: "A relief: nothing is due where something otherwise would be.",
});
export type TaxEvent = keyof typeof TaxEvent;
