import { z } from "zod";
import { AmendmentOperation } from "../../law/amendment/amendment.vocabulary.js";
import { LifecycleEventKind, StatuteKind } from "../../law/legislation/legislation.vocabulary.js";
import { citations, discrepancy, evidence, idOf, language, localizedText, names, partialDay, prose, span } from "./common.js";
import { definition, offence, rule, tax, tokenClass } from "./statement.js";

const lifecycleEvent = z.strictObject({
  event: z.enum(LifecycleEventKind),
  date: partialDay,
  authority: idOf("authority").optional(),
  /** It concerned only a part of the statute: an end in part leaves the rest in force. */
  inPart: z.literal(true).optional(),
  note: prose.optional(),
  /** Left out: the statute's own. */
  citations: citations.optional(),
});

const statute = z.strictObject({
  id: idOf("statute"),
  kind: z.enum(StatuteKind),
  number: z.string().min(1).optional(),
  /** Other numbers it goes by: of the bill, of registration. */
  otherNumbers: z.array(z.string().min(1)).default([]),
  titles: names,
  /** Names by which practitioners call it. */
  shortTitles: z.array(localizedText).default([]),
  adoptedBy: idOf("authority").optional(),
  officialUrl: z.url().optional(),
  note: prose.optional(),
  lifecycle: z.array(lifecycleEvent).default([]),
  /** Only where the lifecycle does not tell: in force since a day, or ended on one, that no event gives. */
  inForce: z.strictObject(span).optional(),
  /** A day by which it was in force, where no source gives the first. */
  inForceBy: partialDay.optional(),
  /** How far it was followed, where that differs from its jurisdiction: for a bill, when it was last seen as one. */
  reviewedThrough: partialDay.optional(),
  /** Enacted, known not to be in force, and without a day on which it will be. */
  awaitsCommencement: z.literal(true).optional(),
  /** The day from which no source says whether it is in force. */
  forceUnknownSince: partialDay.optional(),
  evidence,
  citations,
  discrepancies: z.array(discrepancy).default([]),
});

/** A text in a language beside the project's own restatement. */
const otherText = z.strictObject({
  kind: z.enum({ OFFICIAL: "OFFICIAL", TRANSLATION: "TRANSLATION" }),
  language,
  heading: z.string().min(1).optional(),
  text: z.string().min(1),
  citations,
});

const version = z.strictObject({
  ...span,
  eId: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, "is no Akoma Ntoso eId; article 14.2 is art_14-2")
    .optional(),
  heading: z.string().min(1).optional(),
  /** What the provision says, in our own English words. */
  text: prose.optional(),
  broughtBy: idOf("amendment").optional(),
  texts: z.array(otherText).default([]),
});

const provision = z.strictObject({
  id: idOf("provision"),
  /** Akoma Ntoso eId, as first enacted: art_14-2__para_3. */
  eId: z.string().regex(/^[A-Za-z0-9_-]+$/, "is no Akoma Ntoso eId; article 14.2 is art_14-2"),
  /** Its own number as the statute prints it, where the eId writes it otherwise: 14.2 for art_14-2. */
  number: z.string().min(1).optional(),
  parent: idOf("provision").optional(),
  /** It stood in the statute as first enacted and commences on a day of its own: till then the statute is only partly in force. */
  asEnacted: z.literal(true).optional(),
  note: prose.optional(),
  versions: z.array(version).min(1, "needs a version"),
  evidence,
  citations,
  discrepancies: z.array(discrepancy).default([]),
});

const amendment = z.strictObject({
  id: idOf("amendment"),
  target: idOf("statute"),
  targetProvision: idOf("provision").optional(),
  /** Where in the target, as the sources put it, if no one recorded provision says it. */
  locator: z.string().min(1).optional(),
  operation: z.enum(AmendmentOperation),
  /** The first day of its effect; left out while it is only proposed, or where no source gives it. */
  effective: partialDay.optional(),
  summary: prose,
  before: prose.optional(),
  after: prose.optional(),
  note: prose.optional(),
  evidence,
  citations,
  discrepancies: z.array(discrepancy).default([]),
});

export const statuteFile = z.strictObject({
  statute,
  provisions: z.array(provision).default([]),
  amendments: z.array(amendment).default([]),
  definitions: z.array(definition).default([]),
  tokenClasses: z.array(tokenClass).default([]),
  rules: z.array(rule).default([]),
  offences: z.array(offence).default([]),
  taxes: z.array(tax).default([]),
});

export type StatuteFile = z.infer<typeof statuteFile>;
