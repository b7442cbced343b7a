import { z } from "zod";
import {
  AuthorityRole,
  CoverageLevel,
  JurisdictionKind,
  MiningStatusCode,
} from "../../law/jurisdiction/jurisdiction.vocabulary.js";
import { SourceKind } from "../../law/source/source.vocabulary.js";
import { citations, discrepancy, evidence, idOf, language, names, partialDay, prose, span } from "./common.js";

const code = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?(\.[a-z0-9-]+)?$/, "is no ISO 3166 code, nor one with a dot and a name");

const miningStatus = z.strictObject({
  code: z.enum(MiningStatusCode),
  note: prose,
  ...span,
  /** The rules that it rests on. */
  rules: z.array(idOf("rule")).default([]),
  /** What holds for those whom no rule addresses; left out where no source was looked for. */
  unaddressed: z
    .strictObject({
      code: z.enum({ RESERVED: "RESERVED", FREE: "FREE", UNKNOWN: "UNKNOWN" }),
      note: prose,
      evidence,
      citations,
    })
    .optional(),
  evidence,
  citations,
});

/** A place: the file's own jurisdiction, or a subdivision, zone or area in it. */
const place = z.strictObject({
  code,
  kind: z.enum(JurisdictionKind),
  parent: code.optional(),
  names,
  note: prose.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "is no ISO 4217 code")
    .optional(),
  languages: z.array(language).default([]),
  legalTradition: z.string().optional(),
  coverage: z.strictObject({
    level: z.enum(CoverageLevel),
    reviewedThrough: partialDay.optional(),
    note: prose.optional(),
  }),
  miningStatus: z.array(miningStatus).default([]),
  discrepancies: z.array(discrepancy).default([]),
});

const authority = z.strictObject({
  id: idOf("authority"),
  names,
  roles: z.array(z.enum(AuthorityRole)).min(1),
  note: prose.optional(),
});

const source = z.strictObject({
  id: idOf("source"),
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  kind: z.enum(SourceKind),
  url: z.url().optional(),
  published: partialDay.optional(),
  /** The day on which it was read. */
  retrieved: partialDay.optional(),
  /** Its copy in an archive. */
  archived: z.url().optional(),
  language: language.optional(),
  note: prose.optional(),
});

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "is no decimal number; write it in quotes: '0.04'");

const indicator = z.strictObject({
  id: idOf("indicator"),
  name: z.string().min(1),
  value: decimal,
  /** The word that makes the figure vague: about, fewer than, over. */
  qualifier: z.string().min(1).optional(),
  unit: z.string().min(1),
  /** For a rate: the currency code or reckoning unit of which one is worth `value` of `unit`. */
  converts: z.string().min(1).optional(),
  date: partialDay,
  note: prose.optional(),
  evidence,
  citations,
});

/** A legal reckoning unit, in which fines and fees are counted. */
const unit = z.strictObject({ id: idOf("unit"), names, note: prose.optional(), citations });

/** A statement about the law that is none of law: a reason given, a forecast, a criticism. */
const remark = z.strictObject({ text: prose, citations });

export const jurisdictionFile = z.strictObject({
  jurisdiction: place,
  places: z.array(place).default([]),
  authorities: z.array(authority).default([]),
  units: z.array(unit).default([]),
  indicators: z.array(indicator).default([]),
  remarks: z.array(remark).default([]),
  sources: z.array(source).default([]),
});

export type JurisdictionFile = z.infer<typeof jurisdictionFile>;
export type PlaceSeed = z.infer<typeof place>;
