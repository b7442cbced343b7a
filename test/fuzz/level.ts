import type { Memory } from "./target.js";

/** What memory may rise by, in megabytes, from the middle of a run to its end. By the middle every bounded store is full. */
export const RISE_ALLOWED = 24;

/** Fewer looks than this say nothing of a level. */
const LOOKS_NEEDED = 15;

/** How much heap and buffers rose from the middle fifth of a run to its last; null after too few looks to tell. */
export function riseOf(looks: readonly Memory[]): number | null {
  if (looks.length < LOOKS_NEEDED) return null;
  const fifth = Math.floor(looks.length / 5);
  const middle = Math.floor(looks.length / 2);
  return held(looks.slice(-fifth)) - held(looks.slice(middle - fifth, middle));
}

/** The median, so that one look at a bad moment decides nothing. */
function held(looks: readonly Memory[]): number {
  const sums = looks.map(({ heap, external }) => heap + external).sort((a, b) => a - b);
  return sums[Math.floor(sums.length / 2)] ?? 0;
}
