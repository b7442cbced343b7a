import { Lives } from "../build/lives.js";
import type { Fault, Seeds } from "../read/seed-file.js";
import { checkConcepts } from "./concepts.js";
import { checkExceptions } from "./exceptions.js";
import { checkFirstDays } from "./first-days.js";
import { checkMoved } from "./moved-ids.js";
import { checkPeriods } from "./periods.js";
import { checkReferences } from "./references.js";
import type { Report, Warn, Warning } from "./report.js";
import { checkSources } from "./sources.js";

/** What the checks found. */
export interface Findings {
  readonly faults: Fault[];
  readonly warnings: Warning[];
}

/** Everything that is wrong with seeds whose files each have the right form, and what could be better. */
export function checkSeeds(seeds: Seeds): Findings {
  const findings: Findings = { faults: [], warnings: [] };
  const report: Report = ({ file, lineOf }, path, message) => void findings.faults.push({ file, line: lineOf(path), message });
  const warn: Warn = ({ file, lineOf }, path, about, message) =>
    void findings.warnings.push({ file, line: lineOf(path), about, message });
  const lives = new Lives(seeds);
  checkMoved(seeds, checkReferences(seeds, report), report);
  checkPeriods(seeds, lives, report);
  checkFirstDays(seeds, lives, report, warn);
  checkConcepts(seeds, report);
  checkExceptions(seeds, report);
  checkSources(seeds, warn);
  return findings;
}

/** Findings in the order of files and lines. */
export function inOrder<T extends Fault>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
