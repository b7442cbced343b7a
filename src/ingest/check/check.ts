import type { Fault, Path, SeedFile, Seeds } from "../read/read.js";
import { checkMoved } from "./moved.js";
import { checkPeriods } from "./periods.js";
import { checkReferences } from "./references.js";
import { checkStatements } from "./statements.js";

/** Names a fault at a place in a file. */
export type Report = (file: SeedFile<unknown>, path: Path, message: string) => void;

/** Everything that is wrong with seeds whose files each have the right shape, in the order of files and lines. */
export function checkSeeds(seeds: Seeds): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (file, path, message) => void faults.push({ file: file.file, line: file.lineOf(path), message });
  const declared = checkReferences(seeds, report);
  checkMoved(seeds, declared, report);
  checkPeriods(seeds, report);
  checkStatements(seeds, report);
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
