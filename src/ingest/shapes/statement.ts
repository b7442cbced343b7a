import { z } from "zod";
import { Stance } from "../../law/definition/definition.vocabulary.js";
import { ConductKind, OffenceBranch, PenaltyKind } from "../../law/offence/offence.vocabulary.js";
import { ConditionOperator, MinerFact, Modality, Subject } from "../../law/rule/rule.vocabulary.js";
import { TaxEvent } from "../../law/tax/tax.vocabulary.js";
import { citations, discrepancy, evidence, idOf, localizedText, partialDay, prose, span } from "./common.js";

const slug = z.string().regex(/^[a-z0-9-]+$/, "is no slug");
const decimal = z.string().regex(/^\d+(\.\d+)?$/, "is no decimal number; write it in quotes: '1500000'");
const duration = z
  .string()
  .regex(/^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?)?$/, "is no ISO 8601 duration: P5Y, P6M, P90D, PT480H")
  .refine((text) => /\d/.test(text), "is no ISO 8601 duration: P5Y, P6M, P90D, PT480H");

/** What every statement of law carries. Left out `from`: no source says since when. */
const statement = {
  provision: idOf("provision").optional(),
  ...span,
  /** The amendment that put it into the statute, where it was not there from the first. */
  broughtBy: idOf("amendment").optional(),
  /** The day it was put on the books, where neither the statute nor `broughtBy` tells. */
  enacted: partialDay.optional(),
  /** A day by which it was in force, where no source gives the first. */
  inForceBy: partialDay.optional(),
  /** Why the period runs outside the statute's own, where it does. */
  periodNote: prose.optional(),
  note: prose.optional(),
  evidence,
  citations,
  discrepancies: z.array(discrepancy).default([]),
};

const subjects = z.array(z.enum(Subject)).min(1);

/** A condition of applicability: all of them must hold for the rule to apply. */
const condition = z.strictObject({
  fact: z.enum(MinerFact),
  operator: z.enum(ConditionOperator),
  values: z.array(z.string().min(1)).min(1),
  unit: z.string().min(1).optional(),
  text: prose,
  /** Why only an exception, an aggravation or a disability makes it true: it is then presumed not to hold unless said. */
  extraordinary: prose.optional(),
});

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "is no month and day: '11-15'");

export const definition = z.strictObject({
  id: idOf("definition"),
  concept: slug,
  term: z.string().min(1),
  localTerm: localizedText.optional(),
  meaning: prose,
  /** What belongs to the notion and what does not, in the research's words. */
  includes: z.array(z.string().min(1)).default([]),
  excludes: z.array(z.string().min(1)).default([]),
  /** Stance on the elements of the concept; an element that is left out is SILENT. */
  stances: z
    .array(z.strictObject({ element: slug, stance: z.enum(Stance).exclude(["SILENT"]), note: prose.optional() }))
    .default([]),
  ...statement,
});

export const tokenClass = z.strictObject({
  id: idOf("token_class"),
  concept: slug,
  name: z.string().min(1),
  localName: localizedText.optional(),
  parent: idOf("token_class").optional(),
  criteria: prose,
  rights: z.array(z.string().min(1)).default([]),
  exclusions: z.array(z.string().min(1)).default([]),
  examples: z.array(z.string().min(1)).default([]),
  ...statement,
});

export const rule = z.strictObject({
  id: idOf("rule"),
  modality: z.enum(Modality),
  subjects,
  action: prose,
  conditions: z.array(condition).default([]),
  timing: z.string().min(1).optional(),
  authority: idOf("authority").optional(),
  territories: z.array(idOf("jurisdiction")).default([]),
  seasons: z.array(z.strictObject({ from: monthDay, to: monthDay })).default([]),
  /** The obligations and prohibitions that this exemption or permission defeats. */
  exceptTo: z.array(idOf("rule")).default([]),
  /** Whether what it forbids, allows or asks for first is mining itself, and not an act beside it. */
  ofMining: z.boolean().default(false),
  /** The facts that together show that an obligation is met. */
  metWhen: z.array(condition).default([]),
  ...statement,
});

const penalty = z.strictObject({
  kind: z.enum(PenaltyKind),
  discretionary: z.boolean().default(false),
  /** Its option is for repetition of the offence alone. */
  onRepetition: z.boolean().default(false),
  fine: z
    .strictObject({
      minimum: decimal.optional(),
      maximum: decimal.optional(),
      unit: z.string().min(1),
      /** What the sum is due for each of, where the figures are not the whole. */
      per: z.string().min(1).optional(),
    })
    .optional(),
  /** A fine counted as a multiple of something: the gain, the sum evaded, a fee. */
  fineMultiple: z.strictObject({ minimum: decimal.optional(), maximum: decimal.optional(), of: z.string().min(1) }).optional(),
  duration: z.strictObject({ minimum: duration.optional(), maximum: duration.optional() }).optional(),
  summary: prose,
});

export const offence = z.strictObject({
  id: idOf("offence"),
  branch: z.enum(OffenceBranch),
  conduct: prose,
  /** The kinds of conduct, compared across jurisdictions, that it plainly is. */
  conductKinds: z.array(z.enum(ConductKind)).default([]),
  subjects,
  aggravatedBy: z.array(z.string().min(1)).default([]),
  conditions: z.array(condition).default([]),
  /** One option is imposed; the penalties of an option are imposed together. */
  penaltyOptions: z.array(z.array(penalty).min(1)).min(1, "an offence needs a penalty"),
  breaks: z.array(idOf("rule")).default([]),
  ...statement,
});

export const tax = z.strictObject({
  id: idOf("tax"),
  taxpayers: subjects,
  /** Who pays, in words, where the subjects say too little. */
  payer: z.string().min(1),
  event: z.enum(TaxEvent),
  base: z.string().min(1),
  rate: decimal.optional(),
  rateUnit: z.string().min(1).optional(),
  conditions: z.array(condition).default([]),
  summary: prose,
  timing: z.string().min(1).optional(),
  ...statement,
});
