import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Precision } from "../../platform/kernel/day.js";
import { type InclusivePeriod, inclusive, parseRange } from "../../platform/kernel/period.js";
import type { PeriodColumns } from "./evidence.row.js";
import { DatePrecision } from "./source.vocabulary.js";

@ObjectType({
  description: "Days, both ends included. `firstDay` is null where no source says since when; `lastDay` while no end is known.",
})
export class Period implements InclusivePeriod {
  @Field(() => DateScalar, { nullable: true })
  firstDay!: string | null;

  @Field(() => DatePrecision, {
    nullable: true,
    description: "Where only the month or year is known, `firstDay` is its first day.",
  })
  firstDayPrecision!: Precision | null;

  @Field(() => DateScalar, { nullable: true })
  lastDay!: string | null;

  @Field(() => DatePrecision, {
    nullable: true,
    description: "Where only the month or year of the end is known, `lastDay` is the day before that month or year.",
  })
  lastDayPrecision!: Precision | null;
}

/** The period of a row; null where it has none. */
export function periodOf({ valid, from_precision, until_precision }: PeriodColumns): Period | null {
  return valid === null ? null : inclusive(parseRange(valid), from_precision, until_precision);
}

/** A day by which something was in force of which no source gives the first; null where one does. */
export function inForceByOf({ valid, from_precision }: PeriodColumns): string | null {
  return valid !== null && from_precision === null ? parseRange(valid).from : null;
}

export const IN_FORCE_BY =
  "Where no source gives the first day: the earliest day on which the evidence shows it in force. Before it, its force is UNKNOWN. Null where `inForce.firstDay` is known, and while it is only proposed.";

/** The period of what has no known days. */
export const UNBOUNDED: Period = { firstDay: null, firstDayPrecision: null, lastDay: null, lastDayPrecision: null };
