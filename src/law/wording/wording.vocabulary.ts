import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const WordingFit = vocabulary(
  "WordingFit",
  "How much of the law a wording holds, beside the provision that it is shown with.",
  {
    SAME: "It is the same provision, by its path of numbers.",
    WIDER: "It is the provision that this one is part of: the official text, as imported, does not part it further.",
    NARROWER: "It is a part of the provision.",
  },
);
export type WordingFit = keyof typeof WordingFit;

export const DaysRestOn = vocabulary("DaysRestOn", "What the first day of an official text rests on.", {
  STATED: "Its source, or the operator who imported it, states the day.",
  COMMIT: "The author's day of the commit that brought it.",
  FIRST_SEEN: "No source tells: it is the day on which the text was first imported. It may have stood before.",
});
export type DaysRestOn = keyof typeof DaysRestOn;
