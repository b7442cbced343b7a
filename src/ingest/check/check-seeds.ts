import type { Fault, Seeds } from "../read/seed-file.js";
import { checkConcepts } from "./concepts.js";
import { checkExceptions } from "./exceptions.js";
import { checkMoved } from "./moved-ids.js";
import { checkPeriods } from "./periods.js";
import { checkReferences } from "./references.js";
import type { Report } from "./report.js";

/** Everything that is wrong with seeds whose files each have the right form, in the order of files and lines. */
export function checkSeeds(seeds: Seeds): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (file, path, message) => void faults.push({ file: file.file, line: file.lineOf(path), message });
  const declared = checkReferences(seeds, report);
  checkMoved(seeds, declared, report);
  checkPeriods(seeds, report);
  checkConcepts(seeds, report);
  checkExceptions(seeds, report);
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
