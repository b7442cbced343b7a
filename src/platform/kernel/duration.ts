/** The form of an ISO 8601 duration in whole numbers, from years to minutes. */
export const DURATION = /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/;

export const DURATION_UNITS = ["year", "month", "week", "day", "hour", "minute"] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** The parts of an ISO 8601 duration in whole numbers, from years to minutes: P1Y6M, PT480H. Null for another text. */
export function parseDuration(text: string): readonly (readonly [count: number, unit: DurationUnit])[] | null {
  const counts = DURATION.exec(text)?.slice(1);
  if (!counts) return null;
  return counts.flatMap((count, index) =>
    count === undefined ? [] : [[Number(count), DURATION_UNITS[index] as DurationUnit] as const],
  );
}

/** Hours of each unit, months and years at their mean length. */
const HOURS: Readonly<Record<DurationUnit, number>> = { year: 8766, month: 730.5, week: 168, day: 24, hour: 1, minute: 1 / 60 };

/** The length of a duration in hours: for comparing, not for counting days. */
export function hoursOf(duration: string): number {
  return (parseDuration(duration) ?? []).reduce((hours, [count, unit]) => hours + count * HOURS[unit], 0);
}
