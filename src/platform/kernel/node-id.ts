import { type Day, isDay } from "./day.js";

/** An id taken apart: the permanent address, and what it says of the moment at which its record is meant. */
export interface NodeId {
  readonly address: string;
  readonly day: Day | null;
  /** The number of a release. */
  readonly release: number | null;
}

/** /rule/ru/over-limit, /rule/ru/over-limit@2024-01-01, /rule/ru/over-limit@2024-01-01,r3 or /rule/ru/over-limit@r3. */
const ID = /^([^@]*)(?:@(?:(\d{4}-\d{2}-\d{2})(?:,r([1-9]\d{0,8}))?|r([1-9]\d{0,8})))?$/;

/** Reads an id; null for a text that is none. */
export function parseNodeId(id: string): NodeId | null {
  const [, address, day, release, releaseAlone] = ID.exec(id) ?? [];
  if (address === undefined || (day !== undefined && !isDay(day))) return null;
  const number = release ?? releaseAlone;
  return { address, day: day ?? null, release: number === undefined ? null : Number(number) };
}

/** What an id says of the moment after its address: nothing where neither a day nor a release was chosen. */
export function printMoment(day: Day | null, release: number | null): string {
  if (day === null) return release === null ? "" : `@r${release}`;
  return `@${day}${release === null ? "" : `,r${release}`}`;
}
