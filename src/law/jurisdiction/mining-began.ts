import type { Day } from "../../platform/kernel/day.js";

/** The year of the first block: nothing that is said of crypto-mining holds before it. */
export const MINING_BEGAN: Day = "2009-01-01";
