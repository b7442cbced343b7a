import { basename, dirname } from "node:path";
import type { FILE_SCHEMAS } from "./file-schemas.js";

/** Old ids and where they lead, beside the folders. */
export const MOVED = "moved.yaml";

const BY_NAME: Readonly<Record<string, keyof typeof FILE_SCHEMAS>> = {
  "jurisdiction.yaml": "jurisdiction",
  "corrections.yaml": "corrections",
  "additions.yaml": "additions",
};

/** What kind of file of seeds lies at a path. */
export function kindOfFile(file: string): keyof typeof FILE_SCHEMAS | "moved" {
  if (file === MOVED) return "moved";
  if (dirname(file) === "vocabulary") return "vocabulary";
  return BY_NAME[basename(file)] ?? "statute";
}
