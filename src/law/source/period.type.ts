import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Precision } from "../../platform/kernel/day.js";
import { type InclusivePeriod, inclusive, parseRange } from "../../platform/kernel/period.js";
import type { PeriodColumns } from "./evidence.row.js";
import { DatePrecision, precisionOf } from "./source.vocabulary.js";

@ObjectType({
  description: "Days, both ends included. `firstDay` is null where no source says since when; `lastDay` while no end is known.",
})
export class Period implements InclusivePeriod {
  @Field(() => DateScalar, { nullable: true, description: "The first day; null where no source says since when." })
  firstDay!: string | null;

  @Field(() => DatePrecision, precisionOf("firstDay"))
  firstDayPrecision!: Precision | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day; null while no end is known." })
  lastDay!: string | null;

  @Field(() => DatePrecision, {
    nullable: true,
    description: "Where only the month or year of the end is known, `lastDay` is the day before that month or year.",
  })
  lastDayPrecision!: Precision | null;
}

/** Options of the field `inForce` of statutes and statements. */
export const DAYS_OF_LAW = { nullable: true, description: "The days on which it is law. Null while it is only proposed." };

/** The period of a row; null where it has none. */
export function periodOf({ valid, from_precision, until_precision }: PeriodColumns): Period | null {
  return valid === null ? null : inclusive(parseRange(valid), from_precision, until_precision);
}

/** A day by which something was in force of which no source gives the first; null where one does. */
export function inForceByOf({ valid, from_precision }: PeriodColumns): string | null {
  return valid !== null && from_precision === null ? parseRange(valid).from : null;
}

/** Options of the field `inForceBy` of statutes and statements. */
export const IN_FORCE_BY = {
  nullable: true,
  description:
    "Where no source gives the first day: the earliest day on which the evidence shows it in force. Before it, its force is UNKNOWN. Null where `inForce.firstDay` is known, and while it is only proposed.",
};

/** A period without known ends. */
export const UNBOUNDED: Period = { firstDay: null, firstDayPrecision: null, lastDay: null, lastDayPrecision: null };
