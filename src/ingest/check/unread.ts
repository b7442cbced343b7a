import { conceptId, elementId } from "../../law/definition/concept.seed.js";
import { jurisdictionId, kindOfId } from "../../platform/kernel/id.js";
import type { UnreadFile } from "../read/seed-file.js";

/**
 * What files that could not be read seem to declare and to mention, by their text alone: enough for the faults of all others to
 * be told without calling missing what stands in one of these.
 */
export class Unread {
  readonly declared: ReadonlySet<string>;
  readonly mentioned: ReadonlySet<string>;
  readonly #folders: ReadonlySet<string>;

  constructor(files: readonly UnreadFile[] = []) {
    this.declared = new Set(files.flatMap(({ text }) => [...idsIn(text), ...codesIn(text)]));
    this.mentioned = new Set(files.flatMap(({ text }) => text.match(/\/[a-z-]+\/[^\s"',]+/g) ?? []).filter(kindOfId));
    this.#folders = new Set(files.map(({ folder }) => folder));
  }

  /** Whether a file of the folder could not be read, so that what depends on it cannot be judged. */
  in(folder: string): boolean {
    return this.#folders.has(folder);
  }
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/^[\s-]*id:\s*["']?(\/[^\s"']+)/gm)].map(([, id]) => id as string);
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/^[\s-]*code:\s*["']?([A-Za-z0-9.-]+)/gm)].flatMap(([, code = ""]) => [
    jurisdictionId(code),
    conceptId(code),
    elementId(code),
  ]);
}
