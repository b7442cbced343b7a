import { vocabulary } from "../../platform/graphql/vocabulary.js";

export const StatuteKind = vocabulary("StatuteKind", "What kind of instrument a statute is.", {
  CONSTITUTION: "A constitution.",
  CODE: "A code: a systematic statute of a whole field.",
  ACT: "An act of a legislature.",
  DECREE: "A decree of a head of state or a government.",
  REGULATION: "A regulation or other subordinate rules, European Union regulations included.",
  ORDER: "An order of a ministry, a regulator, a court or a council.",
  NOTICE: "A notice, circular, ruling or statement of an authority.",
  BILL: "A bill or published draft.",
});
export type StatuteKind = keyof typeof StatuteKind;

export const TextKind = vocabulary("TextKind", "Whose words a text is.", {
  RESTATEMENT: "The project's own restatement of what the provision says.",
  OFFICIAL: "The official text in an official language.",
  TRANSLATION: "A translation of the official text.",
});
export type TextKind = keyof typeof TextKind;

export const LifecycleEventKind = vocabulary("LifecycleEventKind", "A stage in the life of a statute.", {
  DRAFT_PUBLISHED: "A draft was published for consultation.",
  INTRODUCED: "A bill was tabled.",
  COMMITTEE_STAGE: "A committee dealt with the bill.",
  FIRST_READING: "First reading, or passage by the first chamber where readings are not numbered.",
  SECOND_READING: "Second reading.",
  THIRD_READING: "Third reading.",
  ADOPTED: "The making body adopted it.",
  SIGNED: "It was signed or assented to.",
  PUBLISHED: "It was officially published.",
  COMMENCED: "It came into force; before its enactment where it was deemed to have commenced earlier.",
  AMENDED: "Another instrument changed it.",
  SUSPENDED: "Its effect was suspended by its maker.",
  ENJOINED: "A court ordered that it not be enforced for the time being.",
  RESUMED: "A suspension or injunction ended and it took effect again.",
  EXPIRED: "It ended by its own terms.",
  REPEALED: "It was repealed; the date is the first day on which it was no longer in force.",
  REJECTED: "A chamber voted it down.",
  VETOED: "It was vetoed.",
  VETO_REJECTED: "A chamber rejected the veto.",
  SHELVED: "It lapsed or was laid aside without a vote.",
  FAILED: "It died with its session or legislature, or came to nothing in a way that no source tells.",
  WITHDRAWN: "Its author withdrew it.",
});
export type LifecycleEventKind = keyof typeof LifecycleEventKind;
