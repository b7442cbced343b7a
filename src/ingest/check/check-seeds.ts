import { type Day, dayOf } from "../../platform/kernel/day.js";
import { Lives } from "../build/lives.js";
import type { Fault, Seeds } from "../read/seed-file.js";
import { checkConcepts } from "./concepts.js";
import { checkExceptions } from "./exceptions.js";
import { checkFirstDays } from "./first-days.js";
import { checkMoved } from "./moved-ids.js";
import { checkPeriods } from "./periods.js";
import { checkPlausibility } from "./plausible.js";
import { checkReferences } from "./references.js";
import type { Report, Warn, Warning } from "./report.js";
import { checkSources } from "./sources.js";
import { checkTerms } from "./terms.js";
import { Unread } from "./unread.js";

/** What the checks found. */
export interface Findings {
  readonly faults: Fault[];
  readonly warnings: Warning[];
}

/** Everything that is wrong with seeds beside the form of their files, and what could be better. */
export function checkSeeds(seeds: Seeds, today: Day = dayOf(new Date())): Findings {
  const findings: Findings = { faults: [], warnings: [] };
  const report: Report = ({ file, lineOf }, path, message) => void findings.faults.push({ file, line: lineOf(path), message });
  const warn: Warn = ({ file, lineOf }, path, about, message) =>
    void findings.warnings.push({ file, line: lineOf(path), about, message });
  const lives = new Lives(seeds);
  const unread = new Unread(seeds.unread);
  checkMoved(seeds, checkReferences(seeds, unread, report), report);
  checkPeriods(seeds, lives, report);
  checkFirstDays(seeds, unread, lives, report, warn);
  if (!unread.in("vocabulary")) checkConcepts(seeds, report);
  checkExceptions(seeds, report);
  if (!unread.in("vocabulary")) checkTerms(seeds, report);
  checkSources(seeds, warn);
  checkPlausibility(seeds, today, report, warn);
  return findings;
}

/** Findings in the order of files and lines. */
export function inOrder<T extends Fault>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
